using Generator.Functions;

namespace Generator.Binding.Tree;

/// <summary>Whether a query may give other rows although what it reads is the same.</summary>
internal static class Volatility
{
    /// <summary>
    /// Whether it asks for the time, the session or random numbers, takes a sample, or calls a function of the user's, of which nothing is known. SEQ4 and its
    /// kin only number rows.
    /// </summary>
    public static bool Of(BoundQuery query) => BoundWalk.SelfAndDescendants(query).Any(node => node switch
    {
        BoundCall call => call.Function.Kind == FunctionKind.Context
            || (call.Function.Kind == FunctionKind.Generator && !call.Function.Name.StartsWith("SEQ", StringComparison.Ordinal)),
        BoundSample or BoundUserFunction => true,
        _ => false,
    });
}
