using System.Text;
using Generator.Dialects.DuckDb;
using Generator.Functions;
using Generator.Functions.Forms;
using Generator.Text;
using Generator.Types;

namespace Generator.Tests.Functions;

/// <summary>Writes a case as a DuckDB query from the function's form: constants stand in the call, other values come from a column.</summary>
internal static class CaseSql
{
    /// <summary>The query, with the result as text, its type's name, and one row for each row of the case; null when there is no form.</summary>
    public static string? Query(FunctionCase @case, FunctionCall call, FunctionResolution resolution)
    {
        if (resolution.Definition.DuckDb?.For(call) is not { } segments)
        {
            return null;
        }

        var expression = new StringBuilder();
        foreach (var segment in segments)
        {
            expression.Append(Write(segment, @case, resolution));
        }

        return $"select cast({Result(expression.ToString(), resolution.Definition.Result.Of(call))} as varchar), typeof({expression}) from ({Source(@case)}) t{(@case.Over is null ? "" : " order by row_number")}";
    }

    public static string DuckDbType(SqlType type) => DuckDbTypes.NameOf(type) ?? "integer";

    private static string Result(string expression, SqlType type) => type.Kind == SqlTypeKind.Binary ? $"hex({expression})" : $"({expression})";

    private static string Write(FormSegment segment, FunctionCase @case, FunctionResolution resolution) => segment switch
    {
        FormSegment.Text text => text.Value,
        FormSegment.Argument argument => argument.IsOperand && Operand(@case, argument.Index, resolution) is var operand && operand.StartsWith('-') ? $"({operand})" : Operand(@case, argument.Index, resolution),
        FormSegment.Cast cast => Cast(Reference(@case, cast.Index), @case.Arguments[cast.Index].Type, resolution.Definition.Result.Of(@case.Call(true)), cast.IsTry),
        FormSegment.Quotient quotient => $"cast({Operand(@case, quotient.Dividend, resolution)} / {Operand(@case, quotient.Divisor, resolution)} as {DuckDbType(resolution.Definition.Result.Of(@case.Call(true)))})",
        FormSegment.ResultType => DuckDbType(resolution.Definition.Result.Of(@case.Call(true))),
        FormSegment.ArgumentType type => DuckDbType(@case.Arguments[type.Index].Type),
        FormSegment.Distinct => @case.Distinct ? "distinct " : "",
        FormSegment.Order => @case.Within is null ? "" : @case.Descending ? " order by key desc nulls first" : " order by key nulls last",
        FormSegment.OrderKey => "key",
        FormSegment.Over => @case.Over is { } over ? $" {over}" : "",
        _ => "",
    };

    private static string Operand(FunctionCase @case, int index, FunctionResolution resolution) =>
        resolution.Coercions[index] is { } target
            ? Cast(Reference(@case, index), @case.Arguments[index].Type, target, isTry: false)
            : Reference(@case, index);

    private static string Reference(FunctionCase @case, int index) =>
        @case.Arguments[index].IsColumn ? $"a{index}" : Literal(@case.Arguments[index].Type, @case.Arguments[index].Values[0]);

    private static string Literal(SqlType type, string value) => type.Kind switch
    {
        SqlTypeKind.Null => "null",
        SqlTypeKind.Varchar when value != "null" => value,
        SqlTypeKind.Boolean or SqlTypeKind.Number when value != "null" => value,
        SqlTypeKind.Binary when value != "null" => $"unhex({value})",
        _ => $"cast({value} as {DuckDbType(type)})",
    };

    private static string Cast(string value, SqlType from, SqlType to, bool isTry) =>
        from.IsSemiStructured && to.Kind == SqlTypeKind.Varchar ? $"({value} ->> '$')"
        : from.Kind == SqlTypeKind.Binary && to.Kind == SqlTypeKind.Varchar ? $"hex({value})"
        : to.Kind == SqlTypeKind.Variant ? $"to_json({value})"
        : $"{(isTry ? "try_cast" : "cast")}({value} as {DuckDbType(to)})";

    private static string Source(FunctionCase @case)
    {
        var columns = @case.Arguments.Select((a, i) => (Name: $"a{i}", Argument: a)).Where(c => c.Argument.IsColumn).ToList();
        if (@case.Within is { } key)
        {
            columns.Add(("key", key));
        }

        var rows = columns.Count == 0 ? 1 : columns.Max(c => c.Argument.Values.Count);
        return rows == 0
            ? $"select {string.Join(", ", columns.Select(c => $"cast(null as {DuckDbType(c.Argument.Type)}) as {c.Name}"))} where false"
            : string.Join(" union all ", Enumerable.Range(0, rows).Select(row => $"select {row} as row_number{Row(columns, row)}"));
    }

    private static string Row(IEnumerable<(string Name, CaseArgument Argument)> columns, int row) =>
        string.Concat(columns.Select(c => $", cast({Literal(c.Argument.Type, c.Argument.Values[Math.Min(row, c.Argument.Values.Count - 1)])} as {DuckDbType(c.Argument.Type)}) as {c.Name}"));
}
