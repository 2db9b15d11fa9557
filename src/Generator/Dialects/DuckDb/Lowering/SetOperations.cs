using System.Collections.Immutable;
using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;
using Generator.Syntax;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// UNION, INTERSECT and EXCEPT (MINUS). A branch whose columns are of another type than the whole's, where DuckDB would choose another common type or
/// another conversion, is converted: <c>select '7' union all select 42</c> becomes
/// <c>select cast(column1 as decimal(18, 5)) from (select '7') as branch (column1) union all …</c>.
/// </summary>
internal static class SetOperations
{
    public static DuckSetOperation Lower(LoweringContext context, BoundSetOperation operation, Func<BoundQueryBody, bool, DuckBody> lower) => new(
        Words(operation),
        Branch(context, operation, operation.Left, lower(operation.Left, true)),
        Branch(context, operation, operation.Right, lower(operation.Right, operation.IsByName)));

    private static string Words(BoundSetOperation operation) =>
        operation.Operator switch
        {
            SetOperator.Union => "union",
            SetOperator.Intersect => "intersect",
            _ => "except",
        }
        + (operation.IsAll ? " all" : "")
        + (operation.IsByName ? " by name" : "");

    private static DuckBody Branch(LoweringContext context, BoundSetOperation operation, BoundQueryBody branch, DuckBody lowered)
    {
        if (branch.IsOpen || operation.IsOpen)
        {
            return lowered;
        }

        var targets = operation.IsByName ? branch.Columns.Select(c => operation.Columns.First(o => o.Key == c.Key)).ToList() : [.. operation.Columns];
        if (branch.Columns.Count != targets.Count || branch.Columns.Zip(targets, (c, t) => Conversions.IsSilent(c.Type, t.Type)).All(silent => silent))
        {
            return lowered;
        }

        var table = new TableSymbol(SqlName.Unquoted(context.NewName("branch")), branch.Columns);
        var names = operation.IsByName ? branch.Columns.Select(c => c.Name) : targets.Select(t => t.Name);
        var scope = SelectScope.Of(context);
        var items = branch.Columns.Zip(targets.Zip(names, (t, n) => (t.Type, Name: n)), (c, target) =>
        {
            var reference = new BoundColumnReference(branch.Span, c.Nullable, new ColumnSymbol(SqlName.Unquoted(target.Name), c.Type, c.Nullable), table);
            var value = Conversions.IsSilent(c.Type, target.Type) ? scope.Lower(reference) : Conversions.Convert(scope, reference, target.Type, isTry: false);
            return new DuckSelectItem(value, value is DuckColumn ? null : target.Name);
        });
        return new DuckSelect(
            false,
            [.. items],
            new DuckDerivedTable(DuckQuery.Of(lowered), context.NameOf(table), [.. names]));
    }
}
