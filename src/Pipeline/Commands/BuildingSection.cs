using System.Globalization;
using Microsoft.Extensions.Configuration;
using Pipeline.Building;

namespace Pipeline.Commands;

/// <summary>Reads how nodes are built: <c>Pipeline:Pools</c>, <c>FailFast</c>, <c>NodeTimeout</c>, <c>Retries</c> and <c>RetryDelay</c>.</summary>
internal static class BuildingSection
{
    private const int MostPlaces = 256;
    private const int MostRetries = 20;

    /// <summary>The settings' names.</summary>
    public static readonly IReadOnlyList<string> Known = ["Pools", "FailFast", "NodeTimeout", "Retries", "RetryDelay"];

    /// <summary>Reads the settings.</summary>
    /// <param name="pipeline">Section <c>Pipeline</c>.</param>
    /// <param name="threads">How many nodes are built at once; the warehouse has as many connections unless its pool says otherwise.</param>
    /// <exception cref="UsageException">A setting does not fit.</exception>
    public static BuildOptions Read(IConfiguration pipeline, int threads)
    {
        var standard = new BuildOptions();
        return standard with
        {
            Pools = ReadPools(pipeline.GetSection("Pools"), threads),
            FailFast = PipelineSettings.ParseSwitch(pipeline, "FailFast"),
            NodeTimeout = PipelineSettings.ParseDuration(pipeline, "NodeTimeout", mayBeZero: false),
            Retries = PipelineSettings.Value(pipeline, "Retries") is { } retries ? Number(retries, "--retries (Pipeline:Retries)", 0, MostRetries) : standard.Retries,
            RetryDelay = PipelineSettings.ParseDuration(pipeline, "RetryDelay", mayBeZero: true) ?? standard.RetryDelay,
        };
    }

    private static Pools ReadPools(IConfigurationSection section, int threads)
    {
        var limits = new Dictionary<string, int>(StringComparer.Ordinal) { [Pools.Warehouse] = Math.Max(Pools.WarehouseLimit, threads) };
        foreach (var pool in section.GetChildren())
        {
            limits[pool.Key] = Number(pool.Value ?? "", $"Pipeline:Pools:{pool.Key}", 1, MostPlaces);
        }

        return new Pools(limits);
    }

    private static int Number(string text, string setting, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new UsageException($"{setting} is '{text}'; it is a number from {least} to {most}.");
}
