using Generator.Tests.Harness;

namespace Benchmarks;

/// <summary>What one benchmark measured.</summary>
/// <param name="Name">The benchmark.</param>
/// <param name="Milliseconds">Of its fastest round: processor time, which does not depend on what else the machine does; by the clock where another process did the work.</param>
/// <param name="Megabytes">Allocated in a round, in millions of bytes; of another process the most memory that it had, null where that is not known.</param>
/// <param name="Date">The day it was measured (UTC).</param>
internal sealed record Figure(string Name, double Milliseconds, double? Megabytes, DateOnly Date)
{
    /// <summary>Measures an action: the fastest of several rounds, after one that warms it up.</summary>
    /// <param name="name">The benchmark.</param>
    /// <param name="rounds">How often.</param>
    /// <param name="round">Runs once; what it gives is what the round took.</param>
    public static Figure Of(string name, int rounds, Func<Cost> round)
    {
        round();
        return Of(name, [.. Enumerable.Range(0, rounds).Select(_ => round())]);
    }

    /// <summary>The fastest of rounds that have been run.</summary>
    public static Figure Of(string name, IReadOnlyCollection<Cost> rounds)
    {
        var megabytes = rounds.Min(r => r.Bytes) / 1e6;
        return new(name, rounds.Min(r => r.Processor).TotalMilliseconds, megabytes, Today);
    }

    /// <summary>The figure of work that another process did.</summary>
    public static Figure OfProcess(string name, double seconds, double? megabytes = null) => new(name, seconds * 1000, megabytes, Today);

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);
}
