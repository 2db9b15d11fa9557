using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary>Access to a part of a semi-structured value: <c>event_data:customer.email</c>, <c>items[0]['sku']</c> ("Querying semi-structured data").</summary>
/// <param name="Steps">At least one, from the outside in.</param>
internal sealed record PathExpression(TextSpan Span, Expression Operand, EquatableArray<PathStep> Steps) : Expression(Span);

/// <summary>One step of a path; its span is the step's own, without colon, point or brackets.</summary>
internal abstract record PathStep(TextSpan Span) : SqlNode(Span);

/// <summary><c>:name</c> or <c>.name</c></summary>
/// <param name="Name">The field, exactly: fields are case-sensitive, quoted or not.</param>
internal sealed record FieldStep(TextSpan Span, string Name) : PathStep(Span);

/// <summary><c>[0]</c> or <c>['name']</c></summary>
internal sealed record IndexStep(TextSpan Span, Expression Index) : PathStep(Span);
