using Generator.Binding.Tree;
using Generator.Functions;

namespace Generator.Binding.Expressions;

/// <summary>Finds aggregates and window functions in expressions, aliases seen through.</summary>
internal static class Aggregation
{
    /// <summary>The first aggregate that is no window function; null when there is none.</summary>
    public static BoundCall? Find(BoundExpression expression) =>
        expression is BoundCall { Function.Kind: FunctionKind.Aggregate } call ? call : BoundChildren.Of(expression).Select(Find).FirstOrDefault(c => c is not null);

    public static bool Contains(BoundExpression expression) => Find(expression) is not null;

    /// <summary>The first window function; null when there is none.</summary>
    public static BoundWindowCall? FindWindow(BoundExpression expression) =>
        expression as BoundWindowCall ?? BoundChildren.Of(expression).Select(FindWindow).FirstOrDefault(c => c is not null);
}
