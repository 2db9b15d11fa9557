using Microsoft.Extensions.Configuration;
using Pipeline.Loading;

namespace Pipeline.Commands;

/// <summary>Section <c>Pipeline:Load</c>: how files are loaded.</summary>
internal static class LoadSection
{
    private const long LeastMemory = 128L << 20;

    /// <summary>Reads the section.</summary>
    /// <param name="section">Section <c>Pipeline</c>.</param>
    /// <exception cref="UsageException">A setting does not fit.</exception>
    public static LoadSettings Read(IConfiguration section) => LoadSettings.Default with
    {
        Changed = ParseChanged(PipelineSettings.Value(section, "Load:Changed") ?? "ignore"),
        Memory = ParseSize(section, "Load:Memory", LeastMemory) ?? LoadSettings.Default.Memory,
        Disk = ParseSize(section, "Load:Disk", least: 0),
        ProgressInterval = PipelineSettings.ParseDuration(section, "Load:ProgressInterval", mayBeZero: false) ?? LoadSettings.Default.ProgressInterval,
    };

    private static ChangedFiles ParseChanged(string text) => text.ToUpperInvariant() switch
    {
        "IGNORE" => ChangedFiles.Ignore,
        "RELOAD" => ChangedFiles.Reload,
        "FAIL" => ChangedFiles.Fail,
        _ => throw new UsageException($"--changed ({PipelineSettings.Section}:Load:Changed) is '{text}'; there are ignore, reload and fail."),
    };

    private static long? ParseSize(IConfiguration section, string key, long least)
    {
        if (PipelineSettings.Value(section, key) is not { } text)
        {
            return null;
        }

        return ByteSize.TryParse(text) is { } size && size >= least
            ? size
            : throw new UsageException($"{PipelineSettings.Section}:{key} is '{text}'; it is a size of at least {ByteSize.Text(least)}, written as 512MB or 2GB.");
    }
}
