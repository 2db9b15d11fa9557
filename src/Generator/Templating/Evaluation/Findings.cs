using Generator.Diagnostics;

namespace Generator.Templating.Evaluation;

/// <summary>What a rendering has found beside its text.</summary>
internal sealed class Findings
{
    public List<DiagnosticInfo> Diagnostics { get; } = [];

    public List<ConfigEntry> Config { get; } = [];

    public List<Reference> Refs { get; } = [];

    public List<Reference> Sources { get; } = [];

    /// <summary>The relations of <see cref="Refs"/> and <see cref="Sources"/>.</summary>
    public List<ResolvedRelation> Relations { get; } = [];

    public List<Assumption> Assumptions { get; } = [];

    public SortedSet<string> MacrosUsed { get; } = new(StringComparer.Ordinal);

    public bool UsesIsIncremental { get; set; }

    public bool UsesTargetType { get; set; }

    /// <summary>What an operation has sent to the warehouse; null while no operation is rendered.</summary>
    public List<Values.StringValue>? Statements { get; init; }
}
