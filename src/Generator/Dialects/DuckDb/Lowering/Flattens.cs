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
    private const int Seq = 0;
    private const int Key = 1;
    private const int Path = 2;
    private const int Index = 3;
    private const int Value = 4;
    private const int This = 5;

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
                case BoundJoin { Right: BoundFlatten flatten, Kind: JoinKind.Cross or JoinKind.Inner or JoinKind.Left } join when join.Condition is null or BoundLiteral:
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

    /// <summary>FLATTEN as a source of its own.</summary>
    public static DuckSource Lower(LoweringContext context, BoundFlatten flatten, bool qualifiesNames)
    {
        var columns = flatten.Table.Columns;
        var scope = new SelectScope(context, qualifiesNames);
        var input = flatten.Input.Type.IsSemiStructured || flatten.Input.Type.IsUnknown ? scope.Lower(flatten.Input) : new DuckCall("to_json", [scope.Lower(flatten.Input)]);
        if (flatten.Path is { Length: > 0 } path)
        {
            input = new DuckBinary("->", input, new DuckText(Literals.Quote("$." + path)), Precedence.Arrow);
        }

        var name = context.NameOf(flatten.Table);
        var mode = new DuckCall("json_type", [input]);
        var isArray = new DuckBinary("=", mode, new DuckText("'ARRAY'"), Precedence.Comparison);
        var opened = flatten.IsRecursive ? "json_tree" : "json_each";
        var where = Opened(flatten, mode);
        DuckColumn element(string column) => new(null, column);
        DuckExpression parentIsArray = flatten.IsRecursive
            ? new DuckCall("suffix", [element("fullkey"), new DuckText("']'")])
            : isArray;
        var select = new DuckSelect(
            false,
            [
                new DuckSelectItem(new DuckText("1"), columns[Seq].Name),
                new DuckSelectItem(new DuckCase(null, [(new DuckPrefix("not ", parentIsArray, Precedence.Not), element("key"))], null), columns[Key].Name),
                new DuckSelectItem(new DuckCall("ltrim", [element("fullkey"), new DuckText("'$.'")]), columns[Path].Name),
                new DuckSelectItem(new DuckCase(null, [(parentIsArray, new DuckCast(element("key"), "bigint"))], null), columns[Index].Name),
                new DuckSelectItem(element("value"), columns[Value].Name),
                new DuckSelectItem(input, columns[This].Name),
            ],
            new DuckTableCall(new DuckCall(opened, [input]), null, []),
            where);
        return new DuckDerivedTable(DuckQuery.Of(select), name, [], IsLateral: true);
    }

    // Neither function of DuckDB's leaves out a scalar, which has no elements; json_tree gives the value itself too.
    private static DuckExpression Opened(BoundFlatten flatten, DuckExpression type)
    {
        var kinds = flatten.Mode switch
        {
            FlattenMode.Array => ImmutableArray.Create<DuckExpression>(new DuckText("'ARRAY'")),
            FlattenMode.Object => [new DuckText("'OBJECT'")],
            _ => [new DuckText("'ARRAY'"), new DuckText("'OBJECT'")],
        };
        DuckExpression isOpened = new DuckIn(type, kinds, IsNegated: false);
        return flatten.IsRecursive
            ? new DuckBinary("and", isOpened, new DuckBinary("<>", new DuckColumn(null, "fullkey"), new DuckText("'$'"), Precedence.Comparison), Precedence.And, IsChain: true)
            : isOpened;
    }
}
