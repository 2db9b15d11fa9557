using System.CommandLine;
using Pipeline.Artefacts;
using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Reporting;
using Pipeline.State;
using Pipeline.Testing;
using Pipeline.Warehouses;

namespace Pipeline.Commands;

/// <summary>A run of selected nodes, from selection to report: what build, run, test and the pipeline have in common.</summary>
internal sealed class NodeRun
{
    /// <summary>Whether nodes that are as they would be built are left as they are.</summary>
    public static readonly Option<bool> OnlyStale = new("--only-stale") { Description = "Leave nodes as they are whose SQL, configuration, tests and inputs did not change since they were built" };

    private static readonly Dictionary<string, Reuse> NothingReused = [];

    private readonly Session _session;
    private readonly ParseResult _parsed;

    private NodeRun(Session session, ParseResult parsed, BuildPlan plan)
    {
        _session = session;
        _parsed = parsed;
        Plan = plan;
    }

    /// <summary>What is run, in which order.</summary>
    public BuildPlan Plan { get; }

    /// <summary>Plans a run.</summary>
    /// <param name="session">The command's run.</param>
    /// <param name="parsed">The command line, which selects nodes.</param>
    /// <param name="takes">The resources that the command runs.</param>
    /// <exception cref="UsageException">A selector is malformed, or the run's values do not fit what was compiled.</exception>
    public static NodeRun Prepare(Session session, ParseResult parsed, Func<Node, bool> takes)
    {
        var nodes = session.Select(parsed).Where(takes);
        if (session.Request.Undone is { Nodes: { } undone })
        {
            // A model that is written again is tested again, whatever came out then: nothing untested is published.
            nodes = nodes.Where(node => undone.Contains(node.UniqueId) || (node is DataTest { AttachedNode: { } attached } && undone.Contains(attached)));
        }

        var plan = BuildPlan.For(session.Project, nodes.Select(node => node.UniqueId).ToHashSet(StringComparer.Ordinal));
        var run = new NodeRun(session, parsed, plan.Schedule(session.Settings.Building.Pools, session.KnownDurations()));
        if (parsed.GetValue(OnlyStale) && session.Settings.FullRefresh)
        {
            throw new UsageException("--only-stale leaves nodes as they are and --full-refresh builds them whole: give one of the two.");
        }

        var problems = AssumptionCheck.Problems(run.CompiledIn().Where(run.IsRun), session.Run)
            .Concat(run.Plan.Nodes.OfType<DataTest>().Where(run.IsRun).Select(TestRunner.Problem).OfType<string>())
            .ToList();
        return problems.Count == 0 ? run : throw new UsageException(string.Join("\n", problems));
    }

    /// <summary>Runs the plan and reports it.</summary>
    public async Task<IReadOnlyList<NodeResult>> ExecuteAsync(IWarehouse warehouse, CancellationToken cancellationToken)
    {
        if (Plan.Units.Count == 0)
        {
            _session.Events.Publish(new Message("Nothing to do. Check the selection and the project's configuration.", EventLevel.Warn));
        }

        _session.Recorder?.Plan(Plan.Nodes);
        var built = Plan.Nodes.OfType<Model>().Select(model => model.UniqueId).ToHashSet(StringComparer.Ordinal);
        await DeferOptions.ApplyAsync(_session, _parsed, warehouse, Plan.Nodes, model => built.Contains(model.UniqueId), cancellationToken).ConfigureAwait(false);
        Files().Write(Plan.Nodes.Where(IsRun), _session.Kind.Script(_session.Run));
        var builder = new Builder(warehouse, _session.Kind.Writer(warehouse, _session.Run), _session.Run, _session.Events);
        var options = _session.Settings.Building with { Threads = _session.Settings.Threads, FullRefresh = _session.Settings.FullRefresh };
        if (Plan.Units.All(unit => unit.Value.Node is null))
        {
            return await builder.BuildAsync(Plan, NothingReused, options, cancellationToken).ConfigureAwait(false);
        }

        var stale = new StaleRun(_session.Project, warehouse, _session.Run, _session.Events);
        var reused = await stale.BeginAsync(Plan, _parsed.GetValue(OnlyStale), cancellationToken).ConfigureAwait(false);
        var results = await builder.BuildAsync(Plan, reused, options, cancellationToken).ConfigureAwait(false);
        await stale.EndAsync(Plan, reused, results).ConfigureAwait(false);
        return results;
    }

    /// <summary>Tells failures and warnings again, each with its rows and files.</summary>
    public void ReportProblems(IReadOnlyList<NodeResult> results)
    {
        foreach (var result in results.Where(result => result.Status is NodeStatus.Error or NodeStatus.Fail or NodeStatus.Warn))
        {
            var kind = result.Status switch
            {
                NodeStatus.Warn => "Warning in",
                NodeStatus.Fail => "Failure in",
                _ => "Error in",
            };
            _session.Events.Publish(new NodeProblem(
                result.Node.UniqueId,
                $"{kind} {result.Node.ResourceType} {result.Node.Name} ({result.Node.Path})",
                result.Message,
                result.FailingRows,
                result.CompiledCode is null ? null : Files().PathOf(result.Node),
                result.Status == NodeStatus.Warn ? EventLevel.Warn : EventLevel.Error));
        }

        foreach (var result in results.Where(result => result.IsLeftOut && !IsRun(result.Node)))
        {
            _session.Events.Publish(new NodeProblem(
                result.Node.UniqueId,
                $"Left out {result.Node.ResourceType} {result.Node.Name} ({result.Node.Path})", result.Message, Rows: null, CompiledPath: null, EventLevel.Warn));
        }
    }

    /// <summary>The run's last line.</summary>
    public void ReportSummary(IReadOnlyList<NodeResult> results)
    {
        int Count(params NodeStatus[] of) => results.Count(result => of.Contains(result.Status));
        _session.Events.Publish(new RunFinished(
            Count(NodeStatus.Success, NodeStatus.Pass),
            Count(NodeStatus.Warn),
            Count(NodeStatus.Error, NodeStatus.Fail),
            Count(NodeStatus.Skipped),
            Count(NodeStatus.NoOp, NodeStatus.Reused),
            results.Count,
            (_session.Host.Clock.GetUtcNow() - _session.Run.StartedAt).TotalSeconds));
    }

    private CompiledFiles Files() => new(_session.Project.Name, _session.Settings.TargetPath, _session.Run);

    private bool IsRun(Node node) => node.Omission(_session.Run.Target.Dialect) is null;

    // Ephemeral models are part of what reads them.
    private IEnumerable<Node> CompiledIn()
    {
        var graph = new ProjectGraph(_session.Project.Nodes);
        var seen = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        var queue = new Queue<Node>(Plan.Nodes);
        while (queue.TryDequeue(out var node))
        {
            if (seen.Add(node))
            {
                yield return node;
                foreach (var parent in graph.ParentsOf(node.UniqueId).OfType<Model>().Where(parent => parent.Materialization == Materialization.Ephemeral))
                {
                    queue.Enqueue(parent);
                }
            }
        }
    }
}
