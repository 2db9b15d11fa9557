using System.Globalization;

namespace Generator.Dialects;

/// <summary>A data test's statements in one dialect. Becomes Pipeline.Compiled.TestSql.</summary>
/// <param name="Count">One row, <c>failures</c>.</param>
/// <param name="Rows">The failing rows.</param>
internal sealed record TestStatements(CompiledSql Count, CompiledSql Rows)
{
    private const int MostRows = 100;

    /// <summary>The statements over a test's query.</summary>
    /// <param name="query">The query, whose rows are failures.</param>
    /// <param name="failCalc">dbt's <c>fail_calc</c> in the dialect, such as <c>count(*)</c>.</param>
    /// <param name="limit">dbt's <c>limit</c>: how many failing rows are counted and kept; null for all and for a hundred.</param>
    public static TestStatements Of(CompiledSql query, CompiledSql failCalc, int? limit)
    {
        var count = new SqlWriter();
        count.Write("select ");
        count.Write(failCalc);
        count.Write(" as failures\n");
        WriteFrom(count, query, limit);
        var rows = new SqlWriter();
        rows.Write("select *\n");
        WriteFrom(rows, query, null);
        rows.Write("\nlimit " + Digits(limit ?? MostRows));
        return new TestStatements(count.ToSql(), rows.ToSql());
    }

    // The limit stands around the query, which may have its own.
    private static void WriteFrom(SqlWriter sql, CompiledSql query, int? limit)
    {
        sql.Write("from (\n");
        sql.Write(limit is null ? "" : "select * from (\n");
        sql.WriteNested(query);
        sql.Write(limit is { } most ? $"\n) as dbt_internal_rows limit {Digits(most)}" : "");
        sql.Write("\n) as dbt_internal_test");
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
