using System.Globalization;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>
/// Binds <c>event_data:customer.email</c> and <c>items[0]['sku']</c> ("Querying semi-structured data"). Where the inside of the value is declared,
/// each step must be; past a wrong step nothing more is said.
/// </summary>
internal sealed class PathBinder(BindingContext context)
{
    public BoundExpression Bind(PathExpression syntax, Scope scope)
    {
        var operand = context.Expressions.Bind(syntax.Operand, scope);
        if (!operand.Type.IsSemiStructured && operand.Type.Kind is not (SqlTypeKind.Unknown or SqlTypeKind.Null or SqlTypeKind.Varchar))
        {
            context.Report(BindingDiagnostics.WrongOperandTypes, syntax.Steps[0].Span, ":", $"a value of type {SqlTypeDisplay.Of(operand.Type)}");
            return ExpressionBinder.Silent(syntax);
        }

        var shape = operand.Type.Shape;
        var steps = new List<BoundPathStep>();
        if (operand is BoundPath inner)
        {
            steps.AddRange(inner.Steps);
            operand = inner.Operand;
        }

        foreach (var step in syntax.Steps)
        {
            var bound = BindStep(step, scope);
            shape = PayloadShapes.Step(context, shape, bound);
            steps.Add(bound);
        }

        return new BoundPath(syntax.Span, SqlType.Variant with { Shape = shape }, operand, steps.ToEquatableArray());
    }

    private BoundPathStep BindStep(PathStep step, Scope scope) => step switch
    {
        FieldStep field => new BoundPathStep(step.Span, field.Name, null, null),
        IndexStep { Index: StringLiteral key } => new BoundPathStep(step.Span, key.Value, null, null),
        IndexStep { Index: NumberLiteral number } when long.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) =>
            new BoundPathStep(step.Span, null, index, null),
        IndexStep { Index: var index } => new BoundPathStep(step.Span, null, null, context.Expressions.Bind(index, scope)),
        _ => new BoundPathStep(step.Span, "", null, null),
    };
}
