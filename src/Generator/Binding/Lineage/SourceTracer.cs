using Generator.Binding.Tree;
using Generator.Syntax;

namespace Generator.Binding.Lineage;

/// <summary>Takes down where the columns of a FROM come from, and collects what decides about its rows.</summary>
internal sealed class SourceTracer(
    Origins origins,
    ExpressionTracer expressions,
    Func<BoundQuery, QueryLineage> traceQuery,
    CteTracer ctes)
{
    private readonly Dictionary<TableSymbol, Func<string, InputSet>> _unlisted = [];

    /// <summary>What decides about the rows: the conditions of joins, the values that functions make rows of, and the rows of the queries inside.</summary>
    public InputSet Trace(BoundTableSource source)
    {
        switch (source)
        {
            case BoundRelation relation:
                return TraceRelation(relation);
            case BoundCteReference reference:
                return TraceQuery(reference.Table, ctes.Trace(reference));
            case BoundDerivedTable derived:
                return TraceQuery(derived.Table, traceQuery(derived.Query));
            case BoundJoin join:
                return TraceJoin(join);
            case BoundFlatten flatten:
                return TraceFlatten(flatten);
            case BoundTableFunction function:
                return TraceAll(function.Table, InputSet.Union(function.Arguments.Select(a => expressions.Trace(a.Value))).Through(LineageKind.Expression));
            case BoundSample sample:
                return Trace(sample.Source);
            case BoundStage stage:
                return TraceStage(stage);
            case BoundPivot pivot:
                return TracePivot(pivot);
            case BoundUnpivot unpivot:
                return TraceUnpivot(unpivot);
            case BoundConnectBy connect:
                return InputSet.Union(
                [
                    connect.Input is null ? InputSet.Empty : Trace(connect.Input),
                    expressions.Trace([connect.JoinFilter, connect.StartWith, connect.Condition], LineageKind.Join),
                ]);
            case BoundMatch match:
                return TraceMatch(match);
            case BoundOpaqueSource opaque:
                return TraceOpaque(opaque);
            default:
                return InputSet.Empty;
        }
    }

    /// <summary>A column that a table of unknown columns is not known to have.</summary>
    public InputSet TraceUnlisted(TableSymbol table, string name) => _unlisted.TryGetValue(table, out var trace) ? trace(name) : InputSet.Empty;

    private InputSet TraceRelation(BoundRelation relation)
    {
        var node = relation.UniqueId ?? string.Join(".", relation.Name);
        _unlisted[relation.Table] = name => InputSet.Of(new Origin(node, name, null));
        foreach (var column in relation.Table.Columns)
        {
            origins[column] = TraceUnlisted(relation.Table, column.Name);
        }

        return InputSet.Empty;
    }

    private InputSet TraceStage(BoundStage stage)
    {
        foreach (var column in stage.Table.Columns)
        {
            origins[column] = InputSet.Of(new Origin($"@{stage.Stage}", column.Name, null));
        }

        return InputSet.Empty;
    }

    private InputSet TraceQuery(TableSymbol table, QueryLineage query)
    {
        _unlisted[table] = query.Unlisted;
        for (var i = 0; i < table.Columns.Count; i++)
        {
            origins[table.Columns[i]] = i < query.Columns.Count ? query.Columns[i] : query.Unlisted(table.Columns[i].Name);
        }

        return query.Rows;
    }

    // As many rows come out as the inputs say.
    private InputSet TraceAll(TableSymbol table, InputSet inputs)
    {
        foreach (var column in table.Columns)
        {
            origins[column] = inputs;
        }

        return inputs.As(LineageKind.Join);
    }

    private InputSet TraceJoin(BoundJoin join)
    {
        List<InputSet> rows = [Trace(join.Left), Trace(join.Right)];
        foreach (var column in join.Using)
        {
            var left = expressions.Trace(column.Left);
            var right = expressions.Trace(column.Right);
            rows.Add(left.As(LineageKind.Join));
            rows.Add(right.As(LineageKind.Join));
            origins[column.Merged] = join.Kind switch
            {
                JoinKind.Right => right,
                JoinKind.Full => InputSet.Union([left, right]).Through(LineageKind.Expression),
                _ => left,
            };
        }

        rows.Add(expressions.Trace([join.Condition, join.MatchCondition], LineageKind.Join));
        return InputSet.Union(rows);
    }

    private InputSet TraceFlatten(BoundFlatten flatten)
    {
        var input = expressions.Trace(flatten.Input);
        var at = flatten.Path is { } path ? PayloadTracer.At(input, path) : input;
        var rows = TraceAll(flatten.Table, at.Through(LineageKind.Expression));
        origins[flatten.Table.Columns[FlattenColumns.Value]] = flatten.IsRecursive ? at.Through(LineageKind.Expression) : at.Into(o => o.Element());
        origins[flatten.Table.Columns[FlattenColumns.This]] = flatten.IsRecursive ? at.Through(LineageKind.Expression) : at;
        return rows;
    }

    private InputSet TraceMatch(BoundMatch match)
    {
        var rows = Trace(match.Input);
        foreach (var output in match.Outputs)
        {
            origins[output.Column] = expressions.Trace(output.Value);
        }

        return InputSet.Union(
        [
            rows,
            expressions.Trace([.. match.PartitionBy], LineageKind.Group),
            expressions.Trace([.. match.OrderBy], LineageKind.Sort),
            expressions.Trace([.. match.Conditions], LineageKind.Filter),
        ]);
    }

    // What it makes of its input is not known, but that it passes on the input's columns under their names.
    private InputSet TraceOpaque(BoundOpaqueSource opaque)
    {
        var rows = opaque.Input is null ? InputSet.Empty : Trace(opaque.Input);
        if (TableOf(opaque.Input) is { } input && input != opaque.Table)
        {
            foreach (var column in opaque.Table.Columns.Where(column => input.Find(column.Key) is not null))
            {
                origins[column] = origins[input.Find(column.Key)!];
            }
        }

        return rows;
    }

    private static TableSymbol? TableOf(BoundTableSource? source) => source switch
    {
        BoundRelation relation => relation.Table,
        BoundCteReference reference => reference.Table,
        BoundDerivedTable derived => derived.Table,
        _ => null,
    };

    private InputSet TracePivot(BoundPivot pivot)
    {
        var rows = Trace(pivot.Source);
        var by = expressions.Trace([pivot.Column], LineageKind.Conditional);
        for (var i = 0; i < pivot.GroupBy.Count; i++)
        {
            origins[pivot.Table.Columns[i]] = expressions.Trace(pivot.GroupBy[i]);
        }

        for (var i = 0; i < pivot.Cells.Count; i++)
        {
            var cell = pivot.Cells[i];
            var fallback = cell.DefaultOnNull is null ? InputSet.Empty : expressions.Trace(cell.DefaultOnNull).Through(LineageKind.Expression);
            origins[pivot.Table.Columns[pivot.GroupBy.Count + i]] = InputSet.Union([expressions.Trace(cell.Aggregate), by, fallback]);
        }

        return InputSet.Union([rows, expressions.Trace(pivot.GroupBy, LineageKind.Group)]);
    }

    private InputSet TraceUnpivot(BoundUnpivot unpivot)
    {
        var rows = Trace(unpivot.Source);
        for (var i = 0; i < unpivot.Kept.Count; i++)
        {
            origins[unpivot.Table.Columns[i]] = expressions.Trace(unpivot.Kept[i]);
        }

        origins[unpivot.Table.Columns[unpivot.Kept.Count + 1]] = InputSet.Union(unpivot.Columns.Select(c => expressions.Trace(c.Column)));
        return rows;
    }
}
