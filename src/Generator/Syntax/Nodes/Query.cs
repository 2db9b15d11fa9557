using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary>A whole query, as it stands in a model or between the parentheses of a subquery.</summary>
/// <param name="With">Common table expressions; null for none.</param>
/// <param name="Body">What gives the rows.</param>
/// <param name="OrderBy">Order of the body's rows; null for none.</param>
/// <param name="Limit">LIMIT, OFFSET and FETCH; null for none.</param>
/// <param name="Lock">FOR UPDATE; null for none.</param>
internal sealed record Query(
    TextSpan Span,
    WithClause? With,
    QueryExpression Body,
    OrderByClause? OrderBy,
    RowLimit? Limit,
    LockClause? Lock = null) : SqlNode(Span);

/// <summary><c>for update [nowait | wait 10]</c> ("FOR UPDATE"). It changes no result.</summary>
/// <param name="Wait">How many seconds to wait for other locks, 0 for NOWAIT; null when not said.</param>
internal sealed record LockClause(TextSpan Span, Expression? Wait) : SqlNode(Span);

/// <summary>What gives a query's rows: one of the records below, or <see cref="SelectQuery"/>.</summary>
internal abstract record QueryExpression(TextSpan Span) : SqlNode(Span);

/// <summary>Stands where the text has no valid query; it is diagnosed already.</summary>
internal sealed record MissingQuery(TextSpan Span) : QueryExpression(Span);

/// <summary>A query in parentheses as an operand of a set operation.</summary>
internal sealed record NestedQuery(TextSpan Span, Query Query) : QueryExpression(Span);

/// <summary><c>values (1, 'a'), (2, 'b')</c>; its columns are named COLUMN1, COLUMN2 …</summary>
internal sealed record ValuesQuery(TextSpan Span, EquatableArray<ValuesRow> Rows) : QueryExpression(Span);

/// <summary>One row of VALUES.</summary>
internal sealed record ValuesRow(TextSpan Span, EquatableArray<Expression> Values) : SqlNode(Span);

/// <summary>How two queries are combined.</summary>
internal enum SetOperator
{
    Union,
    Intersect,

    /// <summary>EXCEPT and its synonym MINUS.</summary>
    Except,
}

/// <summary><c>select … union all select …</c>. INTERSECT binds tighter than the others; otherwise from left to right ("Set operators").</summary>
/// <param name="IsAll">Whether duplicates stay.</param>
/// <param name="IsByName">Whether columns are matched by name instead of position.</param>
internal sealed record SetOperation(
    TextSpan Span,
    SetOperator Operator,
    bool IsAll,
    bool IsByName,
    QueryExpression Left,
    QueryExpression Right) : QueryExpression(Span);

/// <summary><c>with [recursive] name as (…), …</c></summary>
internal sealed record WithClause(TextSpan Span, bool IsRecursive, EquatableArray<CommonTableExpression> Tables) : SqlNode(Span);

/// <summary><c>name (columns) as (query)</c></summary>
/// <param name="Columns">New names for the query's columns; empty when it keeps its own.</param>
/// <param name="IsMaterialized">DuckDB's MATERIALIZED or NOT MATERIALIZED; null when not said.</param>
/// <param name="UsingKey">The columns of DuckDB's USING KEY; empty for none.</param>
internal sealed record CommonTableExpression(
    TextSpan Span,
    Identifier Name,
    EquatableArray<Identifier> Columns,
    Query Query,
    bool? IsMaterialized = null,
    EquatableArray<Identifier> UsingKey = default) : SqlNode(Span);

/// <summary><c>order by …</c></summary>
/// <param name="Items">At least one; <c>order by all</c> has an <see cref="AllColumns"/>.</param>
internal sealed record OrderByClause(TextSpan Span, EquatableArray<OrderItem> Items) : SqlNode(Span);

/// <summary>One key of an order.</summary>
/// <param name="NullsFirst">Null when not said: NULLs count as the greatest value.</param>
internal sealed record OrderItem(TextSpan Span, Expression Expression, bool IsDescending, bool? NullsFirst) : SqlNode(Span);

/// <summary>How many rows of the result, after how many passed over.</summary>
/// <param name="Count">Null or NULL means all.</param>
/// <param name="Offset">Null means none.</param>
/// <param name="IsPercent">Whether the count is a percentage, as in DuckDB's <c>limit 10%</c>.</param>
internal sealed record RowLimit(TextSpan Span, Expression? Count, Expression? Offset, bool IsPercent = false) : SqlNode(Span);
