using Generator.Binding.Tree;
using Generator.Text;

namespace Generator.Binding.Lineage;

/// <summary>Follows each output column of a query back to the relations that it reads.</summary>
internal sealed class LineageCollector
{
    private readonly CteTracer _ctes;
    private readonly ExpressionTracer _expressions;
    private readonly SourceTracer _sources;

    private LineageCollector()
    {
        var origins = new Origins();
        _expressions = new ExpressionTracer(origins, Trace);
        _ctes = new CteTracer(Trace, _expressions.Restart);
        _sources = new SourceTracer(origins, _expressions, Trace, _ctes);
    }

    /// <summary>The lineage of a query.</summary>
    public static RelationLineage Collect(BoundQuery query) => ToLineage(query, Follow(query));

    /// <summary>
    /// The lineage of an incremental model: of its first build and of what is merged later. What a run reads of the model's own table is its history, no input.
    /// </summary>
    /// <param name="full">The query of a full refresh, which has the model's columns.</param>
    /// <param name="incremental">The query that is merged.</param>
    /// <param name="uniqueId">The model.</param>
    public static RelationLineage Collect(BoundQuery full, BoundQuery incremental, string uniqueId)
    {
        var first = Follow(full);
        var later = Follow(incremental);
        var places = Places(incremental, column => column.Key);
        return ToLineage(full, first with
        {
            Columns = [.. full.Columns.Select((column, i) =>
                InputSet.Union(places.TryGetValue(column.Key, out var place) ? [first.Columns[i], later.Columns[place]] : [first.Columns[i]]).Without(uniqueId))],
            Rows = InputSet.Union([first.Rows, later.Rows]).Without(uniqueId),
        });
    }

    // A query that is nested too deeply to follow is as if it read nothing.
    private static QueryLineage Follow(BoundQuery query)
    {
        try
        {
            return new LineageCollector().Trace(query);
        }
        catch (InsufficientExecutionStackException)
        {
            return QueryLineage.None(query.Columns.Count);
        }
    }

    private static RelationLineage ToLineage(BoundQuery query, QueryLineage lineage) => new(
        query.Columns.Select((column, i) => new ColumnLineage(column.Name, lineage.Columns[i].ToInputs())).ToEquatableArray(),
        lineage.Rows.ToInputs());

    private static Dictionary<TKey, int> Places<TKey>(BoundQuery query, Func<ColumnSymbol, TKey> key)
        where TKey : notnull
    {
        var places = new Dictionary<TKey, int>();
        for (var i = 0; i < query.Columns.Count; i++)
        {
            if (!places.ContainsKey(key(query.Columns[i])))
            {
                places.Add(key(query.Columns[i]), i);
            }
        }

        return places;
    }

    private QueryLineage Trace(BoundQuery query)
    {
        // In their order: each finds those that it reads traced, so that a chain of thousands is no recursion.
        foreach (var cte in query.Ctes)
        {
            _ctes.Trace(cte);
        }

        var body = Trace(query.Body);
        if (query.OrderBy.Count == 0)
        {
            return body;
        }

        var places = Places(query, column => column);
        return body with { Rows = InputSet.Union([body.Rows, .. query.OrderBy.Select(k => TraceKey(k, places, body).As(LineageKind.Sort))]) };
    }

    // The keys of a set operation are its output columns.
    private InputSet TraceKey(BoundSortKey key, Dictionary<ColumnSymbol, int> places, QueryLineage body) =>
        key.Expression is BoundColumnReference { Table: null } column && places.TryGetValue(column.Column, out var place)
            ? body.Columns[place]
            : _expressions.Trace(key.Expression);

    private QueryLineage Trace(BoundQueryBody body) => body switch
    {
        BoundSelect select => Trace(select),
        BoundSetOperation setOperation => Trace(setOperation),
        BoundNestedQuery nested => Trace(nested.Query),
        BoundValues values => Trace(values),
        _ => QueryLineage.None(body.Columns.Count),
    };

    private QueryLineage Trace(BoundValues values) => QueryLineage.None(0) with
    {
        Columns = [.. values.Columns.Select((_, i) => InputSet.Union(values.Rows.Where(r => i < r.Count).Select(r => _expressions.Trace(r[i]))))],
    };

    private QueryLineage Trace(BoundSelect select)
    {
        var from = select.From is null ? InputSet.Empty : _sources.Trace(select.From);
        var where = _expressions.Trace([select.Where], LineageKind.Filter);
        var keys = (select.GroupBy?.Elements ?? []).SelectMany(e => e.Sets).SelectMany(s => s).Concat(select.DistinctOn);
        var groups = _expressions.Trace(keys, LineageKind.Group);
        var filters = _expressions.Trace([select.Having, select.Qualify], LineageKind.Filter);
        List<InputSet> columns = [.. select.Items.OfType<BoundSelectColumn>().Select(i => _expressions.Trace(i.Expression))];
        List<TableSymbol> stars = [.. select.Items.OfType<BoundSelectStar>().Select(s => s.Table)];
        return new QueryLineage(
            columns,
            InputSet.Union([from, where, groups, filters, .. select.IsDistinct ? columns.Select(c => c.As(LineageKind.Group)) : []]),
            name => stars.Count == 1 ? _sources.TraceUnlisted(stars[0], name) : InputSet.Empty);
    }

    // Rows that are compared as a whole are grouped by every column; those of EXCEPT only say which ones do not come out.
    private QueryLineage Trace(BoundSetOperation body)
    {
        var left = Trace(body.Left);
        var right = Trace(body.Right);
        var compared = body.Operator switch
        {
            Syntax.SetOperator.Union when body.IsAll => InputSet.Empty,
            Syntax.SetOperator.Union => InputSet.Union(left.Columns.Concat(right.Columns)).As(LineageKind.Group),
            _ => InputSet.Union(left.Columns.Concat(right.Columns)).As(LineageKind.Filter),
        };
        var isExcept = body.Operator == Syntax.SetOperator.Except;
        return new QueryLineage(
            [.. body.Columns.Select((column, i) => isExcept
                ? Branch(body, left, body.Left, column, i)
                : InputSet.Union([Branch(body, left, body.Left, column, i), Branch(body, right, body.Right, column, i)]))],
            InputSet.Union([left.Rows, right.Rows, compared]),
            name => isExcept ? left.Unlisted(name) : InputSet.Union([left.Unlisted(name), right.Unlisted(name)]));
    }

    private static InputSet Branch(BoundSetOperation operation, QueryLineage lineage, BoundQueryBody branch, ColumnSymbol column, int index)
    {
        var place = operation.IsByName ? branch.Columns.Items.ToList().FindIndex(c => c.Key == column.Key) : index;
        return place >= 0 && place < lineage.Columns.Count ? lineage.Columns[place] : InputSet.Empty;
    }
}
