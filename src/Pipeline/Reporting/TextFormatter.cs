namespace Pipeline.Reporting;

/// <summary>Makes lines of any event: asks the formatter of each family in turn.</summary>
internal static class TextFormatter
{
    private static readonly EventFormatter[] _families = [new NodeLines(), new TaskLines(), new SensorLines(), new LoadLines(), new FreshnessLines(), new ScheduleLines(), new SummaryLines(), new MessageLines()];

    /// <summary>The event in words, without its time.</summary>
    public static string Format(RunEvent runEvent) =>
        _families.Select(family => family.Format(runEvent)).FirstOrDefault(line => line is not null) ?? runEvent.ToString();
}
