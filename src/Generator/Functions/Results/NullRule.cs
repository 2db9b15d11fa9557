namespace Generator.Functions.Results;

/// <summary>A named rule that says whether a call may give NULL. The rules are in <see cref="NullRules"/>.</summary>
internal sealed class NullRule(string name, Func<FunctionCall, bool> infer)
{
    /// <summary>True when the result may be NULL.</summary>
    public bool Of(FunctionCall call) => infer(call);

    public override string ToString() => name;
}
