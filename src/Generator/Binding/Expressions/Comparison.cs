using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Types;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Expressions;

/// <summary>Binds comparisons of two values.</summary>
internal static class Comparison
{
    public static BoundExpression Bind(BindingContext context, SqlNode syntax, BinaryOperator @operator, BoundExpression left, BoundExpression right)
    {
        if (left is BoundTuple || right is BoundTuple)
        {
            return new BoundBinary(syntax.Span, SqlType.Boolean, true, @operator, left, right);
        }

        return Operands(context, syntax.Span, left, right) is var (l, r)
            ? new BoundBinary(syntax.Span, SqlType.Boolean, l.Nullable || r.Nullable, @operator, l, r)
            : ExpressionBinder.Silent(syntax);
    }

    /// <summary>Both values in the type in which they are compared; null, with a diagnostic, when there is none.</summary>
    public static (BoundExpression Left, BoundExpression Right)? Operands(BindingContext context, TextSpan span, BoundExpression left, BoundExpression right)
    {
        if (context.Rules.ComparisonType(left.Type, right.Type) is { } type)
        {
            return (Coercion.Convert(left, type), Coercion.Convert(right, type));
        }

        context.Report(BindingDiagnostics.IncomparableTypes, span, SqlTypeDisplay.Of(left.Type), SqlTypeDisplay.Of(right.Type));
        return null;
    }
}
