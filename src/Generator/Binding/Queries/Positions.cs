using System.Globalization;
using Generator.Binding.Expressions;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;

namespace Generator.Binding.Queries;

/// <summary>Positions of the select list: the 1 of GROUP BY 1 and ORDER BY 1.</summary>
internal static class Positions
{
    /// <summary>The item at the position; null when the expression is no position.</summary>
    public static BoundExpression? Bind(BindingContext context, Expression expression, string clause, SelectList list)
    {
        if (Of(expression) is not { } position)
        {
            return null;
        }

        if (position >= 1 && position <= list.Slots.Count)
        {
            var slot = list.Slots[position - 1];
            return new BoundAliasReference(expression.Span, slot.Column, slot.Expression);
        }

        Refuse(context, expression, clause, position, list.Slots.Count);
        return ExpressionBinder.Silent(expression);
    }

    public static int? Of(Expression expression) =>
        expression is NumberLiteral number && int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;

    public static void Refuse(BindingContext context, Expression expression, string clause, int position, int count) => context.Report(
        BindingDiagnostics.PositionOutOfRange,
        expression.Span,
        clause,
        position.ToString(CultureInfo.InvariantCulture),
        Counts.Columns(count));
}
