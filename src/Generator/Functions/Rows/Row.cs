using Generator.Functions.Forms;
using Generator.Functions.Results;
using Generator.Functions.Signatures;
using Generator.Text;

namespace Generator.Functions.Rows;

/// <summary>Short ways of writing a row of the catalogue; what a row has beyond these is set with <c>with</c>.</summary>
internal static class Row
{
    public static FunctionDefinition Scalar(string name, Signature signature, ReturnType result, NullRule nullability, string description, DuckDbForm? duckDb = null) =>
        Of(FunctionKind.Scalar, name, [signature], result, nullability, description, duckDb);

    /// <summary>A scalar function with several ways of calling it.</summary>
    public static FunctionDefinition Scalar(
        string name, EquatableArray<Signature> signatures, ReturnType result, NullRule nullability, string description, DuckDbForm? duckDb = null) =>
        Of(FunctionKind.Scalar, name, signatures, result, nullability, description, duckDb);

    /// <summary>An aggregate that may also stand with OVER.</summary>
    public static FunctionDefinition Aggregate(string name, Signature signature, ReturnType result, NullRule nullability, string description, DuckDbForm? duckDb = null) =>
        Of(FunctionKind.Aggregate, name, [signature], result, nullability, description, duckDb) with { TakesOver = true };

    public static FunctionDefinition Window(string name, Signature signature, ReturnType result, NullRule nullability, string description, DuckDbForm? duckDb = null) =>
        Of(FunctionKind.Window, name, [signature], result, nullability, description, duckDb) with { TakesOver = true };

    public static FunctionDefinition Context(string name, ReturnType result, NullRule nullability, string description, DuckDbForm? duckDb = null) =>
        Of(FunctionKind.Context, name, [""], result, nullability, description, duckDb);

    /// <summary>A function that gives a new value at every call.</summary>
    public static FunctionDefinition Volatile(string name, Signature signature, ReturnType result, string description, DuckDbForm? duckDb = null) =>
        Of(FunctionKind.Generator, name, [signature], result, NullRules.NeverNull, description, duckDb);

    public static FunctionDefinition Table(string name, Signature signature, string description, params FunctionColumn[] columns) =>
        Of(FunctionKind.Table, name, [signature], ReturnTypes.Unknown, NullRules.AlwaysNullable, description, null) with { Columns = columns.ToEquatableArray() };

    private static FunctionDefinition Of(
        FunctionKind kind, string name, EquatableArray<Signature> signatures, ReturnType result, NullRule nullability, string description, DuckDbForm? duckDb) =>
        new()
        {
            Kind = kind,
            Name = name,
            Signatures = signatures,
            Result = result,
            Nullability = nullability,
            Description = description,
            DuckDb = duckDb,
        };
}
