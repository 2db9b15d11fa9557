using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>Binds <c>::</c>, CAST and TRY_CAST. What is declared of a payload stays known through a cast to ARRAY, OBJECT or VARIANT.</summary>
internal sealed class CastBinder(BindingContext context)
{
    public BoundExpression Bind(CastExpression syntax, Scope scope)
    {
        var operand = context.Expressions.Bind(syntax.Operand, scope);
        var type = DataTypes.Resolve(context, syntax.Type);
        if (!context.Rules.CanCast(operand.Type, type))
        {
            context.Report(BindingDiagnostics.ImpossibleCast, syntax.Span, SqlTypeDisplay.Of(operand.Type), SqlTypeDisplay.Of(type));
            return ExpressionBinder.Silent(syntax);
        }

        if (type.IsSemiStructured && operand.Type.IsSemiStructured && type.Shape is null)
        {
            type = type with { Shape = operand.Type.Shape };
        }

        return new BoundConversion(syntax.Span, type, Coercion.ConversionIsNullable(operand, syntax.IsTry), operand, syntax.IsTry, IsImplicit: false);
    }
}
