using Generator.Binding.Expressions;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Binding.Queries;

/// <summary>Binds a query: WITH, then the body, then ORDER BY and LIMIT.</summary>
internal sealed class QueryBinder
{
    private readonly BindingContext _context;
    private readonly WithBinder _with;
    private readonly SelectBinder _selects;
    private readonly SetOperationBinder _setOperations;
    private readonly ValuesBinder _values;
    private readonly OrderByBinder _orderBy;

    public QueryBinder(BindingContext context)
    {
        _context = context;
        _with = new WithBinder(context);
        _orderBy = new OrderByBinder(context);
        _selects = new SelectBinder(context, _orderBy);
        _setOperations = new SetOperationBinder(context);
        _values = new ValuesBinder(context);
        Stars = new StarBinder(context);
    }

    public StarBinder Stars { get; }

    /// <param name="syntax">The query.</param>
    /// <param name="scope">The scope around it; of its own it has only the common table expressions.</param>
    /// <param name="recursive">The common table expression whose query this is, which it may read; null for any other query.</param>
    public BoundQuery Bind(Query syntax, Scope scope, CteBinding? recursive = null)
    {
        var (ctes, inner) = _with.Bind(syntax.With, scope);
        if (syntax.Body is SelectQuery select)
        {
            var (body, keys) = _selects.Bind(select, inner, syntax.OrderBy);
            return new BoundQuery(syntax.Span, ctes, body, keys, BindLimit(syntax, select.Top, inner));
        }

        var bound = BindBody(syntax.Body, inner, recursive);
        return new BoundQuery(syntax.Span, ctes, bound, _orderBy.BindOverColumns(syntax.OrderBy, bound, inner), BindLimit(syntax, null, inner));
    }

    /// <summary>Binds what gives rows, as an operand of a set operation or alone.</summary>
    public BoundQueryBody BindBody(QueryExpression body, Scope scope, CteBinding? recursive = null) => body switch
    {
        SelectQuery select => BindOperand(select, scope),
        SetOperation setOperation => _setOperations.Bind(setOperation, scope, recursive),
        ValuesQuery values => _values.Bind(values, scope),
        NestedQuery nested => new BoundNestedQuery(nested.Span, Bind(nested.Query, scope, recursive)),
        _ when _context.Rules.Describe(body, scope) is { } described => described,
        _ when _context.Rules.Rewrite(body) is { } rewritten => BindBody(rewritten, scope, recursive),
        _ => new BoundMissingBody(body.Span),
    };

    // TOP belongs to its SELECT, which then is a query of its own.
    private BoundQueryBody BindOperand(SelectQuery select, Scope scope)
    {
        var (body, _) = _selects.Bind(select, scope, null);
        return select.Top is null
            ? body
            : new BoundNestedQuery(select.Span, new BoundQuery(select.Span, [], body, [], new BoundLimit(select.Top.Span, BindCount(select.Top, scope), null)));
    }

    private BoundLimit? BindLimit(Query syntax, Expression? top, Scope scope)
    {
        if (syntax.Limit is { } limit)
        {
            return new BoundLimit(
                limit.Span,
                IsUnlimited(limit.Count) ? null : BindCount(limit.Count!, scope),
                IsUnlimited(limit.Offset) ? null : BindCount(limit.Offset!, scope));
        }

        return top is null ? null : new BoundLimit(top.Span, BindCount(top, scope), null);
    }

    // "LIMIT / FETCH": NULL and the empty string say nothing.
    private static bool IsUnlimited(Expression? count) => count is null or NullLiteral or StringLiteral { Value: "" };

    private BoundExpression BindCount(Expression count, Scope scope) =>
        _context.Expressions.Bind(count, new Scope { Ctes = scope.Ctes, Outer = scope.Outer, Clause = Clause.Limit });
}
