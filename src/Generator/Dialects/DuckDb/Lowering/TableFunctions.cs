using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects.DuckDb.Tree;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>TABLE(GENERATOR(ROWCOUNT => n)) becomes <c>range(n)</c>, SPLIT_TO_TABLE and STRTOK_SPLIT_TO_TABLE an unnested split.</summary>
internal static class TableFunctions
{
    /// <summary>The column of a GENERATOR, which counts its rows from 0; null when the source is none.</summary>
    public static DuckExpression? Sequence(BoundTableSource? source) => source switch
    {
        BoundTableFunction { Name: "generator" } => new DuckColumn(null, "range"),
        BoundJoin join => Sequence(join.Left) ?? Sequence(join.Right),
        _ => null,
    };

    public static DuckSource Lower(LoweringContext context, BoundTableFunction function, PathUses uses)
    {
        var scope = new SelectScope(context, QualifiesNames: true);
        var name = context.NameOf(function.Table);
        switch (function.Name)
        {
            case "generator" when function.Arguments.FirstOrDefault(argument => argument.Name is "rowcount" or null) is { } rows:
                return new DuckTableCall(new DuckCall("range", [new DuckCast(scope.Lower(rows.Value), "bigint")]), name, []);
            case "split_to_table" when function.Arguments.Count == 2:
                CheckSequence(context, function, uses);
                return Split(name, new DuckCall("string_split", [Argument(0), Argument(1)]));
            case "strtok_split_to_table" when function.Arguments.Count is 1 or 2:
                CheckSequence(context, function, uses);
                return Split(name, Tokens(Argument(0), function.Arguments.Count == 2 ? Argument(1) : new DuckText("' '")));
            default:
                context.Unsupported(function.Span, DialectDiagnostics.FunctionWithoutForm, $"The table function {function.Name.ToUpperInvariant()}");
                return new DuckNamedTable(["unsupported"], name);
        }

        DuckExpression Argument(int index) => scope.Lower(function.Arguments[index].Value);
    }

    // SEQ tells the rows that are split apart; of a constant there is only one.
    private static void CheckSequence(LoweringContext context, BoundTableFunction function, PathUses uses)
    {
        if (uses.Of(function.Table.Columns[0]).Count > 0 && function.Arguments.Any(a => BoundWalk.SelfAndDescendants(a.Value).Any(n => n is BoundColumnReference)))
        {
            context.Unsupported(
                function.Span, DialectDiagnostics.ConstructWithoutForm, $"{function.Name.ToUpperInvariant()}'s column SEQ", "number the rows with row_number() before they are split");
        }
    }

    // Every character of the second argument separates, and there are no empty tokens.
    private static DuckCall Tokens(DuckExpression text, DuckExpression delimiters)
    {
        var anyOf = new DuckBinary(
            "||",
            new DuckBinary("||", new DuckText("'['"), new DuckCall("regexp_escape", [delimiters]), Precedence.Concatenation, IsChain: true),
            new DuckText("']'"),
            Precedence.Concatenation,
            IsChain: true);
        var isToken = new DuckLambda(["token"], new DuckBinary("<>", new DuckColumn(null, "token"), new DuckText("''"), Precedence.Comparison));
        return new DuckCall("list_filter", [new DuckCall("string_split_regex", [text, anyOf]), isToken]);
    }

    // Columns seq, index (from 1) and value.
    private static DuckDerivedTable Split(string name, DuckExpression parts)
    {
        var select = new DuckSelect(
            false,
            [
                new DuckSelectItem(new DuckText("1"), "seq"),
                new DuckSelectItem(new DuckCall("unnest", [new DuckCall("range", [new DuckText("1"), new DuckBinary("+", new DuckCall("len", [parts]), new DuckText("1"), Precedence.Sum)])]), "index"),
                new DuckSelectItem(new DuckCall("unnest", [parts]), "value"),
            ],
            null);
        return new DuckDerivedTable(DuckQuery.Of(select), name, [], IsLateral: true);
    }
}
