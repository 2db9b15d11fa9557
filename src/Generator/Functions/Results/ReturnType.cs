using Generator.Types;

namespace Generator.Functions.Results;

/// <summary>A named rule that gives a call's type from the types of its arguments. The rules are in <see cref="ReturnTypes"/>.</summary>
internal sealed class ReturnType(string name, Func<FunctionCall, SqlType> infer)
{
    public SqlType Of(FunctionCall call) => infer(call);

    public override string ToString() => name;
}
