using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary>Something that has a value. Parentheses are not kept: the tree's shape says what they said.</summary>
internal abstract record Expression(TextSpan Span) : SqlNode(Span);

/// <summary>Stands where the text has no valid expression. It is diagnosed already: whoever meets it says nothing more.</summary>
internal sealed record MissingExpression(TextSpan Span) : Expression(Span);

/// <summary>A column, perhaps qualified: <c>amount</c>, <c>o.amount</c>, <c>marts.fct_orders.amount</c>. Which part is what, the binder decides.</summary>
/// <param name="Parts">One to four.</param>
internal sealed record ColumnReference(TextSpan Span, EquatableArray<Identifier> Parts) : Expression(Span)
{
    /// <summary>The last part.</summary>
    public Identifier Column => Parts[Parts.Count - 1];

    public bool IsQualified => Parts.Count > 1;
}

/// <summary>A column by its place: <c>$1</c>, <c>t.$2</c>, as staged files and VALUES have them.</summary>
/// <param name="Position">One-based.</param>
internal sealed record PositionalColumn(TextSpan Span, Identifier? Qualifier, int Position) : Expression(Span);

/// <summary><c>a.id(+)</c> in WHERE: the side of an outer join that may have no row ("JOIN").</summary>
internal sealed record OuterColumn(TextSpan Span, ColumnReference Column) : Expression(Span);

/// <summary><c>**array</c>: the elements of an array as so many arguments or list items ("Expansion operators").</summary>
internal sealed record SpreadExpression(TextSpan Span, Expression Operand) : Expression(Span);

/// <summary><c>@stage/path</c> as an argument.</summary>
internal sealed record StageExpression(TextSpan Span, StageLocation Location) : Expression(Span);

/// <summary><c>table(t)</c> or <c>table(select …)</c> as an argument.</summary>
internal sealed record TableArgument(TextSpan Span, TableSource Source) : Expression(Span);

/// <summary>The word DEFAULT for a column's value in VALUES and SET.</summary>
internal sealed record DefaultValue(TextSpan Span) : Expression(Span);

/// <summary>A session variable: <c>$name</c>.</summary>
internal sealed record SessionVariable(TextSpan Span, Identifier Name) : Expression(Span);

/// <summary>A bind variable: <c>?</c>, <c>:1</c> or <c>:name</c>.</summary>
/// <param name="Name">Name or number; null for <c>?</c>.</param>
internal sealed record BindVariable(TextSpan Span, string? Name) : Expression(Span);

/// <summary>A query in an expression's place: its one column of its one row, or a list in IN and LIKE ANY.</summary>
internal sealed record SubqueryExpression(TextSpan Span, Query Query) : Expression(Span);

/// <summary><c>exists (query)</c></summary>
internal sealed record ExistsExpression(TextSpan Span, Query Query) : Expression(Span);

/// <summary>Several values as one: <c>(a, b) in (select …)</c>.</summary>
internal sealed record TupleExpression(TextSpan Span, EquatableArray<Expression> Items) : Expression(Span);

/// <summary><c>x collate 'en-ci'</c></summary>
internal sealed record CollateExpression(TextSpan Span, Expression Operand, StringLiteral Collation) : Expression(Span);

/// <summary>The word ALL in <c>order by all</c>.</summary>
internal sealed record AllColumns(TextSpan Span) : Expression(Span);
