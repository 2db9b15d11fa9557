using Generator.Functions.Results;

namespace Generator.Functions.DuckDb;

/// <summary>
/// Rows of functions that differ in their names only. What a call may have for arguments is DuckDB's to say: a row is not taken apart by signatures, so that
/// a function or an argument which a later version adds is no error.
/// </summary>
internal static class DuckDbRow
{
    /// <summary>A value for each row.</summary>
    /// <param name="names">Names, separated by blanks.</param>
    /// <param name="result">The type of the result.</param>
    /// <param name="nullability">Whether it may be NULL.</param>
    /// <param name="description">What the functions have in common.</param>
    public static IEnumerable<FunctionDefinition> Scalars(string names, ReturnType result, NullRule nullability, string description) =>
        Of(FunctionKind.Scalar, names, result, nullability, description);

    /// <summary>A value for each group or window.</summary>
    public static IEnumerable<FunctionDefinition> Aggregates(string names, ReturnType result, NullRule nullability, string description) =>
        Of(FunctionKind.Aggregate, names, result, nullability, description);

    /// <summary>A value for each window.</summary>
    public static IEnumerable<FunctionDefinition> Windows(string names, ReturnType result, NullRule nullability, string description) =>
        Of(FunctionKind.Window, names, result, nullability, description);

    /// <summary>A value of the session.</summary>
    public static IEnumerable<FunctionDefinition> Contexts(string names, ReturnType result, string description) =>
        Of(FunctionKind.Context, names, result, NullRules.NeverNull, description);

    /// <summary>A new value at every call.</summary>
    public static IEnumerable<FunctionDefinition> Generators(string names, ReturnType result, NullRule nullability, string description) =>
        Of(FunctionKind.Generator, names, result, nullability, description);

    private static IEnumerable<FunctionDefinition> Of(FunctionKind kind, string names, ReturnType result, NullRule nullability, string description) =>
        names.Split(' ').Select(name => new FunctionDefinition
        {
            Name = name.ToUpperInvariant(),
            Kind = kind,
            IsUntyped = true,
            TakesOver = kind is FunctionKind.Aggregate or FunctionKind.Window,
            Signatures = ["[arguments: any...]"],
            Result = result,
            Nullability = nullability,
            Description = description,
        });
}
