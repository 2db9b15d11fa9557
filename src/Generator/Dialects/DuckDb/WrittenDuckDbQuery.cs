using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Templating;

namespace Generator.Dialects.DuckDb;

/// <summary>A query that is written in DuckDB's SQL: it runs as it stands, its columns put into the order in which the contract stores them.</summary>
internal static class WrittenDuckDbQuery
{
    /// <param name="rendered">The text.</param>
    /// <param name="tree">Its syntax.</param>
    /// <param name="query">Its meaning.</param>
    /// <param name="columns">The columns stored; empty where any order will do.</param>
    /// <param name="environment">The project around it.</param>
    public static CompiledSql Of(RenderedSql rendered, SyntaxTree tree, BoundQuery query, IReadOnlyList<OutputColumn> columns, DialectEnvironment environment)
    {
        var written = WrittenSql.Of(rendered, query, environment);
        if (IsReordered(query, columns))
        {
            return Around(written, string.Join(", ", columns.Select(c => DuckDbIdentifier.Quote(c.Name))));
        }

        // CREATE TABLE AS takes no SUMMARIZE and DESCRIBE, but a query of one.
        return tree.Statements.OfType<QueryStatement>().Any(s => s.Query.Body is DescribeQuery) ? Around(written, "*") : written;
    }

    private static bool IsReordered(BoundQuery query, IReadOnlyList<OutputColumn> columns) =>
        columns.Count == query.Columns.Count
        && !query.IsOpen
        && !query.Columns.Zip(columns, (output, column) => string.Equals(output.Name, column.Name, StringComparison.OrdinalIgnoreCase)).All(same => same);

    private static CompiledSql Around(CompiledSql query, string columns)
    {
        var sql = new SqlWriter();
        sql.Write($"select {columns} from (\n");
        sql.Write(query);
        sql.Write("\n) as written");
        return sql.ToSql();
    }
}
