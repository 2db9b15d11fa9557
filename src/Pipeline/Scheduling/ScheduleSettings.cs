using Cronos;

namespace Pipeline.Scheduling;

/// <summary>Which day a scheduled run is of.</summary>
internal enum LogicalDay
{
    /// <summary>That of the tick before, from which the run's data reaches to its own tick, as in Airflow: a run at midnight is of the day that is over.</summary>
    Interval,

    /// <summary>That of its own tick.</summary>
    Tick,
}

/// <summary>When <c>schedule</c> runs the pipeline.</summary>
internal sealed record ScheduleSettings
{
    /// <summary>The ticks.</summary>
    public required CronExpression Cron { get; init; }

    /// <summary>The zone whose clocks the ticks go by.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Whether ticks that passed while nobody watched are made up for, all of them; otherwise the last of them.</summary>
    public bool CatchUp { get; init; }

    /// <summary>How many runs are under way at once.</summary>
    public required int MaxActiveRuns { get; init; }

    /// <summary>The time from which ticks count where the run store knows of none; null for that of the first start.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>How long runs under way may take to finish when the process is told to stop.</summary>
    public required TimeSpan StopTimeout { get; init; }

    /// <summary>Where the health endpoints are; null for nowhere.</summary>
    public Uri? Health { get; init; }

    /// <summary>Which day a run is of.</summary>
    public LogicalDay LogicalDay { get; init; }

    /// <summary>The first tick after a time; null when there is none.</summary>
    public DateTimeOffset? After(DateTimeOffset time) => Cron.GetNextOccurrence(time.ToUniversalTime(), Zone);

    /// <summary>The ticks after one time and up to another, in order.</summary>
    public IEnumerable<DateTimeOffset> Between(DateTimeOffset from, DateTimeOffset to) =>
        from < to ? Cron.GetOccurrences(from.ToUniversalTime(), to.ToUniversalTime(), Zone, fromInclusive: false, toInclusive: true) : [];

    /// <summary>The logical date of a tick's run, in the schedule's zone.</summary>
    public DateOnly DateOf(DateTimeOffset tick)
    {
        var of = LogicalDay == LogicalDay.Tick ? tick : Before(tick) ?? tick;
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(of, Zone).DateTime);
    }

    // Where clocks go forward, looking back finds times in the gap that looking forward never gives.
    private DateTimeOffset? Before(DateTimeOffset tick)
    {
        var before = Cron.GetPreviousOccurrence(tick.ToUniversalTime(), Zone);
        while (before is { } found && (found >= tick || After(found.AddTicks(-1)) != found))
        {
            before = Cron.GetPreviousOccurrence(found.ToUniversalTime().AddHours(-1), Zone);
        }

        return before;
    }
}
