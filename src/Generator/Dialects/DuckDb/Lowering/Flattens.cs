using System.Collections.Immutable;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects.DuckDb.Tree;
using Generator.Syntax;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// FLATTEN of a value that may be anything: <c>t, lateral flatten(input => t.v) as f</c> becomes
/// <c>t cross join lateral (select … from json_each(t.v)) as f</c>. What is known to be an array is unnested in its own source, several times faster: see
/// <see cref="FlattenPlan"/>.
/// </summary>
internal static class Flattens
{
    private static readonly int[] Read = [FlattenColumns.Key, FlattenColumns.Path, FlattenColumns.Index, FlattenColumns.Value, FlattenColumns.This];

    /// <summary>The FLATTENs of a FROM clause that can be unnested where their array is.</summary>
    public static FlattenPlan Plan(LoweringContext context, BoundTableSource source, PathUses uses)
    {
        var plan = new FlattenPlan();
        Visit(source, isPreserved: true);
        return plan;

        void Visit(BoundTableSource part, bool isPreserved)
        {
            switch (part)
            {
                case BoundJoin { Right: BoundFlatten flatten, Kind: JoinKind.Cross or JoinKind.Inner } join when join.Condition is null or BoundLiteral:
                    Visit(join.Left, isPreserved);
                    if (UnnestedArray.Of(flatten, uses) is { } array)
                    {
                        plan.Add(context, array);
                    }

                    break;
                case BoundJoin join:
                    Visit(join.Left, isPreserved && join.Kind is not (JoinKind.Right or JoinKind.Full));
                    Visit(join.Right, isPreserved && join.Kind is JoinKind.Cross or JoinKind.Inner or JoinKind.Right);
                    break;
                case BoundRelation relation when isPreserved:
                    plan.AddHost(relation.Table);
                    break;
                case BoundCteReference cte when isPreserved:
                    plan.AddHost(cte.Table);
                    break;
                case BoundDerivedTable table when isPreserved:
                    plan.AddHost(table.Table);
                    break;
            }
        }
    }

    /// <summary>FLATTEN that no source stands before: with OUTER its one row is there anyway.</summary>
    public static DuckSource LowerAlone(LoweringContext context, BoundFlatten flatten, PathUses uses, bool qualifiesNames)
    {
        var elements = Lower(context, flatten, uses, qualifiesNames);
        var row = new DuckDerivedTable(DuckQuery.Of(new DuckSelect(false, [new DuckSelectItem(new DuckText("1"), "opened")], null)), context.NewName("one_row"), []);
        return flatten.IsOuter ? new DuckJoin("left join", row, elements, new DuckText("true"), []) : elements;
    }

    /// <summary>FLATTEN as a source beside others, with the columns that are read.</summary>
    public static DuckSource Lower(LoweringContext context, BoundFlatten flatten, PathUses uses, bool qualifiesNames)
    {
        var columns = flatten.Table.Columns;
        if (uses.Of(columns[FlattenColumns.Seq]).Count > 0)
        {
            Number(context, flatten);
        }

        var input = Input(new SelectScope(context, qualifiesNames), flatten);
        if (flatten.IsOuter)
        {
            FlattenedElements.FillIn(context, flatten, input);
        }

        List<int> read = [.. Read.Where(column => uses.Of(columns[column]).Count > 0).DefaultIfEmpty(FlattenColumns.Value)];
        return new DuckDerivedTable(FlattenedElements.Of(flatten, input, read), context.NameOf(flatten.Table), [], IsLateral: true);
    }

    // SEQ tells the values that are opened apart; of a constant there is only one.
    private static void Number(LoweringContext context, BoundFlatten flatten)
    {
        if (BoundWalk.SelfAndDescendants(flatten.Input).Any(node => node is BoundColumnReference))
        {
            context.Unsupported(flatten.Span, DialectDiagnostics.ConstructWithoutForm, "FLATTEN's column SEQ", "number the rows with row_number() before they are flattened");
            return;
        }

        context.Replace(flatten.Table.Columns[FlattenColumns.Seq], new DuckText("1"));
    }

    private static DuckExpression Input(SelectScope scope, BoundFlatten flatten)
    {
        var input = scope.Lower(flatten.Input);
        var json = flatten.Input.Type.IsSemiStructured || flatten.Input.Type.IsUnknown ? input : new DuckCall("to_json", [input]);
        return flatten.Path is { Length: > 0 } path
            ? new DuckCall("json_extract", [json, new DuckText(Literals.Quote(Functions.Forms.JsonPath.FromSnowflake(path) ?? "$." + path))])
            : json;
    }
}
