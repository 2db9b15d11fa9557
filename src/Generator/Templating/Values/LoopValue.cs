using Generator.Templating.Evaluation;

namespace Generator.Templating.Values;

/// <summary><c>loop</c>: where a loop is (Jinja: "For").</summary>
/// <param name="items">What it runs over.</param>
/// <param name="index">The round, from 0.</param>
internal sealed class LoopValue(IReadOnlyList<Value> items, int index) : Value
{
    private static readonly string[] Names =
        ["index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0", "previtem", "nextitem", "cycle"];

    private static readonly Function Cycle = new("cycle", "index, *values", call =>
        call.Items(1) is { Count: > 0 } values ? values[(int)(call.Whole(0) % values.Count)] : call.Fail("cycle through no values"));

    public override string TypeName => "loop";

    public override IEnumerable<string> AttributeNames => Names;

    public override Value? Attribute(string name) => name switch
    {
        "index" => new IntegerValue(index + 1),
        "index0" => new IntegerValue(index),
        "revindex" => new IntegerValue(items.Count - index),
        "revindex0" => new IntegerValue(items.Count - index - 1),
        "first" => BoolValue.Of(index == 0),
        "last" => BoolValue.Of(index == items.Count - 1),
        "length" => new IntegerValue(items.Count),
        "depth" => new IntegerValue(1),
        "depth0" => new IntegerValue(0),
        "previtem" => index > 0 ? items[index - 1] : UndefinedValue.Named("loop.previtem"),
        "nextitem" => index + 1 < items.Count ? items[index + 1] : UndefinedValue.Named("loop.nextitem"),
        "cycle" => new FunctionValue(Cycle, new IntegerValue(index)),
        _ => null,
    };

    public override string ToString() => "<loop>";
}
