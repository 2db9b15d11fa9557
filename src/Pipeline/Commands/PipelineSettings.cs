using System.Globalization;
using Microsoft.Extensions.Configuration;
using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Loading;
using Pipeline.Observing;
using Pipeline.Scheduling;
using Pipeline.Sensing;

namespace Pipeline.Commands;

/// <summary>How events are written.</summary>
internal enum LogFormat
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>One JSON object an event.</summary>
    Json,
}

/// <summary>
/// What a run is told: section <c>Pipeline</c> of appsettings.json, then of appsettings.{environment}.json, then environment
/// variables (<c>Pipeline__Sensor__Timeout</c>), then the command line; the last one wins. Paths are relative to the working directory.
/// </summary>
internal sealed record PipelineSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Pipeline";

    private const string DefaultDatabase = "warehouse.duckdb";

    private static readonly string[] _known =
        [
            "Date", "Stage", "Target", "Database", "Threads", "TargetPath", "FullRefresh", "LogFormat", "Quiet", "Sensor", "Load", "Vars", "Snowflake", "RunStore", "LockTimeout", "Schedule",
            .. BuildingSection.Known, .. ObservingSections.Known,
        ];

    /// <summary>The logical date; null when none is given.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The stage's URL; null when none is configured.</summary>
    public string? Stage { get; init; }

    /// <summary>The warehouse's kind.</summary>
    public Dialect Target { get; init; }

    /// <summary>The DuckDB file.</summary>
    public required string Database { get; init; }

    /// <summary>The run store's file; beside the DuckDB file unless another is named.</summary>
    public required string RunStore { get; init; }

    /// <summary>How long to wait for a database that another process has.</summary>
    public TimeSpan LockTimeout { get; init; }

    /// <summary>The pool: how many nodes are at work at once.</summary>
    public int Threads { get; init; }

    /// <summary>How nodes are built: pools, retries, limits.</summary>
    public BuildOptions Building { get; init; } = new();

    /// <summary>Where artefacts go.</summary>
    public required string TargetPath { get; init; }

    /// <summary>Whether incremental models are built whole.</summary>
    public bool FullRefresh { get; init; }

    /// <summary>How events are written.</summary>
    public LogFormat LogFormat { get; init; }

    /// <summary>Whether only warnings, errors and the last line are written.</summary>
    public bool Quiet { get; init; }

    /// <summary>What the sensor looks for, and when.</summary>
    public required SensorSettings Sensor { get; init; }

    /// <summary>How files are loaded.</summary>
    public LoadSettings Load { get; init; } = LoadSettings.Default;

    /// <summary>Who is told of runs.</summary>
    public ObservingSettings Observing { get; init; } = ObservingSettings.Nobody;

    /// <summary>When <c>schedule</c> runs the pipeline.</summary>
    public required ScheduleSettings Schedule { get; init; }

    /// <summary>Vars that the run sets.</summary>
    public IReadOnlyDictionary<string, string?> Vars { get; init; } = new Dictionary<string, string?>();

    /// <summary>How to reach Snowflake, in the driver's words; values may be secrets and are never written anywhere.</summary>
    public IReadOnlyDictionary<string, string> Snowflake { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">All sources, the strongest last.</param>
    /// <exception cref="UsageException">A setting is unknown or does not fit.</exception>
    public static PipelineSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        foreach (var child in section.GetChildren())
        {
            if (!_known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            {
                throw new UsageException($"Setting {Section}:{child.Key} is not known; there are {string.Join(", ", _known)}.");
            }
        }

        var threads = ParseThreads(Value(section, "Threads") ?? "4");
        return new PipelineSettings
        {
            Date = Value(section, "Date") is { } date ? ParseDate(date) : null,
            Stage = Value(section, "Stage"),
            Target = ParseTarget(Value(section, "Target") ?? "duckdb"),
            Database = Value(section, "Database") ?? DefaultDatabase,
            RunStore = Value(section, "RunStore") ?? Path.ChangeExtension(Value(section, "Database") ?? DefaultDatabase, ".runs.sqlite"),
            LockTimeout = ParseDuration(section, "LockTimeout", mayBeZero: true) ?? TimeSpan.Zero,
            Threads = threads,
            Building = BuildingSection.Read(section, threads),
            TargetPath = Value(section, "TargetPath") ?? "target",
            FullRefresh = ParseSwitch(section, "FullRefresh"),
            LogFormat = ParseLogFormat(Value(section, "LogFormat") ?? "text"),
            Quiet = ParseSwitch(section, "Quiet"),
            Sensor = SensorSection.Read(section),
            Load = LoadSection.Read(section),
            Observing = ObservingSections.Read(section, configuration),
            Schedule = ScheduleSection.Read(section),
            Vars = section.GetSection("Vars").GetChildren().Where(var => var.Value is not null).ToDictionary(var => var.Key, var => var.Value, StringComparer.Ordinal),
            Snowflake = section.GetSection("Snowflake").GetChildren().Where(p => !string.IsNullOrEmpty(p.Value)).ToDictionary(p => p.Key, p => p.Value!, StringComparer.OrdinalIgnoreCase),
        };
    }

    /// <summary>What the run store tells people of a run's settings; never a secret.</summary>
    public IReadOnlyDictionary<string, string?> Describe()
    {
        var settings = new SortedDictionary<string, string?>(StringComparer.Ordinal)
        {
            ["full_refresh"] = FullRefresh ? "true" : "false",
            ["stage"] = Stage,
            ["threads"] = Threads.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (name, value) in Vars)
        {
            settings[$"vars.{name}"] = value;
        }

        return settings;
    }

    /// <summary>A setting's text; null when it is blank or not set.</summary>
    public static string? Value(IConfiguration section, string key) => string.IsNullOrWhiteSpace(section[key]) ? null : section[key];

    private static DateOnly ParseDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UsageException($"--date ({Section}:Date) is '{text}', which is no date; write it as 2026-02-06.");

    private static Dialect ParseTarget(string text) => text.ToUpperInvariant() switch
    {
        "DUCKDB" => Dialect.DuckDb,
        "SNOWFLAKE" => Dialect.Snowflake,
        _ => throw new UsageException($"--target ({Section}:Target) is '{text}'; there are duckdb and snowflake."),
    };

    private static LogFormat ParseLogFormat(string text) => text.ToUpperInvariant() switch
    {
        "TEXT" => LogFormat.Text,
        "JSON" => LogFormat.Json,
        _ => throw new UsageException($"--log-format ({Section}:LogFormat) is '{text}'; there are text and json."),
    };

    private static int ParseThreads(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads is > 0 and <= 256
            ? threads
            : throw new UsageException($"--threads ({Section}:Threads) is '{text}'; it is a number from 1 to 256.");

    /// <summary>A setting that is true or false; false when it is not set.</summary>
    /// <exception cref="UsageException">It is neither.</exception>
    public static bool ParseSwitch(IConfiguration section, string key)
    {
        if (Value(section, key) is not { } text)
        {
            return false;
        }

        return bool.TryParse(text, out var on) ? on : throw new UsageException($"{Section}:{key} is '{text}'; it is true or false.");
    }

    /// <summary>A setting that is a duration; null when it is not set.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static TimeSpan? ParseDuration(IConfiguration section, string key, bool mayBeZero)
    {
        if (Value(section, key) is not { } text)
        {
            return null;
        }

        return Duration.TryParse(text) is { } duration && (mayBeZero || duration > TimeSpan.Zero)
            ? duration
            : throw new UsageException($"{Section}:{key} is '{text}', which is no duration{(mayBeZero ? "" : " longer than nothing")}; write it as 30s, 5m, 3h or 00:30:00.");
    }
}
