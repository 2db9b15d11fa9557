using Generator.Binding.Tree;
using Generator.Syntax;

namespace Generator.Binding.Lineage;

/// <summary>Takes down where the columns of a FROM come from, and collects what decides about its rows.</summary>
internal sealed class SourceTracer(
    Origins origins,
    ExpressionTracer expressions,
    Func<BoundQuery, QueryLineage> traceQuery,
    Func<BoundCte, QueryLineage> traceCte)
{
    private readonly Dictionary<TableSymbol, Func<string, InputSet>> _unlisted = [];

    /// <summary>The inputs of joins and of the queries inside.</summary>
    public InputSet Trace(BoundTableSource source)
    {
        switch (source)
        {
            case BoundRelation relation:
                return TraceRelation(relation);
            case BoundCteReference { Cte: { } cte } reference:
                return TraceQuery(reference.Table, traceCte(cte));
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
            case BoundOpaqueSource { Input: { } input }:
                return Trace(input);
            default:
                return InputSet.Empty;
        }
    }

    /// <summary>A column that a table of unknown columns is not known to have.</summary>
    public InputSet TraceUnlisted(TableSymbol table, string name) => _unlisted.TryGetValue(table, out var trace) ? trace(name) : InputSet.Empty;

    private InputSet TraceRelation(BoundRelation relation)
    {
        var node = relation.UniqueId ?? string.Join(".", relation.Name);
        _unlisted[relation.Table] = name => new InputSet([new LineageInput(node, name, LineageKind.Identity)]);
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
            origins[column] = new InputSet([new LineageInput($"@{stage.Stage}", column.Name, LineageKind.Identity)]);
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

        return query.Indirect;
    }

    private InputSet TraceAll(TableSymbol table, InputSet inputs)
    {
        foreach (var column in table.Columns)
        {
            origins[column] = inputs;
        }

        return InputSet.Empty;
    }

    private InputSet TraceJoin(BoundJoin join)
    {
        List<InputSet> indirect = [Trace(join.Left), Trace(join.Right)];
        foreach (var column in join.Using)
        {
            var left = expressions.Trace(column.Left);
            var right = expressions.Trace(column.Right);
            indirect.Add(left);
            indirect.Add(right);
            origins[column.Merged] = join.Kind switch
            {
                JoinKind.Right => right,
                JoinKind.Full => InputSet.Union([left, right]).Through(LineageKind.Conditional),
                _ => left,
            };
        }

        indirect.AddRange(new[] { join.Condition, join.MatchCondition }.OfType<BoundExpression>().Select(expressions.Trace));
        return InputSet.Union(indirect);
    }

    private InputSet TraceFlatten(BoundFlatten flatten)
    {
        var input = expressions.Trace(flatten.Input);
        var at = flatten.Path is { } path ? input.Into("." + path) : input;
        TraceAll(flatten.Table, at.Through(LineageKind.Expression));
        origins[flatten.Table.Columns[FlattenColumns.Value]] = at.Into("[]");
        origins[flatten.Table.Columns[FlattenColumns.This]] = at;
        return InputSet.Empty;
    }

    private InputSet TracePivot(BoundPivot pivot)
    {
        var indirect = Trace(pivot.Source);
        var by = expressions.Trace(pivot.Column);
        for (var i = 0; i < pivot.GroupBy.Count; i++)
        {
            origins[pivot.Table.Columns[i]] = expressions.Trace(pivot.GroupBy[i]);
        }

        for (var i = 0; i < pivot.Cells.Count; i++)
        {
            origins[pivot.Table.Columns[pivot.GroupBy.Count + i]] = expressions.Trace(pivot.Cells[i].Aggregate);
        }

        return InputSet.Union([indirect, by]);
    }

    private InputSet TraceUnpivot(BoundUnpivot unpivot)
    {
        var indirect = Trace(unpivot.Source);
        for (var i = 0; i < unpivot.Kept.Count; i++)
        {
            origins[unpivot.Table.Columns[i]] = expressions.Trace(unpivot.Kept[i]);
        }

        var values = InputSet.Union(unpivot.Columns.Select(c => expressions.Trace(c.Column)));
        origins[unpivot.Table.Columns[unpivot.Kept.Count + 1]] = values;
        return indirect;
    }
}
