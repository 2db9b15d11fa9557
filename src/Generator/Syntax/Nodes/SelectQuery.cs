using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary>One SELECT with its clauses.</summary>
/// <param name="Top">The count of <c>select top 10 …</c>; null for none.</param>
/// <param name="From">The FROM clause's tables, one for each comma; empty without a FROM.</param>
/// <param name="ConnectBy">Null for none, as in the other clauses.</param>
/// <param name="Windows">Named windows.</param>
/// <param name="Into">The variables that SELECT … INTO sets; empty for none.</param>
/// <param name="DistinctOn">The keys of DuckDB's DISTINCT ON; empty for none.</param>
/// <param name="Sample">DuckDB's USING SAMPLE; null for none.</param>
internal sealed record SelectQuery(
    TextSpan Span,
    bool IsDistinct,
    Expression? Top,
    EquatableArray<SelectItem> Items,
    EquatableArray<TableSource> From,
    Expression? Where,
    ConnectByClause? ConnectBy,
    GroupByClause? GroupBy,
    Expression? Having,
    EquatableArray<NamedWindow> Windows,
    Expression? Qualify,
    EquatableArray<Expression> Into = default,
    EquatableArray<Expression> DistinctOn = default,
    SampleClause? Sample = null) : QueryExpression(Span);

/// <summary>One item of the select list.</summary>
/// <param name="Expression">A <see cref="StarExpression"/> for <c>*</c> and <c>t.*</c>.</param>
/// <param name="Alias">Null when not given.</param>
internal sealed record SelectItem(TextSpan Span, Expression Expression, Identifier? Alias) : SqlNode(Span);

/// <summary><c>*</c> or <c>t.*</c> with what narrows or changes it, applied in the order below.</summary>
/// <param name="Qualifier">Null for a bare star.</param>
/// <param name="Like">The pattern of <c>* ilike 'x%'</c>; null for none.</param>
/// <param name="Exclude">Columns left out.</param>
/// <param name="Replace">Columns given another expression.</param>
/// <param name="Rename">Columns given another name.</param>
/// <param name="LikeOperator">How the pattern matches: Snowflake has ILIKE only.</param>
/// <param name="IsLikeNegated">Whether the pattern says which columns are left out.</param>
internal sealed record StarExpression(
    TextSpan Span,
    ObjectName? Qualifier,
    StringLiteral? Like,
    EquatableArray<Identifier> Exclude,
    EquatableArray<StarReplacement> Replace,
    EquatableArray<StarRename> Rename,
    LikeOperator LikeOperator = LikeOperator.ILike,
    bool IsLikeNegated = false) : Expression(Span)
{
    /// <summary>Columns of one of several tables that are left out: DuckDB's <c>* exclude (t.a)</c>.</summary>
    public EquatableArray<ObjectName> ExcludeOfTable { get; init; }
}

/// <summary><c>expression as column</c> in REPLACE.</summary>
internal sealed record StarReplacement(TextSpan Span, Expression Expression, Identifier Column) : SqlNode(Span);

/// <summary><c>column as alias</c> in RENAME.</summary>
internal sealed record StarRename(TextSpan Span, Identifier Column, Identifier Alias) : SqlNode(Span);

/// <summary><c>start with … connect by prior a = b</c></summary>
/// <param name="StartWith">Null for none.</param>
internal sealed record ConnectByClause(TextSpan Span, Expression? StartWith, Expression Condition) : SqlNode(Span);

/// <summary><c>group by …</c></summary>
/// <param name="IsAll">Whether it is <c>group by all</c>, which has no elements.</param>
internal sealed record GroupByClause(TextSpan Span, bool IsAll, EquatableArray<GroupingElement> Elements) : SqlNode(Span);

/// <summary>One element of GROUP BY.</summary>
internal abstract record GroupingElement(TextSpan Span) : SqlNode(Span);

/// <summary>An expression, an alias of the select list or a position in it: which, the binder decides.</summary>
internal sealed record GroupingExpression(TextSpan Span, Expression Expression) : GroupingElement(Span);

/// <summary>The constructs that group by several sets at once.</summary>
internal enum GroupingConstruct
{
    Rollup,
    Cube,
    GroupingSets,
}

/// <summary><c>rollup (a, b)</c>, <c>cube (a, (b, c))</c>, <c>grouping sets ((a, b), a, ())</c></summary>
internal sealed record GroupingSets(TextSpan Span, GroupingConstruct Construct, EquatableArray<GroupingSet> Sets) : GroupingElement(Span);

/// <summary>One member of a grouping construct; none, one or several expressions.</summary>
internal sealed record GroupingSet(TextSpan Span, EquatableArray<Expression> Expressions) : SqlNode(Span);
