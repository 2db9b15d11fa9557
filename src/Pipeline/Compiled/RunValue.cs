namespace Pipeline.Compiled;

/// <summary>Where a value known only at run time comes from.</summary>
public enum RunValueKind
{
    /// <summary>A var: <c>--vars</c>, then settings, then the default of dbt_project.yml.</summary>
    Var,

    /// <summary>An environment variable.</summary>
    EnvVar,

    /// <summary>A property of the target, such as <c>schema</c> or <c>name</c>.</summary>
    Target,

    /// <summary>When the run started, in UTC.</summary>
    RunStartedAt,

    /// <summary>The run's id, a UUID.</summary>
    InvocationId,

    /// <summary>The time of the statement, from the host's clock; in a view's text it stays the warehouse's own function.</summary>
    CurrentTimestamp,

    /// <summary>An argument of an operation, given with <c>--args</c>.</summary>
    Argument,
}

/// <summary>The type with which a run value is bound.</summary>
public enum RunValueType
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A whole number of 64 bits.</summary>
    WholeNumber,

    /// <summary>A decimal number.</summary>
    DecimalNumber,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A timestamp without time zone, UTC.</summary>
    Timestamp,
}

/// <summary>A value known only at run time, named where a statement needs it.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Name">The var, variable, target property or argument; empty for the kinds that have one value.</param>
/// <param name="Type">How it is bound.</param>
/// <param name="Default">What the template gives where the run gives nothing; null means the run must give it.</param>
/// <param name="Format">A strftime pattern for a timestamp that becomes text; null for ISO 8601.</param>
public sealed record RunValue(
    RunValueKind Kind,
    string Name,
    RunValueType Type = RunValueType.Text,
    string? Default = null,
    string? Format = null);

/// <summary>
/// A run value that the template decided something by (an <c>if</c>, a <c>for</c>, an identifier). The build's value is
/// compiled in; a run with another value is refused.
/// </summary>
/// <param name="Value">The value's name.</param>
/// <param name="BuildValue">The value at build time, as text.</param>
/// <param name="Path">The template that used it, relative to the SQL root.</param>
/// <param name="Line">The template's line, from 1.</param>
public sealed record Assumption(RunValue Value, string BuildValue, string Path, int Line);
