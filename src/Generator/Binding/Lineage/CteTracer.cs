using Generator.Binding.Tree;
using Generator.Text;

namespace Generator.Binding.Lineage;

/// <summary>Traces each common table expression once, however often it is read; a recursive one until another round adds nothing.</summary>
internal sealed class CteTracer(Func<BoundQuery, QueryLineage> traceQuery, Action restart)
{
    private readonly Dictionary<BoundCte, QueryLineage> _traced = new(ReferenceComparer<BoundCte>.Instance);
    private readonly Stack<(string Name, QueryLineage Lineage)> _open = new();

    public QueryLineage Trace(BoundCteReference reference) => reference.Cte is { } cte ? Trace(cte) : OfOpen(reference);

    /// <summary>The lineage of an expression that a query declares.</summary>
    public QueryLineage Trace(BoundCte cte)
    {
        if (!_traced.TryGetValue(cte, out var lineage))
        {
            lineage = cte.IsRecursive ? TraceRecursive(cte) : traceQuery(cte.Query);
            _traced.Add(cte, lineage);
        }

        return lineage;
    }

    // A recursion may go one step deeper into a payload each time: a path inside one that is known is no news.
    private QueryLineage TraceRecursive(BoundCte cte)
    {
        var known = QueryLineage.None(cte.Query.Columns.Count);
        for (var round = 0; ; round++)
        {
            List<BoundCte> before = [.. _traced.Keys];
            _open.Push((cte.Name, known));
            var next = traceQuery(cte.Query);
            _open.Pop();
            if (round > 1)
            {
                next = next with { Columns = [.. next.Columns.Select((c, i) => c.FoldedInto(known.Columns[i]))], Rows = next.Rows.FoldedInto(known.Rows) };
            }

            if (next.Rows.SetEquals(known.Rows) && next.Columns.Zip(known.Columns, (a, b) => a.SetEquals(b)).All(same => same))
            {
                return next;
            }

            // What was traced inside saw the recursion as it was known then.
            foreach (var inner in _traced.Keys.Except(before, ReferenceComparer<BoundCte>.Instance).ToList())
            {
                _traced.Remove(inner);
            }

            restart();
            known = next;
        }
    }

    private QueryLineage OfOpen(BoundCteReference reference) =>
        _open.Where(o => o.Name == reference.CteName).Select(o => o.Lineage).FirstOrDefault() ?? QueryLineage.None(reference.Table.Columns.Count);
}
