using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary><c>x::type</c>, <c>cast(x as type)</c> or <c>try_cast(x as type)</c>.</summary>
/// <param name="IsTry">Whether what cannot be converted becomes NULL.</param>
/// <param name="Fields">How a structured OBJECT's keys may change; null when they may not.</param>
internal sealed record CastExpression(TextSpan Span, Expression Operand, DataTypeName Type, bool IsTry, CastFields? Fields = null) : Expression(Span);

/// <summary>How a cast changes the keys of a structured OBJECT ("CAST").</summary>
internal enum CastFields
{
    /// <summary>RENAME FIELDS: the values go to the new keys in their order.</summary>
    Rename,

    /// <summary>ADD FIELDS: new keys are NULL.</summary>
    Add,
}
