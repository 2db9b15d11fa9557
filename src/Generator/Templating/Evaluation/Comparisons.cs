using Generator.Templating.Parsing;
using Generator.Templating.Values;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Evaluation;

/// <summary>Evaluates comparisons. Comparing a run value makes it an assumption.</summary>
internal sealed class Comparisons(Evaluator evaluator)
{
    public Value Evaluate(CompareExpression compare)
    {
        var rendering = evaluator.Rendering;
        var left = rendering.UseAll(evaluator.Evaluate(compare.First), compare.First.Span);
        foreach (var (op, operand) in compare.Rest)
        {
            var right = rendering.UseAll(evaluator.Evaluate(operand), operand.Span);
            if (!Holds(op, left, right, compare.Span))
            {
                return BoolValue.False;
            }

            left = right;
        }

        return BoolValue.True;
    }

    private bool Holds(CompareOperator op, Value left, Value right, TextSpan span) => op switch
    {
        CompareOperator.Equal => left.Equals(right),
        CompareOperator.NotEqual => !left.Equals(right),
        CompareOperator.In => Contains(right, left, span),
        CompareOperator.NotIn => !Contains(right, left, span),
        _ => HasOrder(op, left, right, span),
    };

    private bool Contains(Value container, Value item, TextSpan span)
    {
        if (Operators.Contains(container, item) is { } found)
        {
            return found;
        }

        Fail(span, $"look for {Rendering.Describe(item)} in {Rendering.Describe(container)}", container, item);
        return false;
    }

    private bool HasOrder(CompareOperator op, Value left, Value right, TextSpan span)
    {
        if (Operators.Compare(left, right) is not { } order)
        {
            Fail(span, $"compare {Rendering.Describe(left)} with {Rendering.Describe(right)}", left, right);
            return false;
        }

        return op switch
        {
            CompareOperator.Less => order < 0,
            CompareOperator.LessOrEqual => order <= 0,
            CompareOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private void Fail(TextSpan span, string problem, Value left, Value right)
    {
        if (left is UndefinedValue || right is UndefinedValue)
        {
            evaluator.Rendering.ReportUndefined((left as UndefinedValue) ?? (UndefinedValue)right, span);
            return;
        }

        evaluator.Rendering.FailOperation(span, problem);
    }
}
