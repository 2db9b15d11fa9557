using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>Binds queries in an expression's place: one value, EXISTS, IN, ANY and ALL.</summary>
internal sealed class SubqueryBinder(BindingContext context)
{
    public BoundExpression Bind(Expression expression, Scope scope) => expression switch
    {
        SubqueryExpression subquery => BindScalar(subquery, scope),
        ExistsExpression exists => new BoundExists(exists.Span, context.Queries.Bind(exists.Query, scope.ForSubquery()), IsNegated: false),
        InQueryExpression inQuery => BindIn(inQuery, scope),
        QuantifiedComparison quantified => BindQuantified(quantified, scope),
        _ => ExpressionBinder.Silent(expression),
    };

    private BoundExpression BindScalar(SubqueryExpression syntax, Scope scope)
    {
        var query = context.Queries.Bind(syntax.Query, scope.ForSubquery());
        return HasColumns(query, 1)
            ? new BoundScalarSubquery(syntax.Span, query.Columns[0].Type, Nullable: !AlwaysGivesARow(query) || query.Columns[0].Nullable, query)
            : ExpressionBinder.Silent(syntax);
    }

    private BoundExpression BindIn(InQueryExpression syntax, Scope scope)
    {
        var operand = context.Expressions.Bind(syntax.Operand, scope);
        var query = context.Queries.Bind(syntax.Query, scope.ForSubquery());
        if (operand is BoundTuple tuple)
        {
            return HasColumns(query, tuple.Items.Count)
                ? new BoundInSubquery(syntax.Span, Nullable: true, operand, query, syntax.IsNegated)
                : ExpressionBinder.Silent(syntax);
        }

        return HasColumns(query, 1) && Comparable(syntax, operand, query, out var converted)
            ? new BoundInSubquery(syntax.Span, operand.Nullable || query.Columns[0].Nullable, converted, query, syntax.IsNegated)
            : ExpressionBinder.Silent(syntax);
    }

    private BoundExpression BindQuantified(QuantifiedComparison syntax, Scope scope)
    {
        var operand = context.Expressions.Bind(syntax.Left, scope);
        var query = context.Queries.Bind(syntax.Query, scope.ForSubquery());
        return HasColumns(query, 1) && Comparable(syntax, operand, query, out var converted)
            ? new BoundQuantified(
                syntax.Span, operand.Nullable || query.Columns[0].Nullable, converted, syntax.Operator, syntax.Quantifier == Quantifier.All, query)
            : ExpressionBinder.Silent(syntax);
    }

    private bool Comparable(SqlNode syntax, BoundExpression operand, BoundQuery query, out BoundExpression converted)
    {
        converted = operand;
        if (context.Rules.ComparisonType(operand.Type, query.Columns[0].Type) is { } type)
        {
            converted = Coercion.Convert(operand, type);
            return true;
        }

        context.Report(
            BindingDiagnostics.IncomparableTypes, syntax.Span, SqlTypeDisplay.Of(operand.Type), SqlTypeDisplay.Of(query.Columns[0].Type));
        return false;
    }

    // A query of unknown columns may have the right number of them. One without any has its own diagnostic.
    private bool HasColumns(BoundQuery query, int count)
    {
        if (query.Columns.Count == count && !query.IsOpen)
        {
            return true;
        }

        if (!query.IsOpen && query.Columns.Count > 0)
        {
            var text = Counts.Columns(query.Columns.Count);
            if (count == 1)
            {
                context.Report(BindingDiagnostics.SubqueryColumns, query.Span, text);
            }
            else
            {
                context.Report(
                    BindingDiagnostics.ColumnCountMismatch, query.Span, "The row value before IN", Counts.Columns(count), text);
            }
        }

        return false;
    }

    // An aggregation over all rows gives its one row whatever it reads.
    private static bool AlwaysGivesARow(BoundQuery query) =>
        query is { Limit: null, Body: BoundSelect { GroupBy: null, Having: null, Qualify: null } select }
        && (select.From is null && select.Where is null || select.Items.OfType<BoundSelectColumn>().Any(i => Aggregation.Contains(i.Expression)));
}
