using Generator.Binding.Tree;
using Generator.Text;

namespace Generator.Binding.Lineage;

/// <summary>Follows each output column of a query back to the relations that it reads.</summary>
internal sealed class LineageCollector
{
    private readonly Dictionary<BoundCte, QueryLineage> _ctes = new(ReferenceComparer<BoundCte>.Instance);
    private readonly ExpressionTracer _expressions;
    private readonly SourceTracer _sources;

    private LineageCollector()
    {
        var origins = new Origins();
        _expressions = new ExpressionTracer(origins, Trace);
        _sources = new SourceTracer(origins, _expressions, Trace, TraceCte);
    }

    /// <summary>The lineage of each output column, in order.</summary>
    public static EquatableArray<ColumnLineage> Collect(BoundQuery query)
    {
        var lineage = new LineageCollector().Trace(query);
        var indirect = lineage.Indirect.AsIndirect();
        return query.Columns
            .Select((column, i) => new ColumnLineage(column.Name, InputSet.Union([lineage.Columns[i], indirect]).ToEquatableArray()))
            .ToEquatableArray();
    }

    private QueryLineage TraceCte(BoundCte cte)
    {
        if (!_ctes.TryGetValue(cte, out var lineage))
        {
            _ctes.Add(cte, lineage = Trace(cte.Query));
        }

        return lineage;
    }

    private QueryLineage Trace(BoundQuery query)
    {
        var body = Trace(query.Body);
        return body with { Indirect = InputSet.Union([body.Indirect, .. query.OrderBy.Select(k => TraceKey(k, query, body))]) };
    }

    // The keys of a set operation are its output columns.
    private InputSet TraceKey(BoundSortKey key, BoundQuery query, QueryLineage body)
    {
        var index = key.Expression is BoundColumnReference { Table: null } column ? query.Columns.ToList().IndexOf(column.Column) : -1;
        return index >= 0 ? body.Columns[index] : _expressions.Trace(key.Expression);
    }

    private QueryLineage Trace(BoundQueryBody body) => body switch
    {
        BoundSelect select => Trace(select),
        BoundSetOperation setOperation => Trace(setOperation),
        BoundNestedQuery nested => Trace(nested.Query),
        BoundValues values => new QueryLineage(
            [.. values.Columns.Select((_, i) => InputSet.Union(values.Rows.Where(r => i < r.Count).Select(r => _expressions.Trace(r[i]))))],
            InputSet.Empty,
            _ => InputSet.Empty),
        _ => new QueryLineage([.. body.Columns.Select(_ => InputSet.Empty)], InputSet.Empty, _ => InputSet.Empty),
    };

    private QueryLineage Trace(BoundSelect select)
    {
        var indirect = new List<InputSet>();
        if (select.From is not null)
        {
            indirect.Add(_sources.Trace(select.From));
        }

        var conditions = new[] { select.Where, select.Having, select.Qualify }.OfType<BoundExpression>();
        var keys = select.GroupBy is null ? [] : select.GroupBy.Elements.SelectMany(e => e.Sets).SelectMany(s => s);
        indirect.AddRange(conditions.Concat(keys).Select(_expressions.Trace));
        List<TableSymbol> stars = [.. select.Items.OfType<BoundSelectStar>().Select(s => s.Table)];
        return new QueryLineage(
            [.. select.Items.OfType<BoundSelectColumn>().Select(i => _expressions.Trace(i.Expression))],
            InputSet.Union(indirect),
            name => stars.Count == 1 ? _sources.TraceUnlisted(stars[0], name) : InputSet.Empty);
    }

    private QueryLineage Trace(BoundSetOperation body)
    {
        var left = Trace(body.Left);
        var right = Trace(body.Right);
        return new QueryLineage(
            [.. body.Columns.Select((column, i) => InputSet.Union([Branch(body, left, body.Left, column, i), Branch(body, right, body.Right, column, i)]))],
            InputSet.Union([left.Indirect, right.Indirect]),
            name => InputSet.Union([left.Unlisted(name), right.Unlisted(name)]));
    }

    private static InputSet Branch(BoundSetOperation operation, QueryLineage lineage, BoundQueryBody branch, ColumnSymbol column, int index)
    {
        var place = operation.IsByName ? branch.Columns.ToList().FindIndex(c => c.Key == column.Key) : index;
        return place >= 0 && place < lineage.Columns.Count ? lineage.Columns[place] : InputSet.Empty;
    }
}
