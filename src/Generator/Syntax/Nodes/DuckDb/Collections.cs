using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary><c>map {'a': 1}</c> ("Map type").</summary>
internal sealed record MapLiteral(TextSpan Span, EquatableArray<MapEntry> Entries) : Expression(Span);

/// <summary>One <c>key: value</c>.</summary>
internal sealed record MapEntry(TextSpan Span, Expression Key, Expression Value) : SqlNode(Span);

/// <summary><c>[x * 2 for x in list if x &gt; 1]</c> ("List functions": list comprehension).</summary>
/// <param name="Item">What each element becomes.</param>
/// <param name="Variables">The element, and perhaps its place.</param>
/// <param name="List">The list.</param>
/// <param name="Condition">Which elements are taken; null for all.</param>
internal sealed record ListComprehension(
    TextSpan Span,
    Expression Item,
    EquatableArray<Identifier> Variables,
    Expression List,
    Expression? Condition) : Expression(Span);

/// <summary><c>x[1]</c>, of a list, map, struct, string or JSON value.</summary>
internal sealed record ElementAccess(TextSpan Span, Expression Operand, Expression Index) : Expression(Span);

/// <summary><c>x[1:3]</c>, <c>x[1:-:2]</c> ("List functions": slicing).</summary>
/// <param name="From">Null for the start.</param>
/// <param name="To">Null for the end.</param>
/// <param name="Step">Null for none.</param>
internal sealed record SliceExpression(TextSpan Span, Expression Operand, Expression? From, Expression? To, Expression? Step) : Expression(Span);

/// <summary><c>f(x).field</c>, <c>(s).field</c>: a field of a value that is no column, whose fields are a <see cref="ColumnReference"/>'s parts ("Struct type").</summary>
internal sealed record MemberAccess(TextSpan Span, Expression Operand, Identifier Member) : Expression(Span);

/// <summary><c>('abc').upper()</c>: the operand is the function's first argument ("Friendly SQL": function chaining). Of a column it is a call with a dotted name.</summary>
/// <param name="Call">The call without the operand.</param>
internal sealed record MethodCall(TextSpan Span, Expression Operand, FunctionCall Call) : Expression(Span);
