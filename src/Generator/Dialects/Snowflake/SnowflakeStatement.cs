using Generator.Binding.Tree;
using Generator.Templating;

namespace Generator.Dialects.Snowflake;

/// <summary>A statement of an operation as Snowflake runs it: as written, with its holes.</summary>
internal static class SnowflakeStatement
{
    public static OperationStatement Of(RenderedSql rendered, BoundStatement statement, DialectEnvironment environment)
    {
        var text = TextOf(rendered, statement, environment);
        return statement is BoundCopy { Target.UniqueId: { } id } copy && environment.Relations.TryGetValue(id, out var target)
            ? new CopyStatement(target, copy.Stage, text, Insert: null)
            : new SqlStatement(text, Created(statement, environment));
    }

    /// <summary>The statement's text.</summary>
    public static CompiledSql TextOf(RenderedSql rendered, BoundStatement statement, DialectEnvironment environment) =>
        WrittenSql.Slice(rendered, statement, statement.Span, environment);

    private static ResolvedRelation? Created(BoundStatement statement, DialectEnvironment environment) =>
        statement is BoundCreateTable { Target.UniqueId: { } id } && environment.Relations.TryGetValue(id, out var relation) ? relation : null;
}
