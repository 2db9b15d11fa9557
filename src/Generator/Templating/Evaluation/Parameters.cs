using System.Globalization;
using Generator.Templating.Values;

namespace Generator.Templating.Evaluation;

/// <summary>The parameters of a built-in function, written as in its documentation: <c>value, default?, *rest, **named</c>.</summary>
internal sealed class Parameters
{
    private readonly string _text;
    private readonly string[] _names;
    private readonly int _required;
    private readonly int _rest;
    private readonly int _named;

    private Parameters(string text)
    {
        _text = text;
        var parts = text.Length == 0 ? [] : text.Split([", "], StringSplitOptions.None);
        _rest = Array.FindIndex(parts, part => part.StartsWith("*", StringComparison.Ordinal) && !part.StartsWith("**", StringComparison.Ordinal));
        _named = Array.FindIndex(parts, part => part.StartsWith("**", StringComparison.Ordinal));
        _required = parts.TakeWhile(part => char.IsLetter(part[0]) && !part.EndsWith("?", StringComparison.Ordinal)).Count();
        _names = [.. parts.Select(part => part.Trim('*', '?'))];
    }

    public static Parameters Parse(string text) => new(text);

    /// <summary>The parameters a caller may give: without the first, when that is what a filter or method stands at.</summary>
    public string Describe(bool hasInput) => hasInput ? string.Join(", ", _text.Split([", "], StringSplitOptions.None).Skip(1)) : _text;

    /// <summary>Puts arguments in the order of the parameters.</summary>
    /// <param name="arguments">What the call gives.</param>
    /// <param name="problem">What is wrong with them, in words that follow the function's name.</param>
    /// <returns>A value a parameter, null where none is given; null when something is wrong.</returns>
    public Value?[]? Bind(Arguments arguments, out string problem)
    {
        var bound = new Value?[_names.Length];
        var simple = _names.Length - (_rest >= 0 ? 1 : 0) - (_named >= 0 ? 1 : 0);
        var rest = new List<Value>();
        var named = new DictValue();
        problem = "";
        for (var i = 0; i < arguments.Positional.Count; i++)
        {
            if (i < simple)
            {
                bound[i] = arguments.Positional[i];
            }
            else
            {
                rest.Add(arguments.Positional[i]);
            }
        }

        if (rest.Count > 0 && _rest < 0)
        {
            problem = $"takes at most {simple.ToString(CultureInfo.InvariantCulture)} arguments";
            return null;
        }

        foreach (var (name, value) in arguments.Named)
        {
            var index = Array.IndexOf(_names, name, 0, simple);
            if (index >= 0)
            {
                bound[index] = value;
            }
            else if (_named >= 0)
            {
                named[name] = value;
            }
            else
            {
                problem = $"has no parameter '{name}'{Text.Suggestion.Phrase(name, _names)}";
                return null;
            }
        }

        var missing = Array.FindIndex(bound, 0, _required, value => value is null);
        if (missing >= 0)
        {
            problem = $"needs '{_names[missing]}'";
            return null;
        }

        if (_rest >= 0)
        {
            bound[_rest] = new ListValue(rest, isTuple: true);
        }

        if (_named >= 0)
        {
            bound[_named] = named;
        }

        return bound;
    }
}
