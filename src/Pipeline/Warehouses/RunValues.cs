using System.Globalization;
using Pipeline.Compiled;

namespace Pipeline.Warehouses;

/// <summary>Resolves run values against a run's context.</summary>
internal static class RunValues
{
    /// <summary>
    /// The value as what is bound: string, long, decimal, bool or <see cref="DateTime"/> (UTC, kind unspecified).
    /// </summary>
    /// <exception cref="RunValueException">The run does not give it, or not in its type.</exception>
    public static object Resolve(this RunContext run, RunValue value) => value.Kind switch
    {
        RunValueKind.RunStartedAt => Instant(value, run.StartedAt),
        RunValueKind.CurrentTimestamp => Instant(value, run.Clock.GetUtcNow()),
        _ => Parse(value, Text(run, value) ?? throw Missing(value)),
    };

    /// <summary>The value as text, for an assumption's comparison; null when nothing gives it.</summary>
    public static string? Text(this RunContext run, RunValue value) => value.Kind switch
    {
        RunValueKind.Var => Given(run.Vars, value),
        RunValueKind.EnvVar => run.Environment(value.Name) ?? value.Default,
        RunValueKind.Target => run.Target.Property(value.Name) ?? value.Default,
        RunValueKind.InvocationId => run.InvocationId.ToString("D"),
        RunValueKind.Argument => Given(run.Arguments, value),
        _ => Convert.ToString(run.Resolve(value), CultureInfo.InvariantCulture),
    };

    private static string? Given(IReadOnlyDictionary<string, string?> values, RunValue value) =>
        (values.TryGetValue(value.Name, out var given) ? given : null) ?? value.Default;

    private static object Instant(RunValue value, DateTimeOffset instant)
    {
        // Warehouses store microseconds: a value that keeps more would differ from itself once stored.
        var micros = new DateTime(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Unspecified);
        return value.Type == RunValueType.Timestamp ? micros : Strftime.Format(micros, value.Format ?? "%Y-%m-%dT%H:%M:%S.%f+00:00");
    }

    private static object Parse(RunValue value, string text) =>
        TryParse(value.Type, text) ?? throw new RunValueException($"{Describe(value)} is '{text}', which is not {Noun(value.Type)}.");

    /// <summary>Text as a value of a type; null when it is none.</summary>
    public static object? TryParse(RunValueType type, string text) => type switch
    {
        RunValueType.Text => text,
        RunValueType.WholeNumber when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        RunValueType.DecimalNumber when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        RunValueType.Boolean when bool.TryParse(text, out var boolean) => boolean,
        RunValueType.Timestamp when DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            => DateTime.SpecifyKind(instant.UtcDateTime, DateTimeKind.Unspecified),
        _ => null,
    };

    private static RunValueException Missing(RunValue value) => new(value.Kind switch
    {
        RunValueKind.Var => $"{Describe(value)} has no value: give it with --vars '{{{value.Name}: ...}}' or a default in dbt_project.yml.",
        RunValueKind.EnvVar => $"{Describe(value)} is not set and has no default.",
        RunValueKind.Argument => $"{Describe(value)} has no value: give it with --args '{{{value.Name}: ...}}'.",
        _ => $"{Describe(value)} has no value in this target.",
    });

    /// <summary>The value in words, such as <c>var 'logical_date'</c>.</summary>
    public static string Describe(RunValue value) => value.Kind switch
    {
        RunValueKind.Var => $"var '{value.Name}'",
        RunValueKind.EnvVar => $"environment variable '{value.Name}'",
        RunValueKind.Target => $"target.{value.Name}",
        RunValueKind.Argument => $"argument '{value.Name}'",
        RunValueKind.RunStartedAt => "run_started_at",
        RunValueKind.InvocationId => "invocation_id",
        _ => "current_timestamp",
    };

    private static string Noun(RunValueType type) => type switch
    {
        RunValueType.WholeNumber => "a whole number",
        RunValueType.DecimalNumber => "a number",
        RunValueType.Boolean => "true or false",
        _ => "a timestamp such as 2026-02-06 or 2026-02-06T12:00:00Z",
    };
}
