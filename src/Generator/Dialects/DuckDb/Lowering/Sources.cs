using System.Collections.Immutable;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects.DuckDb.Tree;
using Generator.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>The sources of FROM.</summary>
internal static class Sources
{
    public static DuckSource Lower(LoweringContext context, BoundTableSource source, PathUses uses)
    {
        var flattens = Flattens.Plan(context, source, uses);
        return Lower(new SourceScope(context, uses, flattens, HasSeveral(source, flattens)), source);
    }

    /// <summary>The source beside the target of a statement: its names are qualified as in a join.</summary>
    public static DuckSource LowerBeside(LoweringContext context, BoundTableSource source, PathUses uses) =>
        Lower(new SourceScope(context, uses, Flattens.Plan(context, source, uses), HasSeveral: true), source);

    private sealed record SourceScope(LoweringContext Context, PathUses Uses, FlattenPlan Flattens, bool HasSeveral);

    private static bool HasSeveral(BoundTableSource source, FlattenPlan flattens) => source switch
    {
        BoundJoin join when join.Right is BoundFlatten flatten && flattens.IsFused(flatten) => HasSeveral(join.Left, flattens),
        BoundJoin => true,
        _ => false,
    };

    private static DuckSource Lower(SourceScope scope, BoundTableSource source) => source switch
    {
        BoundRelation relation => Extended(scope, relation.Table, Relation(scope, relation)),
        BoundCteReference cte => Extended(scope, cte.Table, Named([cte.CteName], cte.Table, scope, cte.HasColumnNames)),
        BoundDerivedTable table => Extended(scope, table.Table, Derived(scope.Context, table)),
        BoundJoin join => Join(scope, join),
        BoundFlatten flatten => Flattens.LowerAlone(scope.Context, flatten, scope.Uses, scope.HasSeveral),
        BoundStage stage => Stages.Lower(scope.Context, stage, scope.Uses),
        BoundTableFunction function => TableFunctions.Lower(scope.Context, function, scope.Uses),
        BoundPivot pivot => Pivots.Lower(scope.Context, pivot, Lower(scope, pivot.Source)),
        BoundUnpivot unpivot => Pivots.Lower(scope.Context, unpivot, Lower(scope, unpivot.Source)),
        BoundSample sample => Samples.Lower(scope.Context, sample, Lower(scope, sample.Source)),
        BoundMatch match => Unsupported(scope, match.Span, "MATCH_RECOGNIZE", match.Input),
        BoundOpaqueSource opaque => Unsupported(scope, opaque.Span, opaque.Construct, opaque.Input),
        _ => new DuckNamedTable([""], null),
    };

    private static DuckSource Unsupported(SourceScope scope, TextSpan span, string construct, BoundTableSource? input)
    {
        scope.Context.Unsupported(span, DialectDiagnostics.ConstructWithoutForm, construct, "it is passed through to Snowflake only");
        return input is null ? new DuckNamedTable(["unsupported"], null) : Lower(scope, input);
    }

    // Fused paths first, since what is flattened may be one of them.
    private static DuckSource Extended(SourceScope scope, TableSymbol table, DuckSource source) =>
        scope.Flattens.Apply(scope.Context, PathFusion.Apply(scope.Context, source, table, scope.Uses), table);

    private static DuckSource Relation(SourceScope scope, BoundRelation relation)
    {
        if (relation.UniqueId is not { } id)
        {
            // A database's name has no meaning in the one file.
            return Named([.. relation.Name.Skip(relation.Name.Count - 2)], relation.Table, scope, relation.HasColumnNames);
        }

        if (scope.Context.Environment.Ephemerals.TryGetValue(id, out var ephemeral))
        {
            scope.Context.ReadsEphemeral(id);
            return Named([ephemeral.Name], relation.Table, scope, relation.HasColumnNames);
        }

        if (!scope.Context.Environment.Relations.TryGetValue(id, out var resolved))
        {
            return Named(relation.Name.Items, relation.Table, scope, relation.HasColumnNames);
        }

        // Where names are qualified the alias is written: a relation may stand under another name while it is audited.
        var alias = scope.Context.NameOf(relation.Table);
        var columns = DistinctNames.Give(scope.Context, relation.Table, relation.HasColumnNames);
        return new DuckRelation(resolved, scope.HasSeveral || !columns.IsEmpty || !Same(alias, resolved.Identifier) ? alias : null, columns);
    }

    private static DuckDerivedTable Derived(LoweringContext context, BoundDerivedTable table)
    {
        var name = context.NameOf(table.Table);
        var columns = DistinctNames.Give(context, table.Table, table.HasColumnNames);
        return table.Query is { Body: BoundValues values, Ctes.Count: 0, OrderBy.Count: 0, Limit: null }
            ? Queries.Table(context, values, name, columns.IsEmpty ? [.. table.Table.Columns.Select(column => column.Name)] : columns)
            : new DuckDerivedTable(Queries.Lower(context, table.Query), name, columns, table.IsLateral);
    }

    private static DuckNamedTable Named(ImmutableArray<string> name, TableSymbol table, SourceScope scope, bool isRenamed)
    {
        var alias = scope.Context.NameOf(table);
        var columns = DistinctNames.Give(scope.Context, table, isRenamed);
        return new DuckNamedTable(name, columns.IsEmpty && Same(alias, name[name.Length - 1]) ? null : alias, columns);
    }

    private static DuckSource Join(SourceScope scope, BoundJoin join)
    {
        var left = Lower(scope, join.Left);
        if (join.Right is BoundFlatten flatten && scope.Flattens.IsFused(flatten))
        {
            return left;
        }

        var right = join.Right is BoundFlatten opened ? Flattens.Lower(scope.Context, opened, scope.Uses, scope.HasSeveral) : Lower(scope, join.Right);
        var inside = new SelectScope(scope.Context, QualifiesNames: true);
        return join.MatchCondition is not null && join.Using.Count > 0
            ? new DuckJoin(Words(join), left, right, Matching(inside, join), [])
            : new DuckJoin(Words(join), left, right, Condition(inside, join), [.. join.Using.Select(pair => pair.Merged.Name)]);
    }

    // MATCH_CONDITION with USING becomes ON, since DuckDB's USING would take the last column for the match; the merged column is the left one.
    private static DuckExpression Matching(SelectScope scope, BoundJoin join)
    {
        var condition = scope.Lower(join.MatchCondition!);
        foreach (var pair in join.Using)
        {
            var left = scope.Lower(pair.Left);
            scope.Context.Replace(pair.Merged, left);
            condition = new DuckBinary("and", condition, new DuckBinary("=", left, scope.Lower(pair.Right), Precedence.Comparison), Precedence.And, IsChain: true);
        }

        return condition;
    }

    // Every lateral source but a plain CROSS JOIN needs a condition.
    private static DuckExpression? Condition(SelectScope scope, BoundJoin join)
    {
        var conditions = new[] { join.MatchCondition, join.Condition }.Where(condition => condition is not null).Select(condition => scope.Lower(condition!)).ToList();
        return conditions.Count == 0 && Words(join) != "cross join" && join.Using.Count == 0 ? new DuckText("true")
            : conditions.Count == 0 ? null
            : conditions.Aggregate((left, right) => new DuckBinary("and", left, right, Precedence.And, IsChain: true));
    }

    private static string Words(BoundJoin join) => join.Kind switch
    {
        JoinKind.Cross when join.Right is BoundFlatten { IsOuter: true } => "left join",
        JoinKind.Cross => "cross join",
        JoinKind.Inner => "inner join",
        JoinKind.Left => "left join",
        JoinKind.Right => "right join",
        JoinKind.Full => "full join",
        _ => "asof left join",
    };

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
