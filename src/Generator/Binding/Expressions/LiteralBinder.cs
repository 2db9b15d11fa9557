using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Expressions;

/// <summary>
/// Types constants ("Numeric constants", "String constants", "Date and time constants"). A constant that a value of the run printed is a
/// parameter of the constant's type.
/// </summary>
internal sealed class LiteralBinder(BindingContext context)
{
    public BoundExpression Bind(Expression literal) => literal switch
    {
        NullLiteral => new BoundLiteral(literal.Span, SqlType.Null, null),
        BooleanLiteral boolean => OrRunValue(boolean.Span, SqlType.Boolean) ?? (BoundExpression)new BoundLiteral(boolean.Span, SqlType.Boolean, boolean.Value ? "true" : "false"),
        NumberLiteral number => BindNumber(number),
        StringLiteral text => BindText(text, SqlType.Varchar with { Length = Math.Max(1, text.Value.Length) }),
        BinaryLiteral binary => new BoundLiteral(binary.Span, SqlType.Binary with { Length = Math.Max(1, binary.Digits.Length / 2) }, binary.Digits),
        TypedLiteral typed => BindTyped(typed),
        IntervalLiteral interval => IntervalLiterals.Parse(interval) is { } parts
            ? new BoundInterval(interval.Span, parts)
            : new BoundOpaqueExpression(interval.Span, "this interval"),
        _ => ExpressionBinder.Silent(literal),
    };

    /// <summary>A number that a value of the run printed with its sign; null for every other use of an operator.</summary>
    public BoundExpression? BindSigned(UnaryExpression unary) =>
        unary is { Operator: UnaryOperator.Minus or UnaryOperator.Plus, Operand: NumberLiteral number }
            ? OrRunValue(unary.Span, ParameterType(number))
            : null;

    private BoundExpression BindNumber(NumberLiteral literal)
    {
        var (type, digits) = context.Rules.Number(literal.Text);
        return OrRunValue(literal.Span, ParameterType(literal)) ?? (BoundExpression)new BoundLiteral(literal.Span, type, digits);
    }

    // The text shows one value of many: the run's may have more digits.
    private static SqlType ParameterType(NumberLiteral literal) =>
        NumericText.OfConstant(literal.Text).Type is { Kind: SqlTypeKind.Number } number ? SqlType.Number(38, number.Scale) : SqlType.Float;

    private BoundExpression BindTyped(TypedLiteral literal)
    {
        var type = DataTypes.Resolve(context, literal.Type);
        return BindText(literal.Value, type) switch
        {
            BoundInterpolatedText text => new BoundConversion(literal.Span, type, Nullable: false, text, IsTry: false, IsImplicit: false),
            BoundRunValue value => value with { Span = literal.Span },
            _ => new BoundLiteral(literal.Span, type, literal.Value.Value),
        };
    }

    private BoundExpression BindText(StringLiteral literal, SqlType type)
    {
        var values = context.Holes.TakeValuesInside(literal.Span);
        if (values.Count == 0)
        {
            return new BoundLiteral(literal.Span, type, literal.Value);
        }

        var parts = InterpolatedText.Split(context.Text, literal, values);
        return parts.Count == 1 && parts[0].Value is { } whole
            ? new BoundRunValue(literal.Span, type with { Length = null }, whole)
            : new BoundInterpolatedText(literal.Span, parts);
    }

    private BoundRunValue? OrRunValue(TextSpan span, SqlType type) =>
        context.Holes.TakeValueAt(span) is { } value ? new BoundRunValue(span, type, value) : null;
}
