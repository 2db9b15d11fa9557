using System.Collections.Immutable;
using Generator.Templating;

namespace Generator.Dialects.DuckDb.Tree;

/// <summary>An expression in DuckDB's SQL: what a bound expression is lowered to, and what the writer writes.</summary>
/// <param name="Precedence">How tightly it binds: the writer puts it in parentheses where its surroundings bind tighter.</param>
internal abstract record DuckExpression(Precedence Precedence);

/// <summary>Text that stands by itself: a literal, a keyword such as <c>current_date</c>.</summary>
internal sealed record DuckText(string Text) : DuckExpression(Precedence.Primary);

/// <summary>A column.</summary>
/// <param name="Table">The name of its source; null where the column's name alone says it.</param>
/// <param name="Name">The column's name, unquoted.</param>
internal sealed record DuckColumn(string? Table, string Name) : DuckExpression(Precedence.Primary);

/// <summary>A field of a struct.</summary>
internal sealed record DuckField(DuckExpression Operand, string Name) : DuckExpression(Precedence.Primary);

/// <summary>A value of the run as a bound parameter.</summary>
internal sealed record DuckParameter(RunValue Value) : DuckExpression(Precedence.Primary);

/// <summary>A string literal with values of the run in it.</summary>
internal sealed record DuckInterpolatedText(ImmutableArray<DuckTextPart> Parts) : DuckExpression(Precedence.Primary);

/// <summary>A part of a string literal: text, unescaped, or a value.</summary>
internal sealed record DuckTextPart(string? Text, RunValue? Value);

/// <summary>An operator before its operand, such as <c>not </c> with its blank.</summary>
internal sealed record DuckPrefix(string Operator, DuckExpression Operand, Precedence Precedence) : DuckExpression(Precedence);

/// <summary>An operator after its operand, such as <c> is null</c> with its blank.</summary>
internal sealed record DuckSuffix(DuckExpression Operand, string Operator, Precedence Precedence) : DuckExpression(Precedence);

/// <summary>An operator between its operands, written with a blank on either side.</summary>
/// <param name="IsChain">Whether <c>a op b op c</c> means the same whichever is done first.</param>
internal sealed record DuckBinary(string Operator, DuckExpression Left, DuckExpression Right, Precedence Precedence, bool IsChain = false)
    : DuckExpression(Precedence);

/// <summary><c>operand [not] between low and high</c></summary>
internal sealed record DuckBetween(DuckExpression Operand, DuckExpression Low, DuckExpression High, bool IsNegated) : DuckExpression(Precedence.Pattern);

/// <summary><c>cast(operand as type)</c>, <c>try_cast(operand as type)</c></summary>
internal sealed record DuckCast(DuckExpression Operand, string Type, bool IsTry = false) : DuckExpression(Precedence.Primary);

/// <summary><c>name(arguments)</c></summary>
internal sealed record DuckCall(string Name, ImmutableArray<DuckExpression> Arguments) : DuckExpression(Precedence.Primary);

/// <summary>A function's form from the catalogue with its holes filled; a primary expression by the catalogue's rule.</summary>
internal sealed record DuckForm(ImmutableArray<DuckFormPart> Parts) : DuckExpression(Precedence.Primary);

/// <summary>CASE.</summary>
internal sealed record DuckCase(DuckExpression? Operand, ImmutableArray<(DuckExpression When, DuckExpression Then)> Branches, DuckExpression? Else)
    : DuckExpression(Precedence.Primary);

/// <summary><c>operand [not] in (items)</c></summary>
internal sealed record DuckIn(DuckExpression Operand, ImmutableArray<DuckExpression> Items, bool IsNegated) : DuckExpression(Precedence.Pattern);

/// <summary><c>operand [not] in (query)</c></summary>
internal sealed record DuckInQuery(DuckExpression Operand, DuckQuery Query, bool IsNegated) : DuckExpression(Precedence.Pattern);

/// <summary><c>left operator any (query)</c>; the operator has its quantifier.</summary>
internal sealed record DuckQuantified(DuckExpression Left, string Operator, DuckQuery Query) : DuckExpression(Precedence.Comparison);

/// <summary><c>(query)</c>, or <c>[not] exists (query)</c> with its word as prefix.</summary>
internal sealed record DuckSubquery(string Prefix, DuckQuery Query) : DuckExpression(Prefix.StartsWith("not", StringComparison.Ordinal) ? Precedence.Not : Precedence.Primary);

/// <summary><c>(a, b)</c></summary>
internal sealed record DuckTuple(ImmutableArray<DuckExpression> Items) : DuckExpression(Precedence.Primary);

/// <summary><c>[a, b]</c></summary>
internal sealed record DuckList(ImmutableArray<DuckExpression> Items) : DuckExpression(Precedence.Primary);

/// <summary><c>list[index]</c>, from 1.</summary>
internal sealed record DuckIndex(DuckExpression List, DuckExpression Index) : DuckExpression(Precedence.Primary);

/// <summary><c>lambda x, y: body</c></summary>
internal sealed record DuckLambda(ImmutableArray<string> Parameters, DuckExpression Body) : DuckExpression(Precedence.Arrow);

/// <summary>A sort key with its place of NULLs written out.</summary>
internal sealed record DuckSortKey(DuckExpression Expression, bool IsDescending, bool NullsFirst);

/// <summary>What follows OVER.</summary>
/// <param name="Frame">The frame as text parts and offsets; empty for the default.</param>
internal sealed record DuckWindow(ImmutableArray<DuckExpression> PartitionBy, ImmutableArray<DuckSortKey> OrderBy, ImmutableArray<DuckFormPart> Frame);

/// <summary>A part of a form: one of them is set.</summary>
/// <param name="Text">Text as it is.</param>
/// <param name="Expression">An expression.</param>
/// <param name="IsOperand">Whether the expression stands beside an operator, so that it must be primary.</param>
/// <param name="OrderBy">The keys after <c>order by</c>.</param>
/// <param name="Window">The window after <c>over</c>.</param>
internal sealed record DuckFormPart(
    string? Text = null,
    DuckExpression? Expression = null,
    bool IsOperand = false,
    ImmutableArray<DuckSortKey> OrderBy = default,
    DuckWindow? Window = null);
