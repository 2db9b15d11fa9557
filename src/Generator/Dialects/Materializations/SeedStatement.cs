using Generator.Dialects.DuckDb;
using Generator.Dialects.Snowflake;
using Generator.Templating;
using Generator.Types;
using Generator.Types.DuckDb;

namespace Generator.Dialects.Materializations;

/// <summary>The statements of a seed, whose rows the program holds.</summary>
internal static class SeedStatement
{
    /// <summary>The temporary table that a run on DuckDB fills: texts in <c>column1</c>, <c>column2</c>, …</summary>
    public const string Rows = "seed_rows";

    /// <summary>The columns as Snowflake's SQL reads them out of <see cref="Rows"/>; it is DuckDB that runs it, lowered.</summary>
    public static string Query(IReadOnlyList<OutputColumn> columns) =>
        $"select\n{string.Join(",\n", columns.Select((column, i) => $"    {Converted(column, i + 1)} as {SnowflakeIdentifier.Quote(column.Name)}"))}\nfrom {Rows}";

    /// <summary>The columns of a project written in DuckDB's SQL.</summary>
    public static CompiledSql DuckDbQuery(IReadOnlyList<OutputColumn> columns)
    {
        var sql = new SqlWriter();
        sql.Write($"select\n{string.Join(",\n", columns.Select((column, i) => $"    {Cast(column, i + 1)} as {DuckDbIdentifier.Quote(column.Name)}"))}\nfrom {Rows}");
        return sql.ToSql();
    }

    /// <summary>The seed as a run reads it once it is loaded.</summary>
    public static CompiledSql Select(ResolvedRelation seed)
    {
        var sql = new SqlWriter();
        sql.Write("select * from ");
        sql.Write(seed);
        return sql.ToSql();
    }

    /// <summary>Snowflake's table, into which the run inserts; it converts the texts that are inserted.</summary>
    public static CompiledSql CreateInSnowflake(ResolvedRelation seed, IReadOnlyList<OutputColumn> columns)
    {
        var sql = new SqlWriter();
        sql.Write("create or replace table ");
        sql.Write(seed);
        sql.Write(" (");
        sql.Write(string.Join(",", columns.Select(column => $"\n    {SnowflakeIdentifier.Quote(column.Name)} {SqlTypeDisplay.Of(column.Type)}")));
        sql.Write("\n)");
        return sql.ToSql();
    }

    private static string Cast(OutputColumn column, int number) => DuckDbTypeDisplay.Of(column.Type) is { } type ? $"cast(column{number} as {type})" : $"column{number}";

    // A cast to VARCHAR of a length would cut what is longer; the lengths are checked when the file is read.
    private static string Converted(OutputColumn column, int number) => column.Type.Kind is SqlTypeKind.Varchar or SqlTypeKind.Unknown
        ? $"column{number}::varchar"
        : $"column{number}::varchar::{SqlTypeDisplay.Of(column.Type)}";
}
