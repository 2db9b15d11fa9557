namespace Pipeline.Commands;

/// <summary>The process's exit codes, dbt's; a run ends with the worst of its tasks.</summary>
internal static class ExitCode
{
    /// <summary>Everything succeeded, warnings included.</summary>
    public const int Success = 0;

    /// <summary>A node or a test failed, or the sensor timed out.</summary>
    public const int Failed = 1;

    /// <summary>It could not be run: usage, configuration, crash.</summary>
    public const int Error = 2;

    /// <summary>The day's files are not there yet, and whoever started this starts it again: sysexits' EX_TEMPFAIL.</summary>
    public const int Waiting = 75;

    /// <summary>The worse of two: what failed is worse than what waits.</summary>
    public static int Worst(int left, int right) => (left, right) switch
    {
        (Waiting, Success) or (Success, Waiting) => Waiting,
        (Waiting, _) => right,
        (_, Waiting) => left,
        _ => Math.Max(left, right),
    };
}
