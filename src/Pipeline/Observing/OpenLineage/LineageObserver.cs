using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Reporting;
using Pipeline.Runs;

namespace Pipeline.Observing.OpenLineage;

/// <summary>Makes OpenLineage events of a run: one when it, a model or a test starts, one when it ends, and both for a load when it is over.</summary>
internal sealed class LineageObserver : IRunObserver
{
    private readonly CompiledProject _project;
    private readonly RunRecord _run;
    private readonly Datasets _datasets;
    private readonly JsonObject? _stage;
    private readonly string _namespace;
    private readonly TimeProvider _clock;
    private readonly LineageSender _sender;
    private readonly Dictionary<string, Node> _nodes;
    private readonly ConcurrentDictionary<string, Guid> _running = new(StringComparer.Ordinal);

    /// <summary>Follows a run, and says that it starts.</summary>
    /// <param name="project">The project.</param>
    /// <param name="run">The run.</param>
    /// <param name="datasets">The project's relations.</param>
    /// <param name="stage">The stage as a dataset; null when its URL names none.</param>
    /// <param name="jobNamespace">The namespace of jobs.</param>
    /// <param name="clock">Times the events.</param>
    /// <param name="sender">Where they go.</param>
    public LineageObserver(CompiledProject project, RunRecord run, Datasets datasets, JsonObject? stage, string jobNamespace, TimeProvider clock, LineageSender sender)
    {
        (_project, _run, _datasets, _stage, _namespace, _clock, _sender) = (project, run, datasets, stage, jobNamespace, clock, sender);
        _nodes = project.Nodes.Where(node => node is DataTest or Model { Materialization: not Materialization.Ephemeral }).ToDictionary(node => node.UniqueId, StringComparer.Ordinal);
        SendRun("START", message: null);
    }

    private string Job => $"{_project.Name}.{_run.Command}";

    /// <inheritdoc />
    public void Publish(RunEvent runEvent)
    {
        switch (runEvent)
        {
            case NodeStarted started when _nodes.TryGetValue(started.UniqueId, out var node):
                var id = Guid.CreateVersion7(_clock.GetUtcNow());
                _running[started.UniqueId] = id;
                SendNode("START", id, node, finished: null);
                break;
            case NodeFinished finished when _nodes.TryGetValue(finished.UniqueId, out var node) && _running.TryRemove(finished.UniqueId, out var run):
                SendNode(finished.Status is NodeStatus.Error or NodeStatus.Fail ? "FAIL" : finished.Status == NodeStatus.Skipped ? "ABORT" : "COMPLETE", run, node, finished);
                break;
            case CopyFinished copy:
                SendCopy(copy);
                break;
        }
    }

    /// <inheritdoc />
    public void End(RunEnd end)
    {
        // A run that waits goes on, in this process or another.
        if (end.State != RunState.Waiting)
        {
            SendRun(end.State switch
            {
                RunState.Success or RunState.Skipped => "COMPLETE",
                RunState.Failed => "FAIL",
                _ => "ABORT",
            }, end.State == RunState.Failed ? end.Message ?? "nodes or tasks of the run failed" : null);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _sender.DisposeAsync();

    private void SendRun(string type, string? message)
    {
        var facets = new JsonObject { ["nominalTime"] = Facet.NominalTime(_run.LogicalDate) };
        if (message is not null)
        {
            facets["errorMessage"] = Facet.ErrorMessage(message);
        }

        Send(type, _run.Id, facets, Job, new JsonObject { ["jobType"] = Facet.JobType("RUN") }, [], []);
    }

    private void SendNode(string type, Guid id, Node node, NodeFinished? finished)
    {
        var run = NodeFacets();
        if (type == "FAIL")
        {
            run["errorMessage"] = Facet.ErrorMessage(finished!.Message);
        }

        var job = new JsonObject { ["jobType"] = Facet.JobType(node.ResourceType.ToUpperInvariant()) };
        if (node.Description.Length > 0)
        {
            job["documentation"] = Facet.Documentation(node.Description);
        }

        Send(type, id, run, node.UniqueId, job, node is DataTest test ? Tested(test, finished) : [.. _datasets.ReadBy(node)], node is Model model ? Written(model, finished) : []);
    }

    // The attached relation is what is judged; others that the test reads are only read.
    private List<JsonObject> Tested(DataTest test, NodeFinished? finished)
    {
        var about = _datasets.ReadBy(test).ToList();
        var attached = test.AttachedNode ?? (test.DependsOn is [var first, ..] ? first : null);
        var judged = _project.Nodes.FirstOrDefault(node => node.UniqueId == attached);
        if (finished?.Status is NodeStatus.Pass or NodeStatus.Warn or NodeStatus.Fail && judged is SourceTable or Model { Materialization: not Materialization.Ephemeral })
        {
            var name = (string?)_datasets.Of(judged)["name"];
            about.Find(dataset => (string?)dataset["name"] == name)?.Add("inputFacets", new JsonObject
            {
                ["dataQualityAssertions"] = Facet.Assertion(
                    test.TestName ?? test.Name,
                    finished.Status == NodeStatus.Pass,
                    test.ColumnName is { } column ? _datasets.FieldName(column) : null,
                    test.Severity == Severity.Warn ? "warn" : "error"),
            });
        }

        return about;
    }

    private JsonObject[] Written(Model model, NodeFinished? finished)
    {
        var dataset = _datasets.WrittenBy(model)!;
        if (finished is { Status: NodeStatus.Success, Rows: { } rows })
        {
            dataset["outputFacets"] = new JsonObject { ["outputStatistics"] = Facet.OutputStatistics(rows) };
        }

        return [dataset];
    }

    private void SendCopy(CopyFinished copy)
    {
        var id = Guid.CreateVersion7(_clock.GetUtcNow());
        foreach (var type in new[] { "START", "COMPLETE" })
        {
            var table = _datasets.OfTable(copy.Table);
            if (type == "COMPLETE")
            {
                table["outputFacets"] = new JsonObject { ["outputStatistics"] = Facet.OutputStatistics(copy.Rows) };
            }

            Send(type, id, NodeFacets(), $"{_project.Name}.copy.{copy.Table}", new JsonObject { ["jobType"] = Facet.JobType("COPY") }, _stage is null ? [] : [_stage.DeepClone().AsObject()], [table]);
        }
    }

    private JsonObject NodeFacets() => new() { ["parent"] = Facet.Parent(_run.Id, _namespace, Job) };

    private void Send(string type, Guid run, JsonObject runFacets, string job, JsonObject jobFacets, IReadOnlyList<JsonObject> inputs, IReadOnlyList<JsonObject> outputs) => _sender.Send(new JsonObject
    {
        ["eventType"] = type,
        ["eventTime"] = StoredText.Of(_clock.GetUtcNow()),
        ["run"] = new JsonObject { ["runId"] = run.ToString("D"), ["facets"] = runFacets },
        ["job"] = new JsonObject { ["namespace"] = _namespace, ["name"] = job, ["facets"] = jobFacets },
        ["inputs"] = new JsonArray([.. inputs]),
        ["outputs"] = new JsonArray([.. outputs]),
        ["producer"] = Facet.Producer,
        ["schemaURL"] = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
    });
}
