using Generator.Types;

namespace Generator.Tests.Functions;

/// <summary>Writes a case as the query that a Snowflake user would: constants stand in the call, other values come from a column.</summary>
internal static class CaseSnowflakeSql
{
    public static string Query(FunctionCase @case)
    {
        var arguments = string.Join(@case.Name == "EXTRACT" ? " from " : ", ", @case.Arguments.Select((a, i) => a.IsColumn ? $"a{i}" : Written(a)));
        var call = $"{@case.Name}({(@case.Distinct ? "distinct " : "")}{(arguments.Length == 0 && @case.Name == "COUNT" ? "*" : arguments)})";
        var within = @case.Within is null ? "" : $" within group (order by key{(@case.Descending ? " desc" : "")})";
        return $"select {call}{within}{(@case.Over is { } over ? $" {over}" : "")} as result from ({Source(@case)}) t{(@case.Over is null ? "" : " order by row_number")}";
    }

    private static string Written(CaseArgument argument) =>
        argument.IsKeyword ? argument.Constant! : Literal(argument.Type, argument.Values[0]);

    private static string Literal(SqlType type, string value) => (type.Kind, value) switch
    {
        (SqlTypeKind.Null, _) => "null",
        (_, "null") => $"null::{SqlTypeDisplay.Of(type)}",
        (SqlTypeKind.Varchar, _) => value.Replace("\\", "\\\\", StringComparison.Ordinal),
        (SqlTypeKind.Boolean, _) => value,
        (SqlTypeKind.Number, _) when IsOwnType(type, value) => value,
        (SqlTypeKind.Variant or SqlTypeKind.Object or SqlTypeKind.Array, _) => $"parse_json({value.Replace("\\", "\\\\", StringComparison.Ordinal)})::{SqlTypeDisplay.Of(type)}",
        (SqlTypeKind.Binary, _) => $"to_binary({value})",
        _ => $"{value}::{SqlTypeDisplay.Of(type)}",
    };

    private static bool IsOwnType(SqlType type, string value) => CaseArgument.Parse(value).Type == type;

    private static string Source(FunctionCase @case)
    {
        var columns = @case.Arguments.Select((a, i) => (Name: $"a{i}", Argument: a)).Where(c => c.Argument.IsColumn).ToList();
        if (@case.Within is { } key)
        {
            columns.Add(("key", key));
        }

        var rows = columns.Count == 0 ? 1 : columns.Max(c => c.Argument.Values.Count);
        return rows == 0
            ? $"select {string.Join(", ", columns.Select(c => $"null::{SqlTypeDisplay.Of(c.Argument.Type)} as {c.Name}"))} where false"
            : string.Join(" union all ", Enumerable.Range(0, rows).Select(row => $"select {row} as row_number{Row(columns, row)}"));
    }

    private static string Row(IEnumerable<(string Name, CaseArgument Argument)> columns, int row) =>
        string.Concat(columns.Select(c => $", {Literal(c.Argument.Type, c.Argument.Values[Math.Min(row, c.Argument.Values.Count - 1)])} as {c.Name}"));
}
