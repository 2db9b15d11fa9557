using Generator.Templating.Values;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Evaluation;

/// <summary>A call of a built-in function: its arguments, and what it may ask of the rendering.</summary>
/// <param name="evaluator">Evaluates what the function calls in its turn.</param>
/// <param name="name">The function's name.</param>
/// <param name="bound">The arguments in the order of its parameters.</param>
/// <param name="namedSpans">Where its named arguments stand in the frame's file.</param>
/// <param name="span">The call in the frame's file.</param>
internal sealed class Call(Evaluator evaluator, string name, Value?[] bound, IReadOnlyDictionary<string, TextSpan> namedSpans, TextSpan span)
{
    public Evaluator Evaluator => evaluator;

    public Rendering Rendering => evaluator.Rendering;

    public string Name => name;

    public TextSpan Span => span;

    public IReadOnlyDictionary<string, TextSpan> NamedSpans => namedSpans;

    /// <summary>An argument as it came, run values included; null when not given.</summary>
    public Value? Raw(int index) => bound[index];

    public bool Has(int index) => bound[index] is { } value and not UndefinedValue and not NoneValue;

    /// <summary>An argument to compute with: of a run value, the build's value. None when not given.</summary>
    public Value this[int index] => bound[index] is { } value ? Rendering.Use(value, span) : NoneValue.Instance;

    public string Text(int index, string otherwise = "") => Has(index) ? this[index].ToString() : otherwise;

    public long Whole(int index, long otherwise = 0) => this[index] switch
    {
        IntegerValue whole => whole.Value,
        NumberValue number => Operators.ToWhole(number.AsDouble),
        StringValue text when Operators.ParseNumber(text.Text) is { } number => Operators.ToWhole(number.AsDouble),
        _ => otherwise,
    };

    public double Real(int index, double otherwise = 0) => this[index] is NumberValue number ? number.AsDouble : otherwise;

    public bool Flag(int index, bool otherwise = false) => bound[index] is null ? otherwise : this[index].IsTrue;

    /// <summary>An argument's elements; what cannot be looped over is reported and has none.</summary>
    public IReadOnlyList<Value> Items(int index) => Rendering.ItemsOf(this[index], span);

    /// <summary>Reports what the function cannot do, in words that follow "Cannot".</summary>
    public Value Fail(string problem) => Rendering.FailOperation(span, problem);

    public StringValue String(string text) => Rendering.Bounded(text, span);
}
