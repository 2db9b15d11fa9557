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
}
