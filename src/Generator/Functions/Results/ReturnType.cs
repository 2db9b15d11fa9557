using Generator.Types;

namespace Generator.Functions.Results;

/// <summary>A named rule that gives a call's type from the types of its arguments. The rules are in <see cref="ReturnTypes"/>.</summary>
internal sealed class ReturnType(string name, Func<FunctionCall, SqlType> infer, int? unifiesFrom = null)
{
    /// <summary>The first of the arguments that are all converted to the result's type; null when arguments keep their own.</summary>
    public int? UnifiesFrom { get; } = unifiesFrom;

    public SqlType Of(FunctionCall call) => infer(call);

    public override string ToString() => name;
}
