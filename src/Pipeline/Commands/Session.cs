using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Pipeline.Artefacts;
using Pipeline.Compiled;
using Pipeline.Observing;
using Pipeline.Reporting;
using Pipeline.Runs;
using Pipeline.Selection;
using Pipeline.Sensing;
using Pipeline.Stages;
using Pipeline.State;
using Pipeline.Warehouses;

namespace Pipeline.Commands;

/// <summary>One command's run: its settings, its values and where its events go.</summary>
internal sealed class Session
{
    private bool _dateOfSamples;
    private StateManifest? _state;
    private RunStore? _store;

    private Session(HostEnvironment host, PipelineSettings settings, string environment, string command, RunRequest request)
    {
        Secrets = Observing.Secrets.Of(settings, Environment.GetEnvironmentVariables());
        Host = Secrets.IsEmpty ? host : host with { Out = new MaskingWriter(host.Out, Secrets) };
        Settings = settings;
        EnvironmentName = environment;
        Command = command;
        Request = request;
        Events = new EventFan(settings.LogFormat == LogFormat.Json
            ? new JsonSink(Host.Out, host.Clock, settings.Quiet)
            : new ConsoleSink(Host.Out, host.Clock, settings.Quiet, host.IsTerminal) { Label = request.Label });
    }

    /// <summary>What nothing that the run writes may hold.</summary>
    public SecretMask Secrets { get; }

    /// <summary>The process.</summary>
    public HostEnvironment Host { get; }

    /// <summary>The settings.</summary>
    public PipelineSettings Settings { get; }

    /// <summary>The environment's name: <c>DOTNET_ENVIRONMENT</c>, or Development.</summary>
    public string EnvironmentName { get; }

    /// <summary>The command's name, such as <c>build</c>.</summary>
    public string Command { get; }

    /// <summary>What the run is asked for beyond its command line.</summary>
    public RunRequest Request { get; }

    /// <summary>Takes events.</summary>
    public EventFan Events { get; }

    /// <summary>Writes the run into the run store; null for a command that is no run.</summary>
    public RunRecorder? Recorder { get; set; }

    /// <summary>What the generator compiled.</summary>
    public CompiledProject Project => Host.Project;

    /// <summary>The run's values.</summary>
    public RunContext Run { get; private set; } = null!;

    /// <summary>The logical date.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>Reads the settings of every source and fixes the run's values.</summary>
    /// <exception cref="UsageException">A setting is unknown or does not fit.</exception>
    public static async Task<Session> StartAsync(HostEnvironment host, ParseResult parsed, string command, RunRequest request, CancellationToken cancellationToken)
    {
        // Without the variable .NET takes Production; here that is the real bucket and Snowflake, which must be asked for.
        var environment = Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Development";
        ParseResult[] commandLines = request.Overrides is { } overrides ? [parsed, overrides] : [parsed];

        // The files are read once: a host's defaults would watch all folders below the program's for changes of them.
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(host.ContentRoot, "appsettings.json"), optional: true, reloadOnChange: false)
            .AddJsonFile(Path.Combine(host.ContentRoot, $"appsettings.{environment}.json"), optional: true, reloadOnChange: false)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(request.Defaults.Select(setting => KeyValuePair.Create($"{PipelineSettings.Section}:{setting.Key}", setting.Value)));
        foreach (var commandLine in commandLines)
        {
            configuration.AddInMemoryCollection(SharedOptions.Settings(commandLine));
        }

        var settings = PipelineSettings.Read(configuration.Build());
        var vars = new Dictionary<string, string?>(settings.Vars, StringComparer.Ordinal);
        foreach (var (name, value) in commandLines.SelectMany(SharedOptions.GivenVars))
        {
            vars[name] = value;
        }

        settings = settings with { Vars = vars, Date = request.LogicalDate ?? settings.Date };
        var session = new Session(host, settings, environment, command, request);
        await session.FixValuesAsync(cancellationToken).ConfigureAwait(false);
        return session;
    }

    /// <summary>The stage to load from.</summary>
    /// <exception cref="StageException">The URL names no stage.</exception>
    public IStage OpenStage() => Stage.Open(StageUrl);

    /// <summary>The stage's URL; the samples' directory when none is configured.</summary>
    public string StageUrl => Settings.Stage ?? Samples;

    /// <summary>The kind of warehouse to build in.</summary>
    public WarehouseKind Kind => WarehouseKind.Of(Settings.Target);

    /// <summary>The warehouse to build in, ready to be used; the caller disposes it.</summary>
    /// <exception cref="WarehouseException">It cannot be reached, or another process has it.</exception>
    public async Task<IWarehouse> OpenWarehouseAsync(CancellationToken cancellationToken)
    {
        var warehouse = DeferWarehouse();
        if (warehouse is LockedWarehouse locked)
        {
            try
            {
                await locked.ReadyAsync(cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                await locked.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        }

        return warehouse;
    }

    /// <summary>The warehouse to build in, which is opened when it is first used: while a sensor waits, others have it. The caller disposes it.</summary>
    /// <exception cref="WarehouseException">It is not configured as it must be.</exception>
    public IWarehouse DeferWarehouse() => Kind.IsExclusive
        ? new LockedWarehouse(
            Kind.Dialect,
            Settings.Database,
            cancel => DatabaseLock.AcquireAsync(
                OpenRunStore(), Kind.Locate(Settings), $"{Command} (run {Run.InvocationId})", Settings.LockTimeout, text => Events.Publish(new Message(text, EventLevel.Warn)), cancel),
            () => Kind.Open(Settings))
        : Kind.Open(Settings);

    /// <summary>The run store beside the warehouse, which is made when there is none.</summary>
    /// <exception cref="RunStoreException">It cannot be used.</exception>
    public RunStore OpenRunStore() => _store ??= RunStore.Open(Settings.RunStore);

    /// <summary>How long nodes took in the newest runs, in seconds by unique id.</summary>
    /// <exception cref="RunStoreException">The run store cannot be used.</exception>
    public IReadOnlyDictionary<string, double> KnownDurations() =>
        OpenRunStore().Read(connection => NodeDurations.Newest(connection, Project.Name, Kind.Locate(Settings)));

    /// <summary>Goes on with a run that waits, under its id.</summary>
    public void TakeUp(RunRecord waiting) => Run = Run with { InvocationId = waiting.Id };

    /// <summary>The run as the store keeps it.</summary>
    /// <param name="arguments">The command line that repeats it.</param>
    public RunRecord Describe(IReadOnlyList<string> arguments) => new()
    {
        Id = Run.InvocationId,
        Command = Command,
        Trigger = Request.Trigger,
        Project = Project.Name,
        Target = Run.Target.Name,
        Warehouse = Kind.Locate(Settings),
        CodeVersion = ProjectFingerprint.Of(Project),
        LogicalDate = Date,
        ScheduledFor = Request.ScheduledFor,
        RetryOf = Request.Undone?.Run.Id,
        Arguments = [.. arguments.Select(argument => Secrets.Apply(argument))],
        Parameters = Settings.Describe().ToDictionary(parameter => parameter.Key, parameter => Secrets.Apply(parameter.Value)),
        State = RunState.Queued,
        CreatedAt = Host.Clock.GetUtcNow(),
    };

    /// <summary>The nodes that a command line selects, in graph order; warns of selectors that match nothing.</summary>
    /// <exception cref="UsageException">A selector is malformed.</exception>
    public IReadOnlyList<Node> Select(ParseResult parsed)
    {
        var selected = new NodeSelection(Project, StateOf(parsed) is { } state ? new StateComparison(state, new NodeJson(Project, Run).Of) : null).Select(parsed.GetValue(SharedOptions.Select) ?? [], parsed.GetValue(SharedOptions.Exclude) ?? []);
        foreach (var selector in selected.Unmatched)
        {
            Events.Publish(new Message($"The selection criterion '{selector}' does not match any enabled nodes", EventLevel.Warn));
        }

        return [.. Project.Nodes.Where(node => selected.Ids.Contains(node.UniqueId))];
    }

    /// <summary>The artefacts that <c>--state</c> names; null when it names none.</summary>
    /// <exception cref="UsageException">There are none.</exception>
    public StateManifest? StateOf(ParseResult parsed) => _state ??= parsed.GetValue(SharedOptions.State) is { } directory ? StateManifest.Read(directory) : null;

    /// <summary>Reads relations where an earlier run built them from here on, and says so.</summary>
    public void Defer(IReadOnlyDictionary<string, DeferredRelation> relations, StateManifest earlier)
    {
        Run = Run with { Deferred = relations };
        if (relations.Count > 0)
        {
            var names = relations.Keys.Select(id => id.Split('.')[^1]).Order(StringComparer.Ordinal);
            Events.Publish(new Message($"Reading where the run of '{earlier.Directory}' built {(relations.Count == 1 ? "it" : "them")}: {string.Join(", ", names)}"));
        }
    }

    /// <summary>Says what runs where, before it does.</summary>
    public void Announce(IWarehouse warehouse)
    {
        var date = Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Events.Publish(new Message(
            _dateOfSamples ? $"Logical date {date}, the newest day of the samples, which are the stage because none is configured"
            : Settings.Date is null ? $"Logical date {date}, today in UTC"
            : $"Logical date {date}"));
        string Count(string one, int number) => string.Create(CultureInfo.InvariantCulture, $"{number} {one}{(number == 1 ? "" : "s")}");
        var seeds = Project.Nodes.OfType<Model>().Count(model => model.Seed is not null);
        var resources = (seeds == 0 ? "" : Count("seed", seeds) + ", ") + string.Join(", ", Count("model", Project.Nodes.OfType<Model>().Count(model => model.Seed is null)), Count("data test", Project.Nodes.OfType<DataTest>().Count()),
            Count("source", Project.Nodes.OfType<SourceTable>().Count()), Count("operation", Project.Nodes.OfType<Operation>().Count()));
        Events.Publish(new RunStarted(Project.Name, resources, Run.Target.Name, warehouse.Name, Settings.Threads, Run.InvocationId));
    }

    private string Samples => Path.Combine(Host.ContentRoot, "samples");

    private async Task FixValuesAsync(CancellationToken cancellationToken)
    {
        var now = Host.Clock.GetUtcNow();
        var date = Settings.Date;
        if (date is null && Settings.Stage is null && Directory.Exists(Samples))
        {
            var days = await StageDays.ListAsync(OpenStage(), Settings.Sensor.Pattern, cancellationToken).ConfigureAwait(false);
            date = days.Count > 0 ? days[^1] : null;
            _dateOfSamples = date is not null;
        }

        Date = date ?? DateOnly.FromDateTime(now.UtcDateTime);
        var vars = new Dictionary<string, string?>(Project.Vars, StringComparer.Ordinal)
        {
            ["logical_date"] = Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        foreach (var (name, value) in Settings.Vars)
        {
            vars[name] = value;
        }

        Run = new RunContext
        {
            Target = Kind.Target(Settings),
            Vars = vars,
            Environment = Environment.GetEnvironmentVariable,
            InvocationId = Request.Id,
            StartedAt = now,
            Secrets = Secrets,
            Clock = Host.Clock,
        };
    }
}
