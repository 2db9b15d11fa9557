using System.CommandLine;

namespace Pipeline.Commands;

/// <summary>The options that more than one command takes, with dbt's names where dbt has them.</summary>
internal static class SharedOptions
{
    /// <summary>The logical date.</summary>
    public static readonly Option<string> Date = new("--date") { Description = "The logical date, as 2026-02-06 [default: today, UTC]", HelpName = "yyyy-MM-dd" };

    /// <summary>The stage.</summary>
    public static readonly Option<string> Stage = new("--stage") { Description = "Where the files are: s3://bucket/prefix or a directory [default: the samples]", HelpName = "url" };

    /// <summary>The warehouse's kind.</summary>
    public static readonly Option<string> Target = new("--target", "-t") { Description = "The warehouse: duckdb or snowflake [default: duckdb]", HelpName = "duckdb|snowflake" };

    /// <summary>The DuckDB file.</summary>
    public static readonly Option<string> Database = new("--database") { Description = "The DuckDB file [default: warehouse.duckdb]", HelpName = "path" };

    /// <summary>How long to wait for the database.</summary>
    public static readonly Option<string> LockTimeout = new("--lock-timeout") { Description = "How long to wait for a database that another process has: 30s, 10m [default: 0s]", HelpName = "duration" };

    /// <summary>The pool.</summary>
    public static readonly Option<string> Threads = new("--threads") { Description = "How many nodes are built at once [default: 4]", HelpName = "n" };

    /// <summary>The sensor's interval.</summary>
    public static readonly Option<string> PokeInterval = new("--poke-interval") { Description = "How often to look for the day's files: 30s, 5m, 1h or hh:mm:ss [default: 1h]", HelpName = "duration" };

    /// <summary>The sensor's timeout.</summary>
    public static readonly Option<string> Timeout = new("--timeout") { Description = "How long to look for them: 30s, 5m, 3h or hh:mm:ss [default: 3h]", HelpName = "duration" };

    /// <summary>The sensor's pattern.</summary>
    public static readonly Option<string> Pattern = new("--pattern") { Description = "The keys of a day: {yyyy}, {MM}, {dd}, * within a segment, ** across [default: raw-events/{yyyy}/{MM}/{dd}/**]", HelpName = "pattern" };

    /// <summary>Whether the sensor's interval grows.</summary>
    public static readonly Option<bool> ExponentialPoke = new("--exponential-poke") { Description = "Double the interval from poke to poke, with jitter" };

    /// <summary>The limit of a growing interval.</summary>
    public static readonly Option<string> MaxPokeInterval = new("--max-poke-interval") { Description = "What a growing interval never exceeds [default: the timeout]", HelpName = "duration" };

    /// <summary>Whether a day without files is skipped.</summary>
    public static readonly Option<bool> SoftFail = new("--soft-fail") { Description = "Skip a day without files instead of failing" };

    /// <summary>What the sensor does between pokes.</summary>
    public static readonly Option<string> Mode = new("--mode") { Description = "poke waits in this process, reschedule ends after each poke with exit code 75 [default: poke]", HelpName = "poke|reschedule" };

    /// <summary>The settle period.</summary>
    public static readonly Option<string> Settle = new("--settle") { Description = "How long a file must have been unchanged [default: 5s in a bucket, 0s in a directory]", HelpName = "duration" };

    /// <summary>The manifests.</summary>
    public static readonly Option<string> Manifest = new("--manifest") { Description = "The key of the object that names a day's files, a pattern like --pattern", HelpName = "pattern" };

    /// <summary>What is done about files that changed after they were loaded.</summary>
    public static readonly Option<string> Changed = new("--changed") { Description = "Files that changed after they were loaded: ignore, reload (replace their rows) or fail [default: ignore]", HelpName = "policy" };

    /// <summary>The nodes to take.</summary>
    public static readonly Option<string[]> Select = new("--select", "-s", "--models", "-m")
    {
        Description = "Nodes to take, in dbt's selection syntax: name, +name+, tag:x, path, config.materialized:view, …",
        HelpName = "selector",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>The nodes to leave out.</summary>
    public static readonly Option<string[]> Exclude = new("--exclude") { Description = "Nodes to leave out, in the same syntax", HelpName = "selector", AllowMultipleArgumentsPerToken = true };

    /// <summary>The artefacts of an earlier run.</summary>
    public static readonly Option<string> State = new("--state") { Description = "The folder with an earlier run's manifest.json, which state:modified and --defer compare with", HelpName = "dir" };

    /// <summary>Whether incremental models are built whole.</summary>
    public static readonly Option<bool> FullRefresh = new("--full-refresh", "-f") { Description = "Build incremental models whole" };

    /// <summary>Whether the first failure ends the run.</summary>
    public static readonly Option<bool> FailFast = new("--fail-fast", "-x") { Description = "End the run at the first failure: cancel what runs, skip the rest" };

    /// <summary>How long a node may take.</summary>
    public static readonly Option<string> NodeTimeout = new("--node-timeout") { Description = "How long a node may take: 30s, 5m, 3h or hh:mm:ss [default: as long as it needs]", HelpName = "duration" };

    /// <summary>How often a node is tried again.</summary>
    public static readonly Option<string> Retries = new("--retries") { Description = "How often a node is tried again after a failure that passes [default: 2]", HelpName = "n" };

    /// <summary>Vars.</summary>
    public static readonly Option<string> Vars = new("--vars") { Description = "Vars of this run, a YAML or JSON dictionary: '{lookback_days: 7}'", HelpName = "yaml" };

    /// <summary>Where artefacts go.</summary>
    public static readonly Option<string> TargetPath = new("--target-path") { Description = "Where compiled SQL and artefacts go [default: target]", HelpName = "dir" };

    /// <summary>How events are written.</summary>
    public static readonly Option<string> LogFormat = new("--log-format") { Description = "text or json, one object a line [default: text]", HelpName = "text|json" };

    /// <summary>Whether only what matters is written.</summary>
    public static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Only warnings, errors and the last line" };

    /// <summary>What every command takes.</summary>
    public static readonly IReadOnlyList<Option> Everywhere = [Date, Target, Database, LockTimeout, Vars, TargetPath, LogFormat, Quiet];

    /// <summary>What commands that select nodes take besides.</summary>
    public static readonly IReadOnlyList<Option> Selection = [Select, Exclude, State];

    /// <summary>What commands that build or test take besides.</summary>
    public static readonly IReadOnlyList<Option> Building = [Select, Exclude, State, DeferOptions.Defer, DeferOptions.FavorState, NodeRun.OnlyStale, FullRefresh, Threads, FailFast, NodeTimeout, Retries];

    /// <summary>What commands that wait for files take besides.</summary>
    public static readonly IReadOnlyList<Option> Sensing = [Stage, Pattern, PokeInterval, Timeout, ExponentialPoke, MaxPokeInterval, SoftFail, Mode, Settle, Manifest];

    /// <summary>Adds options to a command.</summary>
    public static void AddTo(Command command, params IEnumerable<Option> options)
    {
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The settings that the command line gives, by configuration key.</summary>
    public static Dictionary<string, string?> Settings(ParseResult parsed)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, option) in new[]
        {
            ("Date", Date), ("Stage", Stage), ("Target", Target), ("Database", Database), ("LockTimeout", LockTimeout), ("Threads", Threads), ("TargetPath", TargetPath),
            ("Schedule:Cron", ScheduleCommand.Cron), ("Schedule:TimeZone", ScheduleCommand.TimeZone), ("Schedule:Start", ScheduleCommand.Start),
            ("Schedule:MaxActiveRuns", ScheduleCommand.MaxActiveRuns), ("Schedule:StopTimeout", ScheduleCommand.StopTimeout), ("Schedule:Health", ScheduleCommand.Health),
            ("LogFormat", LogFormat), ("Sensor:Pattern", Pattern), ("Sensor:PokeInterval", PokeInterval), ("Sensor:Timeout", Timeout),
            ("NodeTimeout", NodeTimeout), ("Retries", Retries), ("Sensor:MaxPokeInterval", MaxPokeInterval), ("Sensor:Mode", Mode), ("Sensor:Settle", Settle), ("Sensor:Manifest", Manifest),
            ("Load:Changed", Changed),
        })
        {
            if (parsed.GetResult(option) is not null)
            {
                settings[$"{PipelineSettings.Section}:{key}"] = parsed.GetValue(option);
            }
        }

        foreach (var (key, option) in new[] { ("FullRefresh", FullRefresh), ("Quiet", Quiet), ("FailFast", FailFast), ("Schedule:CatchUp", ScheduleCommand.CatchUp), ("Sensor:ExponentialPoke", ExponentialPoke), ("Sensor:SoftFail", SoftFail) })
        {
            if (parsed.GetResult(option) is { Implicit: false })
            {
                settings[$"{PipelineSettings.Section}:{key}"] = parsed.GetValue(option) ? "true" : "false";
            }
        }

        return settings;
    }

    /// <summary>The vars that the command line gives; they stay out of the configuration, whose keys have no case.</summary>
    /// <exception cref="UsageException"><c>--vars</c> is no dictionary.</exception>
    public static IReadOnlyDictionary<string, string?> GivenVars(ParseResult parsed) =>
        parsed.GetResult(Vars) is null ? new Dictionary<string, string?>() : YamlArguments.Parse("--vars", parsed.GetValue(Vars) ?? "");
}
