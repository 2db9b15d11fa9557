using Generator.Binding.Tree;
using Generator.Syntax;

namespace Generator.Binding.Queries;

/// <summary>The name of an output column: its alias, the column it reads, or what Snowflake shows for an expression: its text.</summary>
internal static class OutputNames
{
    public static SqlName Of(SelectItem item, string text) => item switch
    {
        { Alias: { } alias } => SqlName.Of(alias),
        { Expression: ColumnReference column } => SqlName.Of(column.Column),
        _ => SqlName.Unquoted(text.Substring(item.Expression.Span.Start, item.Expression.Span.Length).ToLowerInvariant()),
    };
}
