using Generator.Templating.Values;

namespace Generator.Templating.Evaluation;

/// <summary>The methods that may be called on a run value and leave it one: those that format <c>run_started_at</c>.</summary>
internal static class RunTimeMembers
{
    /// <summary>What <c>run_started_at</c> is while compiling, so that what it prints parses.</summary>
    public static readonly DateTime BuildTime = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private static readonly Function StrftimeMethod = new("strftime", "self, format", call => Formatted(call.Text(1)));

    private static readonly Function IsoformatMethod = new("isoformat", "self, separator?, timespec?", _ => Formatted(null));

    private static readonly Function SameMethod = new("astimezone", "self, timezone?", call => call.Raw(0)!);

    private static readonly Function DateMethod = new("date", "self", _ => Formatted("%Y-%m-%d"));

    public static Value? Find(RunTimeValue value, string name) => (value.Reference.Kind, name) switch
    {
        (RunValueKind.RunStartedAt, "strftime") => new FunctionValue(StrftimeMethod, value),
        (RunValueKind.RunStartedAt, "isoformat") => new FunctionValue(IsoformatMethod, value),
        (RunValueKind.RunStartedAt, "astimezone") => new FunctionValue(SameMethod, value),
        (RunValueKind.RunStartedAt, "date") => new FunctionValue(DateMethod, value),
        _ => null,
    };

    private static RunTimeValue Formatted(string? format) => new(
        new RunValue(RunValueKind.RunStartedAt, "", RunValueType.Timestamp, Format: format),
        new StringValue(format is null ? new DateTimeValue(BuildTime).Iso() : Strftime.Format(BuildTime, format)));
}
