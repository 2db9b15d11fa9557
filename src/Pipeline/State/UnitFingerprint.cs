using System.Security.Cryptography;
using System.Text;
using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.State;

/// <summary>
/// What a node and its tests mean in a run: fingerprints, configuration, the ephemeral models taken in, and the run's values in their statements. Two runs in which it is
/// the same do the same with the same rows.
/// </summary>
/// <param name="graph">The project's graph.</param>
/// <param name="run">The run.</param>
internal sealed class UnitFingerprint(ProjectGraph graph, RunContext run)
{
    /// <summary>The fingerprint, SHA-256 in hex.</summary>
    public string Of(BuildUnit unit)
    {
        var text = new StringBuilder();
        foreach (var node in new[] { unit.Node }.OfType<Node>().Concat(unit.Tests.OrderBy(test => test.UniqueId, StringComparer.Ordinal)))
        {
            Write(text, node);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Whether a test asks for what every run has another one of: the time, its start, its id.</summary>
    public bool ChangesEveryRun(DataTest test) =>
        Values(test).Any(value => value.Kind is RunValueKind.RunStartedAt or RunValueKind.InvocationId or RunValueKind.CurrentTimestamp);

    private void Write(StringBuilder text, Node node)
    {
        text.AppendJoin('\0', node.UniqueId, node.Fingerprint, node.ConfigJson, (node as Model)?.Materialization.ToString()).Append('\0');
        foreach (var value in Values(node).Where(value => value.Kind is RunValueKind.Var or RunValueKind.EnvVar or RunValueKind.Target).Distinct())
        {
            text.AppendJoin('\0', value.Kind.ToString(), value.Name, RunValues.Text(run, value)).Append('\0');
        }

        foreach (var parent in graph.ParentsOf(node.UniqueId).OfType<Model>().Where(parent => parent.Materialization == Materialization.Ephemeral))
        {
            Write(text, parent);
        }
    }

    private IEnumerable<RunValue> Values(Node node) => Statements(node).SelectMany(sql => sql.Segments).Select(segment => segment switch
    {
        ParameterSegment parameter => parameter.Value,
        TextSegment written => written.Value,
        NameSegment name => name.Value,
        _ => null,
    }).OfType<RunValue>();

    private IEnumerable<SqlText> Statements(Node node) => node switch
    {
        Model model when model.Sql(run.Target.Dialect) is var sql => new[] { sql.Select, sql.IncrementalSelect, sql.Create, sql.Merge }.OfType<SqlText>(),
        DataTest test => [test.Sql(run.Target.Dialect).Count],
        _ => [],
    };
}
