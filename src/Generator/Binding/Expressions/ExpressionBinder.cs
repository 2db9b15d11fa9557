using System.Runtime.CompilerServices;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>Binds an expression: hands each construct to its binder.</summary>
internal sealed class ExpressionBinder(BindingContext context)
{
    private readonly ColumnBinder _columns = new(context);
    private readonly LiteralBinder _literals = new(context);
    private readonly OperatorBinder _operators = new(context);
    private readonly PredicateBinder _predicates = new(context);
    private readonly CaseBinder _cases = new(context);
    private readonly CastBinder _casts = new(context);
    private readonly PathBinder _paths = new(context);
    private readonly CallBinder _calls = new(context);
    private readonly SubqueryBinder _subqueries = new(context);
    private readonly CollectionBinder _collections = new(context);

    /// <summary>What stands for an expression that has its diagnostic.</summary>
    public static BoundExpression Silent(SqlNode syntax) => new BoundOpaqueExpression(syntax.Span, null);

    public BoundExpression Bind(Expression expression, Scope scope)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return context.Rules.Bind(expression, scope) ?? expression switch
        {
            ColumnReference column => _columns.Bind(column, scope),
            PositionalColumn positional => _columns.BindPositional(positional, scope),
            NullLiteral or BooleanLiteral or NumberLiteral or StringLiteral or BinaryLiteral or TypedLiteral or IntervalLiteral =>
                _literals.Bind(expression),
            BinaryExpression binary => _operators.Bind(binary, scope),
            UnaryExpression unary => _literals.BindSigned(unary) ?? _operators.Bind(unary, scope),
            IsNullExpression or IsBooleanExpression or IsDistinctFromExpression or BetweenExpression or InListExpression or LikeExpression =>
                _predicates.Bind(expression, scope),
            CaseExpression @case => _cases.Bind(@case, scope),
            CastExpression cast => _casts.Bind(cast, scope),
            PathExpression path => _paths.Bind(path, scope),
            Syntax.FunctionCall call => _calls.Bind(call, scope),
            ExtractExpression extract => _calls.BindExtract(extract, scope),
            SubqueryExpression or ExistsExpression or InQueryExpression or QuantifiedComparison => _subqueries.Bind(expression, scope),
            ArrayLiteral or ObjectLiteral or TupleExpression => _collections.Bind(expression, scope),
            LambdaExpression lambda => _collections.BindLambda(lambda, scope, []),
            CollateExpression collate => Bind(collate.Operand, scope),
            MissingExpression => Silent(expression),
            SessionVariable => new BoundOpaqueExpression(expression.Span, "a session variable"),
            BindVariable => new BoundOpaqueExpression(expression.Span, "a bind variable"),
            DefaultValue => new BoundOpaqueExpression(expression.Span, "DEFAULT"),
            OuterColumn marked when scope.Clause == Clause.MarkedJoin => _columns.Bind(marked.Column, scope),
            OuterColumn => new BoundOpaqueExpression(expression.Span, "(+)"),
            SpreadExpression => new BoundOpaqueExpression(expression.Span, "**"),
            StageExpression => new BoundOpaqueExpression(expression.Span, "a stage"),
            TableArgument => new BoundOpaqueExpression(expression.Span, "a table as an argument"),
            _ => new BoundOpaqueExpression(expression.Span, "a star in this place"),
        };
    }

    /// <summary>Binds the lambda of a higher-order function whose parameters are of these types where none is written.</summary>
    public BoundExpression BindLambda(LambdaExpression lambda, Scope scope, IReadOnlyList<SqlType> types) => _collections.BindLambda(lambda, scope, types);

    public EquatableArray<BoundExpression> BindAll(IEnumerable<Expression> expressions, Scope scope) =>
        expressions.Select(e => Bind(e, scope)).ToEquatableArray();

    /// <summary>Binds a WHERE, ON, HAVING or the like, and checks that it is true or false.</summary>
    public BoundExpression BindCondition(Expression expression, Scope scope) =>
        context.Rules.Condition(Bind(expression, scope), scope.Clause.Name);

    /// <summary>Binds the keys of an ORDER BY inside a call or window.</summary>
    public EquatableArray<BoundSortKey> BindSortKeys(OrderByClause? clause, Scope scope) =>
        clause is null ? [] : clause.Items.Select(item => SortKey(item, Bind(item.Expression, scope))).ToEquatableArray();

    /// <summary>Fills in where the dialect puts NULLs.</summary>
    public BoundSortKey SortKey(OrderItem item, BoundExpression expression) =>
        new(item.Span, expression, item.IsDescending, item.NullsFirst ?? context.Rules.NullsFirst(item.IsDescending));
}
