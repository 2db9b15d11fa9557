using Generator.Diagnostics;
using Generator.Emission;
using Generator.Project;
using Generator.Project.Config;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>Why a node is left out of runs, a dialect each; null where it runs.</summary>
internal sealed record Omissions(OmissionPlan? DuckDb, OmissionPlan? Snowflake)
{
    public static readonly Omissions None = new(null, null);

    /// <summary>
    /// What a schema file or a configuration promises wrongly of a model that is right itself: its rows are the same without it.
    /// </summary>
    private static readonly HashSet<string> AboutTheContractAlone = new(
        new[]
        {
            ContractDiagnostics.ConstraintOnUnknownColumn,
            ContractDiagnostics.DataTypeMissing,
            ContractDiagnostics.TestOnUnknownColumn,
            ContractDiagnostics.ContractWithoutColumns,
        }.Select(descriptor => descriptor.Id),
        StringComparer.Ordinal);

    /// <summary>Configs without whose value nobody knows what to build.</summary>
    private static readonly string[] DecisiveConfigs = ["materialized", "incremental_strategy"];

    /// <summary>The first error that anything was found to have.</summary>
    /// <param name="diagnostics">What was found in all renderings.</param>
    /// <param name="onDuckDb">What was found in lowering them to DuckDB.</param>
    public static Omissions Of(IReadOnlyCollection<DiagnosticInfo> diagnostics, IReadOnlyCollection<DiagnosticInfo> onDuckDb)
    {
        var inBoth = First(diagnostics);
        return new Omissions(inBoth ?? First(onDuckDb), inBoth);
    }

    /// <summary>One reason, whatever it is, in both dialects.</summary>
    public static Omissions Of(DiagnosticInfo diagnostic) => new(PlanOf(diagnostic), PlanOf(diagnostic));

    /// <summary>Why Snowflake runs nothing of a project that is written in DuckDB's SQL.</summary>
    /// <param name="dialect">The project's dialect.</param>
    /// <param name="node">The node, as a message begins with it.</param>
    /// <param name="location">Its file.</param>
    public static Omissions OfDialect(SqlDialect dialect, string node, SourceLocation location) => dialect == SqlDialect.DuckDb
        ? new Omissions(null, PlanOf(new DiagnosticInfo(DialectDiagnostics.WrittenForDuckDb, location, [node])))
        : None;

    /// <summary>What is wrong in a model's configuration so that it cannot be built, whichever file says it.</summary>
    public static IEnumerable<DiagnosticInfo> InConfig(NodeConfig config) => config.Assignments
        .Where(assignment => DecisiveConfigs.Contains(assignment.Name))
        .Select(assignment => ConfigValidator.Check(assignment, ResourceKind.Model))
        .OfType<DiagnosticInfo>();

    /// <summary>These reasons, and where there is none the other's.</summary>
    public Omissions Or(Omissions other) => new(DuckDb ?? other.DuckDb, Snowflake ?? other.Snowflake);

    /// <summary>The reasons of a reader that takes this ephemeral model in.</summary>
    public Omissions InReader(string model) => new(Through(DuckDb, model), Through(Snowflake, model));

    private static OmissionPlan? Through(OmissionPlan? omission, string model) =>
        omission is null ? null : omission with { Reason = $"{omission.Reason} (in the ephemeral model '{model}', which it takes in)" };

    private static OmissionPlan? First(IEnumerable<DiagnosticInfo> diagnostics) =>
        diagnostics.FirstOrDefault(d => d.IsError && !AboutTheContractAlone.Contains(d.Descriptor.Id)) is { } error
            ? PlanOf(error)
            : null;

    private static OmissionPlan PlanOf(DiagnosticInfo error) =>
        new(error.Descriptor.Id, error.Location.Path, error.Location.Lines.Start.Line + 1, error.Message);
}
