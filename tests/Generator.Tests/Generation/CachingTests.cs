using Generator.Emission;
using Generator.Templating;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Generator.Tests.Generation;

/// <summary>What an edit makes the generator do again, read off its tracked steps: as little as it reaches, and never less.</summary>
public class CachingTests
{
    private const string Orders = "models/marts/fct_orders.sql";

    [Fact]
    public void An_edit_of_the_CSharp_does_nothing()
    {
        var run = GeneratorRun.Of(SqlProject.Ecommerce).AfterCSharpEdit();

        Assert.All(run.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.Empty(Changed(run, StepNames.Compilation));
    }

    [Fact]
    public void A_comment_in_a_model_parses_one_file_and_emits_that_model_alone()
    {
        var project = SqlProject.Ecommerce;
        var run = GeneratorRun.Of(project).Next(project.With(Orders, "-- for the auditors\n" + project.Files[Orders]));

        Assert.Equal([Orders], Changed(run, StepNames.Templates).Cast<Template>().Select(t => t.File.Path));
        Assert.Empty(Changed(run, StepNames.YamlDocuments));
        Assert.Equal(["FctOrders"], ChangedModels(run));
        Assert.Empty(Changed(run, StepNames.TestGroups));
        Assert.Empty(Changed(run, StepNames.Registry));
    }

    [Fact]
    public void A_shifted_schema_file_emits_nothing()
    {
        var project = SqlProject.Ecommerce;
        var run = GeneratorRun.Of(project).Next(project.With("models/marts/marts.yml", "# Marts.\n" + project.Files["models/marts/marts.yml"]));

        Assert.Single(Changed(run, StepNames.YamlDocuments));
        Assert.Empty(ChangedModels(run));
        Assert.Empty(Changed(run, StepNames.TestGroups));
    }

    [Fact]
    public void A_type_changed_in_a_contract_reaches_the_model_and_what_reads_the_column()
    {
        var project = SqlProject.Ecommerce
            .Edit("models/intermediate/int_session_events.sql", "count(*) as total_events", "count(*)::float as total_events")
            .Edit("models/intermediate/intermediate.yml", "        description: Events in the session.\n        data_type: integer", "        description: Events in the session.\n        data_type: float")
            .Edit("models/analytics/analytics.yml", "        description: Events during the visit.\n        data_type: integer", "        description: Events during the visit.\n        data_type: float");
        var run = GeneratorRun.Of(SqlProject.Ecommerce).Next(project);

        Assert.Empty(run.Messages);
        Assert.Equal(["AnalyticsOrders", "IntSessionEvents"], ChangedModels(run));
    }

    [Fact]
    public void A_new_model_changes_the_registry()
    {
        var project = SqlProject.Ecommerce;
        var run = GeneratorRun.Of(project).Next(project.With("models/marts/fct_days.sql", "select distinct ordered_at::date as day from {{ ref('fct_orders') }}"));

        Assert.Empty(run.Messages);
        Assert.Contains("FctDays", ChangedModels(run));
        Assert.NotEmpty(Changed(run, StepNames.Registry));
    }

    [Fact]
    public void The_order_of_files_changes_no_byte()
    {
        var forward = GeneratorRun.Of(SqlProject.Ecommerce);
        var backward = GeneratorRun.OfReversed(SqlProject.Ecommerce);

        Assert.Equal(Sources(forward), Sources(backward));
        static IEnumerable<string> Sources(GeneratorRun run) =>
            run.Result.GeneratedSources.OrderBy(s => s.HintName, StringComparer.Ordinal).Select(s => s.HintName + "\n" + s.SourceText);
    }

    private static IEnumerable<object> Changed(GeneratorRun run, string step) =>
        run.Result.TrackedSteps.TryGetValue(step, out var steps)
            ? steps.SelectMany(s => s.Outputs).Where(o => o.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified).Select(o => o.Value)
            : [];

    private static IEnumerable<string> ChangedModels(GeneratorRun run) =>
        Changed(run, StepNames.Models).Cast<ModelPlan>().Select(m => m.Relations.Of(m.UniqueId)).Order(StringComparer.Ordinal);
}
