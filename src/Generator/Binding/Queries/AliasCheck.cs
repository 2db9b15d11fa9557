using Generator.Binding.Expressions;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;

namespace Generator.Binding.Queries;

/// <summary>Finds aliases of aggregates and window functions that are used in a clause which is evaluated before them.</summary>
internal sealed class AliasCheck(BindingContext context)
{
    /// <summary>Reports the first such alias; false when there is one.</summary>
    public bool Check(BoundExpression? expression, Clause clause)
    {
        if (expression is null)
        {
            return true;
        }

        if (expression is not BoundAliasReference alias)
        {
            return BoundChildren.Of(expression).All(child => Check(child, clause));
        }

        if (!clause.AllowsWindows && Aggregation.FindWindow(alias.Expression) is not null)
        {
            context.Report(BindingDiagnostics.WindowNotAllowed, alias.Span, $"'{alias.Column.Name}'", clause.Name, Advice.ForWindow(clause));
            return false;
        }

        if (!clause.AllowsAggregates && Aggregation.Contains(alias.Expression))
        {
            context.Report(BindingDiagnostics.AggregateNotAllowed, alias.Span, $"'{alias.Column.Name}'", clause.Name, Advice.ForAggregate(clause));
            return false;
        }

        return true;
    }
}
