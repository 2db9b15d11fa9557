using System.Collections.Concurrent;
using System.Diagnostics;
using Pipeline.Artefacts;
using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Reporting;
using Pipeline.Runs;

namespace Pipeline.Observing.Telemetry;

/// <summary>
/// Makes a span of the run, of each task in it, and of each node in its task; a test beside its model is in the model's span. Spans go with the flow of
/// control: one that is begun here is the current one of whoever published the event.
/// </summary>
internal sealed class TelemetryObserver : IRunObserver
{
    private readonly RunRecord _run;
    private readonly CompiledProject _project;
    private readonly DatabaseAttributes _database;
    private readonly SecretMask _secrets;
    private readonly TelemetryExport? _export;
    private readonly Dictionary<string, Node> _nodes;
    private readonly ConcurrentDictionary<string, Activity?> _running = new(StringComparer.Ordinal);
    private readonly Activity? _span;
    private readonly long _started = Stopwatch.GetTimestamp();
    private volatile Activity? _task;

    /// <summary>Follows a run, and begins its span for the rest of the calling method.</summary>
    /// <param name="run">The run.</param>
    /// <param name="project">The project.</param>
    /// <param name="database">Says which warehouse it is.</param>
    /// <param name="secrets">What no span may hold.</param>
    /// <param name="parent">What ran this program, in W3C's form; null when nothing says so.</param>
    /// <param name="export">Where spans go; null for nowhere outside the process. It is ended with the observer.</param>
    public TelemetryObserver(RunRecord run, CompiledProject project, DatabaseAttributes database, SecretMask secrets, string? parent, TelemetryExport? export)
    {
        (_run, _project, _database, _secrets, _export) = (run, project, database, secrets, export);
        _nodes = project.Nodes.Where(node => node is DataTest or Model { Materialization: not Materialization.Ephemeral }).ToDictionary(node => node.UniqueId, StringComparer.Ordinal);
        _span = ActivityContext.TryParse(parent, null, isRemote: true, out var context)
            ? PipelineTelemetry.Source.StartActivity($"{run.Command} {run.Project}", ActivityKind.Internal, context)
            : PipelineTelemetry.Source.StartActivity($"{run.Command} {run.Project}");
        _span?.SetTag("pipeline.run.id", run.Id.ToString("D"))
            .SetTag("pipeline.run.trigger", StoredText.Of(run.Trigger))
            .SetTag("pipeline.command", run.Command)
            .SetTag("pipeline.project", run.Project)
            .SetTag("pipeline.logical_date", StoredText.Of(run.LogicalDate))
            .SetTag("pipeline.code_version", run.CodeVersion);
    }

    /// <inheritdoc />
    public void Publish(RunEvent runEvent)
    {
        switch (runEvent)
        {
            case TaskStarted task:
                _task = PipelineTelemetry.Source.StartActivity(task.Task)?.SetTag("pipeline.task.name", task.Task).SetTag("pipeline.run.id", _run.Id.ToString("D"));
                break;
            case TaskFinished task when _task is { } span && span.OperationName == task.Task:
                End(span.SetTag("pipeline.task.state", StoredText.Of(task.State)), task.State is TaskState.Failed or TaskState.TimedOut ? StoredText.Of(task.State) : null, task.Summary);
                _task = null;
                break;
            case NodeStarted node when _nodes.TryGetValue(node.UniqueId, out var started):
                _running[node.UniqueId] = Start(started);
                break;
            case NodeFinished node when _nodes.TryGetValue(node.UniqueId, out var finished) && _running.TryRemove(node.UniqueId, out var span):
                End(span, finished, node);
                break;
            case NodeRetried node when _running.TryGetValue(node.UniqueId, out var span):
                Note(span, "retry", ("pipeline.node.attempt", node.Attempt), ("exception.message", _secrets.Apply(node.Error)));
                break;
            case SensorPoked poke:
                Note(_task ?? _span, "poke", ("pipeline.sensor.poke", poke.Number), ("pipeline.sensor.found", poke.Found), ("pipeline.sensor.unready", poke.Unready));
                break;
            case LateFilesFound late:
                Note(_task ?? _span, "late files", ("pipeline.logical_date", StoredText.Of(late.Date)), ("pipeline.files", late.Keys.Count));
                Count(PipelineTelemetry.Files, late.Keys.Count, "late");
                break;
            case CopyFinished copy:
                Load(copy);
                break;
        }
    }

    /// <inheritdoc />
    public void End(RunEnd end)
    {
        var state = StoredText.Of(end.State);
        var tags = new TagList { { "pipeline.project", _run.Project }, { "pipeline.command", _run.Command }, { "pipeline.run.state", state } };
        PipelineTelemetry.RunDuration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, tags);
        if (_span is not null)
        {
            End(_span.SetTag("pipeline.run.state", state).SetTag("process.exit.code", end.ExitCode), end.State == RunState.Failed ? state : null, end.Message ?? "");
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _span?.Dispose();
        if (_export is not null)
        {
            await _export.DisposeAsync().ConfigureAwait(false);
        }
    }

    // Tests are told by their names, what is built by its relation.
    private Activity? Start(Node node)
    {
        var (operation, collection) = DatabaseAttributes.Of(node, _project);
        var summary = node is DataTest ? $"test {node.Name}" : $"{operation} {collection}";
        var tags = _database.Of(operation, collection);
        tags.Add("db.query.summary", summary);
        tags.Add("pipeline.run.id", _run.Id.ToString("D"));
        tags.Add("pipeline.node.id", node.UniqueId);
        tags.Add("pipeline.node.resource_type", node.ResourceType);
        return PipelineTelemetry.Source.StartActivity(ActivityKind.Client, tags: tags, name: summary);
    }

    private void End(Activity? span, Node node, NodeFinished finished)
    {
        var status = RunResultsFile.Status(finished.Status);
        var error = finished.Status is NodeStatus.Error or NodeStatus.Fail ? status : null;
        var (operation, collection) = DatabaseAttributes.Of(node, _project);
        var tags = _database.Of(operation, collection);
        tags.Add("pipeline.project", _run.Project);
        tags.Add("pipeline.node.resource_type", node.ResourceType);
        tags.Add("pipeline.node.status", status);
        if (error is not null)
        {
            tags.Add("error.type", error);
        }

        PipelineTelemetry.OperationDuration.Record(finished.Seconds, tags);
        if (finished.Rows is { } rows and > 0)
        {
            PipelineTelemetry.Rows.Add(rows, new TagList { { "pipeline.project", _run.Project }, { "db.collection.name", collection } });
        }

        if (span is not null)
        {
            End(span.SetTag("pipeline.node.status", status).SetTag("pipeline.node.rows", finished.Rows).SetTag("pipeline.test.failures", finished.Failures), error, finished.Message);
        }
    }

    private void Load(CopyFinished copy)
    {
        Note(
            _task ?? _span,
            "copy",
            ("db.collection.name", copy.Table),
            ("pipeline.load.rows", copy.Rows),
            ("pipeline.load.files", copy.Files),
            ("pipeline.load.files_failed", copy.Failed),
            ("pipeline.load.files_already_loaded", copy.AlreadyLoaded));
        PipelineTelemetry.Rows.Add(copy.Rows, new TagList { { "pipeline.project", _run.Project }, { "db.collection.name", copy.Table } });
        Count(PipelineTelemetry.Files, copy.Files, "loaded");
        Count(PipelineTelemetry.Files, copy.Failed, "failed");
    }

    private void Count(System.Diagnostics.Metrics.Counter<long> counter, long number, string outcome)
    {
        if (number > 0)
        {
            counter.Add(number, new TagList { { "pipeline.project", _run.Project }, { "pipeline.file.outcome", outcome } });
        }
    }

    private void End(Activity span, string? error, string message)
    {
        if (error is not null)
        {
            span.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error, _secrets.Apply(message));
        }

        span.Stop();
    }

    private static void Note(Activity? span, string name, params ReadOnlySpan<(string Key, object? Value)> attributes)
    {
        if (span is null)
        {
            return;
        }

        var tags = new ActivityTagsCollection();
        foreach (var (key, value) in attributes)
        {
            tags[key] = value;
        }

        span.AddEvent(new ActivityEvent(name, tags: tags));
    }
}
