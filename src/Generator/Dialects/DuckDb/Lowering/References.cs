using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary><c>events.event_id</c> becomes <c>event_id</c>, or <c>events.event_id</c> where another source or an alias could be meant.</summary>
internal static class References
{
    public static DuckExpression Lower(SelectScope scope, BoundColumnReference reference)
    {
        if (scope.Context.ReplacementOf(reference.Column) is { } replacement)
        {
            return scope.Qualifies(reference) ? replacement : Unqualified(replacement);
        }

        return new DuckColumn(reference.Table is { } table && scope.Qualifies(reference) ? scope.Context.NameOf(table) : null, reference.Column.Name);
    }

    /// <summary>An alias used in its own SELECT stays a name: DuckDB resolves it as Snowflake does, except inside aggregates.</summary>
    public static DuckExpression Lower(SelectScope scope, BoundAliasReference alias) =>
        scope.ExpandsAliases ? scope.Lower(alias.Expression) : new DuckColumn(null, alias.Column.Name);

    /// <summary>The same value without its source's name.</summary>
    public static DuckExpression Unqualified(DuckExpression expression) => expression switch
    {
        DuckColumn column => column with { Table = null },
        DuckIndex index => index with { List = Unqualified(index.List) },
        DuckField field => field with { Operand = Unqualified(field.Operand) },
        DuckBinary binary => binary with { Left = Unqualified(binary.Left), Right = Unqualified(binary.Right) },
        DuckCast cast => cast with { Operand = Unqualified(cast.Operand) },
        _ => expression,
    };
}
