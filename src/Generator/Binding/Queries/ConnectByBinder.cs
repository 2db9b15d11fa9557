using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Queries;

/// <summary>
/// Binds START WITH and CONNECT BY ("CONNECT BY"): joins come first, then the hierarchy, then the filters of WHERE.
/// </summary>
internal sealed class ConnectByBinder(BindingContext context)
{
    /// <summary>The function that reads the path from the root.</summary>
    public const string PathFunction = "SYS_CONNECT_BY_PATH";

    private const string Level = "level";

    /// <summary>The hierarchy, and the scope of what reads it.</summary>
    public (BoundConnectBy Hierarchy, Scope Scope) Bind(ConnectByClause syntax, BoundTableSource? source, Scope scope)
    {
        var name = SqlName.Unquoted(Level);
        var level = new ColumnSymbol(name, SqlType.Integer, nullable: false);
        if (!scope.From.Find(name.Key, null).Any())
        {
            scope = scope with { Parameters = [.. scope.Parameters, level] };
        }

        var inner = scope with { Clause = Clause.ConnectBy };
        var startWith = syntax.StartWith is null ? null : context.Expressions.BindCondition(syntax.StartWith, inner);
        var condition = context.Expressions.BindCondition(syntax.Condition, inner);
        var roots = NullProof.WhenTrue(startWith);
        return (
            new BoundConnectBy(syntax.Span, source, [], level, null, startWith, condition),
            scope with { Hierarchy = new HierarchyFacts(roots, roots.Or(NullProof.WhenTrue(condition))) });
    }

    /// <summary>Takes what is a join out of the bound WHERE, and the columns that are known when everything is bound.</summary>
    public static (BoundConnectBy Hierarchy, BoundExpression? Where) Complete(BoundConnectBy hierarchy, FromScope from, BoundExpression? where)
    {
        var columns = from.Merged.Select(m => new BoundColumnReference(hierarchy.Span, m.Column.Nullable, m.Column, null))
            .Concat(from.Entries.SelectMany(e => e.Table.Columns.Select(c => new BoundColumnReference(hierarchy.Span, e.IsNullable(c), c, e.Table))))
            .Concat(from.Homeless.Select(c => new BoundColumnReference(hierarchy.Span, Nullable: true, c, null)));
        var conditions = Conjuncts(where).ToLookup(c => from.Entries.Count > 1 && IsJoin(c, hierarchy));
        return (hierarchy with { Columns = columns.ToEquatableArray(), JoinFilter = All(conditions[true]) }, All(conditions[false]));
    }

    private static IEnumerable<BoundExpression> Conjuncts(BoundExpression? where)
    {
        var found = new Stack<BoundExpression>();
        while (where is BoundBinary { Operator: BinaryOperator.And } and)
        {
            found.Push(and.Right);
            where = and.Left;
        }

        return where is null ? found : found.Prepend(where);
    }

    private static BoundExpression? All(IEnumerable<BoundExpression> conditions) => conditions.Aggregate(
        default(BoundExpression),
        (all, next) => all is null ? next : new BoundBinary(all.Span, SqlType.Boolean, all.Nullable || next.Nullable, BinaryOperator.And, all, next));

    // A condition that compares two sources; one that reads the hierarchy or a query is a filter.
    private static bool IsJoin(BoundExpression condition, BoundConnectBy hierarchy)
    {
        var tables = new HashSet<TableSymbol>();
        return Reads(condition) && tables.Count > 1;

        bool Reads(BoundExpression expression)
        {
            expression = NullProof.Strip(expression);
            if (expression is BoundColumnReference { OuterLevels: 0, Table: { } table })
            {
                tables.Add(table);
            }

            return !IsOfHierarchy(expression)
                && (expression as BoundColumnReference)?.Column != hierarchy.Level
                && BoundChildren.QueryOf(expression) is null
                && BoundChildren.Of(expression).All(Reads);
        }
    }

    /// <summary>Whether the expression reads other rows of the hierarchy.</summary>
    public static bool IsOfHierarchy(BoundExpression expression) =>
        expression is BoundUnary { Operator: UnaryOperator.Prior or UnaryOperator.ConnectByRoot } or BoundCall { Function.Name: PathFunction };
}
