using Pipeline.Commands;
using Pipeline.Compiled;

namespace Pipeline.Building;

/// <summary>What runs as one: a model with its tests, a source's tests, or a test alone.</summary>
/// <param name="Node">The model or source; null for a test that no node of this run carries.</param>
/// <param name="Tests">The tests that decide whether it is published, in graph order.</param>
internal sealed record BuildUnit(Node? Node, IReadOnlyList<DataTest> Tests)
{
    /// <summary>Its id in the graph.</summary>
    public string Id => Node?.UniqueId ?? Tests[0].UniqueId;

    /// <summary>How long it may take; null when it does not say.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Everything that is reported of it: the model and the tests.</summary>
    public IEnumerable<Node> Nodes => Node is Model ? [Node, .. Tests] : Tests;
}

/// <summary>A unit that is left as it is.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Tests">Its tests that run nevertheless.</param>
internal sealed record Reuse(string Reason, IReadOnlyList<DataTest> Tests);

/// <summary>The units of a run and the order between them.</summary>
/// <param name="Units">The units, in graph order.</param>
internal sealed record BuildPlan(IReadOnlyList<GraphNode<BuildUnit>> Units)
{
    /// <summary>How many models and tests are reported.</summary>
    public int Total => Units.Sum(unit => unit.Value.Nodes.Count());

    /// <summary>The selected nodes.</summary>
    public IEnumerable<Node> Nodes => Units.SelectMany(unit => unit.Value.Nodes);

    /// <summary>
    /// Plans a run of the selected nodes. A test goes with the node it is attached to; when that is not part of the run, it runs alone.
    /// A path between two selected nodes through nodes that are not keeps their order, as in dbt.
    /// </summary>
    public static BuildPlan For(CompiledProject project, IReadOnlySet<string> selected)
    {
        var units = new List<BuildUnit>();
        var attached = project.Nodes.OfType<DataTest>()
            .Where(test => selected.Contains(test.UniqueId))
            .ToLookup(test => test.AttachedNode ?? "", StringComparer.Ordinal);
        var carried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in project.Nodes)
        {
            if (node is DataTest test ? selected.Contains(test.UniqueId) && !carried.Contains(test.UniqueId) : Carries(node))
            {
                DataTest[] tests = node is DataTest alone ? [alone] : [.. attached[node.UniqueId]];
                carried.UnionWith(tests.Select(t => t.UniqueId));
                units.Add(new BuildUnit(node is DataTest ? null : node, tests));
            }
        }

        var byNode = units.Where(unit => unit.Node is not null).Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        var nearest = Nearest(project, byNode);
        return new BuildPlan([.. units.Select(unit => new GraphNode<BuildUnit>(
            unit.Id,
            unit,
            [.. Parents(unit).SelectMany(parent => byNode.Contains(parent) ? [parent] : nearest.GetValueOrDefault(parent, []))
                .Where(parent => parent != unit.Id).Distinct(StringComparer.Ordinal)]))]);

        bool Carries(Node node) => node switch
        {
            Model => selected.Contains(node.UniqueId),
            SourceTable => selected.Contains(node.UniqueId) && attached.Contains(node.UniqueId),
            _ => false,
        };
    }

    /// <summary>The plan with each unit's pool, time limit and place among those that could run.</summary>
    /// <param name="pools">The pools that there are.</param>
    /// <param name="seconds">How long nodes took when they were last run, by unique id.</param>
    /// <exception cref="UsageException">A node names a pool that there is not, or a time limit that is none.</exception>
    public BuildPlan Schedule(Pools pools, IReadOnlyDictionary<string, double> seconds)
    {
        var paths = CriticalPath.Of(Units, seconds);
        return new BuildPlan([.. Units.Select(unit =>
        {
            var node = unit.Value.Node ?? unit.Value.Tests[0];
            var limits = NodeLimits.Of(node);
            return pools.Limits.ContainsKey(limits.Pool)
                ? unit with { Pool = limits.Pool, Priority = paths[unit.Id], Value = unit.Value with { Timeout = limits.Timeout } }
                : throw new UsageException(
                    $"{node.Path}: {node.Name} names pool '{limits.Pool}', and there are {string.Join(", ", pools.Limits.Keys.Order(StringComparer.Ordinal))}. Configure it: Pipeline:Pools:{limits.Pool}.");
        })]);
    }

    private static IEnumerable<string> Parents(BuildUnit unit) =>
        (unit.Node?.DependsOn ?? []).Concat(unit.Tests.SelectMany(test => test.DependsOn));

    // For every node, the nearest ancestors that take part in the run.
    private static Dictionary<string, IReadOnlyList<string>> Nearest(CompiledProject project, HashSet<string> units)
    {
        var nearest = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var node in project.Nodes)
        {
            nearest[node.UniqueId] = [.. node.DependsOn
                .SelectMany(parent => units.Contains(parent) ? [parent] : nearest.GetValueOrDefault(parent, []))
                .Distinct(StringComparer.Ordinal)];
        }

        return nearest;
    }
}
