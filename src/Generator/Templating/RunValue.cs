namespace Generator.Templating;

/// <summary>Where a value known only at run time comes from. Names as in Pipeline.Compiled.RunValueKind.</summary>
internal enum RunValueKind
{
    Var,
    EnvVar,
    Target,
    RunStartedAt,
    InvocationId,

    /// <summary>The time of the statement; no template prints it, the DuckDB dialect writes it for CURRENT_TIMESTAMP and its like.</summary>
    CurrentTimestamp,

    /// <summary>An argument of a <c>run-operation</c> macro.</summary>
    Argument,
}

/// <summary>The type with which a run value is bound. Names as in Pipeline.Compiled.RunValueType.</summary>
internal enum RunValueType
{
    Text,
    WholeNumber,
    DecimalNumber,
    Boolean,
    Timestamp,
}

/// <summary>A value known only at run time.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Name">The var, variable, target property or argument; empty for the kinds that have one value.</param>
/// <param name="Type">How it is bound.</param>
/// <param name="Default">What the build knows (the default, the var's value in dbt_project.yml); null means that only the run can say.</param>
/// <param name="Format">strftime pattern of a timestamp that becomes text; null for ISO 8601.</param>
internal sealed record RunValue(
    RunValueKind Kind,
    string Name,
    RunValueType Type = RunValueType.Text,
    string? Default = null,
    string? Format = null);
