namespace Pipeline.Tests.Sensing;

/// <summary>A clock on which every wait is over at once and time has moved on by its length.</summary>
internal sealed class LeapingClock : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 2, 6, 1, 0, 0, TimeSpan.Zero);

    /// <summary>How much too early a wait ends, as timers of an operating system do.</summary>
    public TimeSpan Early { get; set; }

    private DateTimeOffset _now = Start;

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= TimeSpan.Zero)
        {
            Advance(dueTime > Early ? dueTime - Early : TimeSpan.Zero);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return base.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Advance(TimeSpan by) => _now += by;
}
