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

    public static DuckSource Lower(LoweringContext context, BoundTableFunction function)
    {
        var scope = new SelectScope(context, QualifiesNames: true);
        var name = context.NameOf(function.Table);
        switch (function.Name)
        {
            case "generator" when function.Arguments.FirstOrDefault(argument => argument.Name is "rowcount" or null) is { } rows:
                return new DuckTableCall(new DuckCall("range", [new DuckCast(scope.Lower(rows.Value), "bigint")]), name, []);
            case "split_to_table" when function.Arguments.Count == 2:
                return Split(context, function, name, scope.Lower(function.Arguments[0].Value), scope.Lower(function.Arguments[1].Value));
            default:
                context.Unsupported(function.Span, DialectDiagnostics.FunctionWithoutForm, $"The table function {function.Name.ToUpperInvariant()}");
                return new DuckNamedTable(["unsupported"], name);
        }
    }

    // Columns seq, index (from 1) and value.
    private static DuckDerivedTable Split(LoweringContext context, BoundTableFunction function, string name, DuckExpression text, DuckExpression delimiter)
    {
        var parts = new DuckCall("string_split", [text, delimiter]);
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
