using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects.DuckDb.Lowering;
using Generator.Dialects.Snowflake;
using Generator.Templating;

namespace Generator.Dialects.DuckDb.Statements;

/// <summary>
/// <c>copy into t (a, b) from (select $1:a, metadata$filename from @stage)</c> becomes <c>insert into t (a, b) select … from copy_rows</c>, the relation that
/// the host fills with the staged files' records.
/// </summary>
internal static class CopyLowering
{
    public static DuckDbStatement Lower(RenderedSql rendered, BoundCopy copy, DialectEnvironment environment)
    {
        if (copy.Target.UniqueId is not { } id || !environment.Relations.TryGetValue(id, out var target))
        {
            return new DuckDbStatement(
                new OmittedStatement("copy into", "its table is not known"),
                [new SqlDiagnostic(DialectDiagnostics.ConstructWithoutForm, copy.Target.Span, ["COPY INTO a table written by name", "name it with source() or ref()"])]);
        }

        var query = copy.Query is { } transformation
            ? DuckDbQuery.OfRows(transformation, environment)
            : new DuckDbQuery(WholeRecords(copy), []);
        var insert = new SqlWriter();
        InsertLowering.Write(insert, copy.Target, copy.TargetColumns.Items, query.Sql, environment);
        var statement = new CopyStatement(
            target,
            copy.Stage,
            SnowflakeStatement.Of(rendered, copy, environment).Text,
            insert.ToSql(),
            copy.Option("pattern"),
            OnErrorOf(copy.Option("on_error")),
            string.Equals(copy.Option("force"), "true", StringComparison.OrdinalIgnoreCase));
        return new DuckDbStatement(statement, query.Diagnostics);
    }

    // A plain load of JSON fills the one column of the table, or the first and leaves the others to their defaults.
    private static CompiledSql WholeRecords(BoundCopy copy)
    {
        var nulls = string.Concat(copy.TargetColumns.Skip(1).Select(_ => ", null"));
        return new CompiledSql([new LiteralSegment($"select cast(value as json){nulls}\nfrom {Stages.Relation}")]);
    }

    private static OnError OnErrorOf(string? option) => option?.ToLowerInvariant() switch
    {
        "continue" => OnError.Continue,
        { } skip when skip.StartsWith("skip_file", StringComparison.Ordinal) => OnError.SkipFile,
        _ => OnError.AbortStatement,
    };
}
