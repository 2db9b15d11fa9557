namespace Generator.Functions.Forms;

/// <summary>A named condition on a call: types of arguments, their number, constants. The conditions are in <see cref="When"/>.</summary>
internal sealed class FormCondition(string name, Func<FunctionCall, bool> holds)
{
    public static readonly FormCondition Always = new("otherwise", _ => true);

    public bool Holds(FunctionCall call) => holds(call);

    public FormCondition And(FormCondition other) => new($"{name} and {other}", call => holds(call) && other.Holds(call));

    public override string ToString() => name;
}
