using Generator.Binding.Tree;
using Generator.Functions;

namespace Generator.Binding.Expressions;

/// <summary>Finds aggregates and window functions in expressions, aliases seen through.</summary>
internal static class Aggregation
{
    /// <summary>The first aggregate that is no window function; null when there is none.</summary>
    public static BoundCall? Find(BoundExpression expression) =>
        First<BoundCall>(expression, call => call.Function.Kind == FunctionKind.Aggregate, []);

    public static bool Contains(BoundExpression expression) => Find(expression) is not null;

    /// <summary>The first window function; null when there is none.</summary>
    public static BoundWindowCall? FindWindow(BoundExpression expression) => First<BoundWindowCall>(expression, _ => true, []);

    // Aliases of aliases may be read any number of times: each is looked into once.
    private static T? First<T>(BoundExpression expression, Func<T, bool> matches, HashSet<ColumnSymbol> aliases)
        where T : BoundExpression =>
        expression is T found && matches(found) ? found
        : expression is BoundAliasReference alias && !aliases.Add(alias.Column) ? null
        : BoundChildren.Of(expression).Select(child => First(child, matches, aliases)).FirstOrDefault(first => first is not null);
}
