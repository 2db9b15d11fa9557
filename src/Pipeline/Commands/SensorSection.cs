using Microsoft.Extensions.Configuration;
using Pipeline.Sensing;

namespace Pipeline.Commands;

/// <summary>Reads section <c>Pipeline:Sensor</c>.</summary>
internal static class SensorSection
{
    private const string Section = "Sensor";

    private static readonly string[] _known =
        ["Pattern", "PokeInterval", "Timeout", "ExponentialPoke", "MaxPokeInterval", "SoftFail", "Mode", "Settle", "Manifest"];

    /// <summary>Reads the settings.</summary>
    /// <param name="pipeline">Section <c>Pipeline</c>.</param>
    /// <exception cref="UsageException">A setting is unknown or does not fit.</exception>
    public static SensorSettings Read(IConfiguration pipeline)
    {
        foreach (var child in pipeline.GetSection(Section).GetChildren())
        {
            if (!_known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            {
                throw new UsageException($"Setting {Name(child.Key)} is not known; there are {string.Join(", ", _known)}.");
            }
        }

        return new SensorSettings
        {
            Pattern = Pattern(pipeline, "Pattern") ?? KeyPattern.Parse("raw-events/{yyyy}/{MM}/{dd}/**"),
            PokeInterval = Duration(pipeline, "PokeInterval", mayBeZero: false) ?? TimeSpan.FromHours(1),
            Timeout = Duration(pipeline, "Timeout", mayBeZero: true) ?? TimeSpan.FromHours(3),
            IsExponential = PipelineSettings.ParseSwitch(pipeline, $"{Section}:ExponentialPoke"),
            MaxPokeInterval = Duration(pipeline, "MaxPokeInterval", mayBeZero: false),
            SoftFail = PipelineSettings.ParseSwitch(pipeline, $"{Section}:SoftFail"),
            Mode = Mode(PipelineSettings.Value(pipeline, $"{Section}:Mode") ?? "poke"),
            Settle = Duration(pipeline, "Settle", mayBeZero: true),
            Manifest = Pattern(pipeline, "Manifest"),
        };
    }

    private static string Name(string key) => $"{PipelineSettings.Section}:{Section}:{key}";

    private static TimeSpan? Duration(IConfiguration pipeline, string key, bool mayBeZero) => PipelineSettings.ParseDuration(pipeline, $"{Section}:{key}", mayBeZero);

    private static KeyPattern? Pattern(IConfiguration pipeline, string key)
    {
        try
        {
            return PipelineSettings.Value(pipeline, $"{Section}:{key}") is { } text ? KeyPattern.Parse(text) : null;
        }
        catch (FormatException error)
        {
            throw new UsageException($"{Name(key)}: {error.Message}");
        }
    }

    private static SensorMode Mode(string text) => text.ToUpperInvariant() switch
    {
        "POKE" => SensorMode.Poke,
        "RESCHEDULE" => SensorMode.Reschedule,
        _ => throw new UsageException($"--mode ({Name("Mode")}) is '{text}'; there are poke and reschedule."),
    };
}
