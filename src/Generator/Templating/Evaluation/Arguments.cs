using Generator.Templating.Values;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Evaluation;

/// <summary>The evaluated arguments of a call.</summary>
internal sealed class Arguments
{
    public static readonly Arguments None = new();

    public List<Value> Positional { get; } = [];

    public List<(string Name, Value Value)> Named { get; } = [];

    /// <summary>Where the named arguments stand in the frame's file.</summary>
    public Dictionary<string, TextSpan> NamedSpans { get; } = new(StringComparer.Ordinal);

    public static Arguments Of(params Value[] positional)
    {
        var arguments = new Arguments();
        arguments.Positional.AddRange(positional);
        return arguments;
    }

    /// <summary>The same with a value before them: what a filter or a method stands at.</summary>
    public Arguments After(Value first)
    {
        var arguments = Of(first);
        arguments.Positional.AddRange(Positional);
        arguments.Named.AddRange(Named);
        return arguments;
    }
}
