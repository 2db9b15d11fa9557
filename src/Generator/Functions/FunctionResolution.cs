using Generator.Functions.Signatures;
using Generator.Text;

namespace Generator.Functions;

/// <summary>A call matched with a signature.</summary>
/// <param name="Definition">The function.</param>
/// <param name="Signature">The chosen way of calling it.</param>
/// <param name="Parameters">For each argument as written the index of its parameter; -1 when it has none.</param>
/// <param name="Coercions">For each argument as written the type Snowflake converts it to before the call; null when it stays as it is.</param>
/// <param name="Problems">What does not fit; empty for a good call.</param>
internal sealed record FunctionResolution(
    FunctionDefinition Definition,
    Signature Signature,
    EquatableArray<int> Parameters,
    EquatableArray<Types.SqlType?> Coercions,
    EquatableArray<CallProblem> Problems);

/// <summary>What does not fit in a call.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Argument">The index of the argument as written; -1 when it is the call as a whole.</param>
/// <param name="Message">What is wrong and what was wanted, to follow the function's name: <c>takes 2 or 3 arguments (value, other), not 1</c>.</param>
internal sealed record CallProblem(CallProblemKind Kind, int Argument, string Message);

internal enum CallProblemKind
{
    ArgumentCount,
    ArgumentType,
    UnknownDatePart,
    UnknownArgumentName,
}
