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

    // An element's full key ends in its position, quoted keys in a quote.
    private static readonly DuckExpression IsInArray = new DuckCall("suffix", [new DuckColumn(null, "fullkey"), new DuckText("']'")]);

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

    /// <summary>FLATTEN as a source of its own, with the columns that are read.</summary>
    public static DuckSource Lower(LoweringContext context, BoundFlatten flatten, PathUses uses, bool qualifiesNames)
    {
        var columns = flatten.Table.Columns;
        if (uses.Of(columns[Seq]).Count > 0)
        {
            context.Unsupported(flatten.Span, DialectDiagnostics.ConstructWithoutForm, "FLATTEN's column SEQ", "number the rows with row_number() before they are flattened");
        }

        var input = Input(new SelectScope(context, qualifiesNames), flatten);
        var items = new[] { Key, Path, Index, Value, This }
            .Where(column => uses.Of(columns[column]).Count > 0)
            .DefaultIfEmpty(Value)
            .Select(column => new DuckSelectItem(Column(column, input), column == Value ? null : columns[column].Name))
            .ToImmutableArray();
        var elements = new DuckTableCall(new DuckCall(flatten.IsRecursive ? "json_tree" : "json_each", [input]), null, []);
        return new DuckDerivedTable(DuckQuery.Of(new DuckSelect(false, items, elements, Opened(flatten))), context.NameOf(flatten.Table), [], IsLateral: true);
    }

    private static DuckExpression Input(SelectScope scope, BoundFlatten flatten)
    {
        var input = scope.Lower(flatten.Input);
        var json = flatten.Input.Type.IsSemiStructured || flatten.Input.Type.IsUnknown ? input : new DuckCall("to_json", [input]);
        return flatten.Path is { Length: > 0 } path ? new DuckBinary("->", json, new DuckText(Literals.Quote("$." + path)), Precedence.Arrow) : json;
    }

    private static DuckExpression Column(int column, DuckExpression input) => column switch
    {
        Key => new DuckCase(null, [(new DuckPrefix("not ", IsInArray, Precedence.Not), new DuckColumn(null, "key"))], null),
        Path => new DuckCall("ltrim", [new DuckColumn(null, "fullkey"), new DuckText("'$.'")]),
        Index => new DuckCase(null, [(IsInArray, new DuckCast(new DuckColumn(null, "key"), "bigint"))], null),
        Value => new DuckColumn(null, "value"),
        _ => input,
    };

    // Both functions give a scalar as its own element, and json_tree every value itself.
    private static DuckExpression Opened(BoundFlatten flatten)
    {
        var isElement = new DuckBinary("<>", new DuckColumn(null, "fullkey"), new DuckText("'$'"), Precedence.Comparison);
        return flatten.Mode switch
        {
            FlattenMode.Array => IsInArray,
            FlattenMode.Object => new DuckBinary("and", isElement, new DuckPrefix("not ", IsInArray, Precedence.Not), Precedence.And, IsChain: true),
            _ => isElement,
        };
    }
}
