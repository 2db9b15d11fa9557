using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>
/// Binds CASE. Its type is the common one of its branches; inside a branch its condition is known to hold, after it not to:
/// <c>case when x is null then 0 else x end</c> is never NULL.
/// </summary>
internal sealed class CaseBinder(BindingContext context)
{
    public BoundExpression Bind(CaseExpression syntax, Scope scope)
    {
        var operand = syntax.Operand is null ? null : context.Expressions.Bind(syntax.Operand, scope);
        var branches = new List<BoundCaseBranch>();
        var rest = scope;
        foreach (var branch in syntax.Branches)
        {
            var when = context.Expressions.Bind(branch.When, rest);
            var condition = operand is null
                ? context.Rules.Condition(when, "WHEN")
                : Comparison.Operands(context, when.Span, operand, when)?.Right ?? ExpressionBinder.Silent(branch.When);
            var facts = operand is null ? NullProof.WhenTrue(condition) : NullFacts.None;
            branches.Add(new BoundCaseBranch(condition, context.Expressions.Bind(branch.Then, rest.Knowing(facts))));
            if (operand is null)
            {
                rest = rest.Knowing(NullProof.WhenNotTrue(condition));
            }
        }

        var otherwise = syntax.Else is null ? null : context.Expressions.Bind(syntax.Else, rest);
        return Unify(syntax, operand, branches, otherwise);
    }

    private BoundExpression Unify(CaseExpression syntax, BoundExpression? operand, List<BoundCaseBranch> branches, BoundExpression? otherwise)
    {
        var results = branches.Select(b => b.Result);
        if (CommonType.Of(context, "CASE", otherwise is null ? results : results.Append(otherwise)) is not { } type)
        {
            return ExpressionBinder.Silent(syntax);
        }

        List<BoundCaseBranch> converted = [.. branches.Select(b => b with { Result = Coercion.Convert(b.Result, type) })];
        var rest = otherwise is null ? null : Coercion.Convert(otherwise, type);
        return new BoundCase(
            syntax.Span, type, rest is null || rest.Nullable || converted.Any(b => b.Result.Nullable), operand, converted.ToEquatableArray(), rest);
    }
}
