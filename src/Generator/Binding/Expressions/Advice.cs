using Generator.Binding.Scopes;

namespace Generator.Binding.Expressions;

/// <summary>Where an aggregate or a window function belongs instead.</summary>
internal static class Advice
{
    public static string ForAggregate(Clause clause) =>
        clause == Clause.Where ? "filter groups in HAVING"
        : clause.Name == Clause.Aggregate.Name ? "aggregate in a common table expression first"
        : "compute it in a common table expression first";

    public static string ForWindow(Clause clause) =>
        clause == Clause.Where || clause == Clause.Having ? "filter on it in QUALIFY" : "compute it in a common table expression first";
}
