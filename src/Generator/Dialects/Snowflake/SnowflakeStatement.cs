using Generator.Binding.Tree;
using Generator.Templating;

namespace Generator.Dialects.Snowflake;

/// <summary>A statement of an operation as Snowflake runs it: as written, with its holes.</summary>
internal static class SnowflakeStatement
{
    public static SqlStatement Of(RenderedSql rendered, BoundStatement statement, DialectEnvironment environment) =>
        new(WrittenSql.Slice(rendered, statement, statement.Span, environment), Created(statement, environment));

    private static ResolvedRelation? Created(BoundStatement statement, DialectEnvironment environment) =>
        statement is BoundCreateTable { Target.UniqueId: { } id } && environment.Relations.TryGetValue(id, out var relation) ? relation : null;
}
