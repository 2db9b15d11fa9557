using Generator.Binding.Tree;
using Generator.Syntax;

namespace Generator.Binding.DuckDb;

/// <summary>
/// The name that DuckDB gives a column without an alias: that of the column as its table has it, or the expression as DuckDB writes it. Expressions that it
/// rewrites before it writes them have an uncertain name.
/// </summary>
internal static class ExpressionNames
{
    public static SqlName Of(SelectItem item, Func<BoundExpression> expression) => item switch
    {
        { Alias: { } alias } => SqlName.Of(alias),
        { Expression: ColumnReference column } => expression() is BoundColumnReference { Column: var symbol } ? new SqlName(symbol.Name, symbol.Key) : SqlName.Of(column.Column),
        _ => SqlName.Unquoted(Text(item.Expression) ?? SqlPrinter.Print(item.Expression, SqlDialect.DuckDb)),
    };

    public static bool IsCertain(SelectItem item) => item.Alias is not null || item.Expression is StarExpression || Text(item.Expression) is not null;

    private static string? Text(Expression expression) => expression switch
    {
        ColumnReference column => string.Join(".", column.Parts.Select(p => p.Text)),
        NumberLiteral number when number.Text.All(c => c is (>= '0' and <= '9') or '.') => number.Text.TrimEnd('.'),
        StringLiteral text => $"'{text.Value.Replace("'", "''")}'",
        NullLiteral => "NULL",
        FunctionCall call => Text(call),
        BinaryExpression { Operator: >= BinaryOperator.Add and <= BinaryOperator.Concatenate or BinaryOperator.IntegerDivide } binary =>
            Text(binary.Left) is { } left && Text(binary.Right) is { } right ? $"({left} {BinaryOperators.Text(binary.Operator)} {right})" : null,
        CastExpression cast => CastText(cast),
        _ => null,
    };

    // Functions whose names are keywords are written in quotes, and those with words of their own are rewritten.
    private static string? Text(FunctionCall call)
    {
        var name = call.Name.Last.Text.ToLowerInvariant();
        if (call.Name.Parts.Count > 1 || call.OrderBy is not null || call.WithinGroup is not null || call.Filter is not null || call.Over is not null
            || call.NullTreatment is not null || !Plain.Contains(name))
        {
            return null;
        }

        if (name == "count" && (call.Arguments.Count == 0 || call.Arguments[0].Value is StarExpression { Qualifier: null }))
        {
            return "count_star()";
        }

        var arguments = call.Arguments.Select(a => a.Name is null ? Text(a.Value) : null).ToList();
        return arguments.Contains(null) ? null
            : $"{(name == "coalesce" ? "COALESCE" : name)}({(call.IsDistinct ? "DISTINCT " : "")}{string.Join(", ", arguments)})";
    }

    private static string? CastText(CastExpression cast) =>
        Text(cast.Operand) is { } operand && TypeText(cast.Type) is { } type ? $"{(cast.IsTry ? "TRY_CAST" : "CAST")}({operand} AS {type})" : null;

    private static string? TypeText(DataTypeName type) => (type.Name, type.Arguments.Count) switch
    {
        ("INT" or "INTEGER" or "INT4", 0) => "INTEGER",
        ("BIGINT" or "INT8", 0) => "BIGINT",
        ("SMALLINT", 0) => "SMALLINT",
        ("VARCHAR" or "TEXT" or "STRING", 0) => "VARCHAR",
        ("BOOLEAN" or "BOOL", 0) => "BOOLEAN",
        ("TIMESTAMP", 0) => "TIMESTAMP",
        ("DATE", 0) => "\"DATE\"",
        ("DOUBLE", 0) => "\"DOUBLE\"",
        ("DECIMAL" or "NUMERIC", 2) => $"DECIMAL({type.Arguments[0].Text}, {type.Arguments[1].Text})",
        _ => null,
    };

    private static readonly HashSet<string> Plain = new(
        ("abs any_value approx_count_distinct arg_max arg_min avg bool_and bool_or ceil chr coalesce concat concat_ws contains corr count count_if date_diff date_part "
        + "date_trunc epoch floor greatest hash least length list list_value lower lpad ltrim max md5 median min mod now nullif power random regexp_extract "
        + "regexp_matches regexp_replace replace reverse round rpad rtrim sha256 sign split_part sqrt starts_with stddev strftime string_agg strpos strptime "
        + "substr substring sum today trim trunc upper variance").Split(' '),
        StringComparer.Ordinal);
}
