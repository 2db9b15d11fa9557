using Generator.Binding;
using Generator.Diagnostics;
using Generator.Dialects;
using Generator.Emission;
using Generator.Project.Config;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>A model after all stages.</summary>
/// <param name="Plan">What is emitted of it.</param>
/// <param name="Schema">What its readers are checked against.</param>
/// <param name="Inlined">How readers take it in, a dialect each; null when it is stored.</param>
/// <param name="Analysis">How strictly it is analyzed.</param>
/// <param name="Diagnostics">Everything found in it.</param>
internal sealed record CompiledModel(ModelPlan Plan, RelationSchema Schema, InlinedModel? Inlined, AnalysisLevel Analysis, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Why runs leave it out.</summary>
    public Omissions Omissions => new(Plan.DuckDbOmission, Plan.SnowflakeOmission);

    /// <summary>What others see of it, the same object as before the edit when that is equal.</summary>
    public PublishedModel PublishedIn(NodeCache cache) =>
        cache.Get(
            nameof(PublishedModel),
            Plan.UniqueId,
            this,
            () => cache.Intern(
                nameof(PublishedModel) + "'s value",
                Plan.UniqueId,
                new PublishedModel(
                    Plan.UniqueId, Plan.Name, Plan.Materialization == nameof(Materialization.Ephemeral), Plan.DependsOn, Schema, Inlined, Analysis, Omissions)));
}

/// <summary>An ephemeral model in both dialects.</summary>
internal sealed record InlinedModel(EphemeralModel DuckDb, EphemeralModel Snowflake);
