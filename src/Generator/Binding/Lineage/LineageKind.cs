namespace Generator.Binding.Lineage;

/// <summary>
/// How an input column gets into an output column (docs/concepts/lineage.md). The direct kinds come first, from what changes a value least to what
/// changes it most. Names as in Pipeline.Compiled.LineageKind.
/// </summary>
internal enum LineageKind
{
    /// <summary>Passed on unchanged, or read out of a payload.</summary>
    Identity,
    Cast,
    Expression,

    /// <summary>The value that a window function is given.</summary>
    Window,
    Aggregate,

    /// <summary>Decides which of several values it is.</summary>
    Conditional,

    /// <summary>PARTITION BY and ORDER BY of a window.</summary>
    WindowKey,
    Join,
    Filter,
    Group,
    Sort,
}
