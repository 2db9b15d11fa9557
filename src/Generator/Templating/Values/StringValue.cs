using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Values;

/// <summary>A text. What a macro or a block rendered keeps its fragments, so that printing it later loses neither places nor holes.</summary>
/// <param name="text">The characters.</param>
/// <param name="fragments">In order, never overlapping; between them is plain text.</param>
internal sealed class StringValue(string text, IReadOnlyList<Fragment>? fragments = null) : Value
{
    public static readonly StringValue Empty = new("");

    public string Text { get; } = text;

    public IReadOnlyList<Fragment> Fragments { get; } = fragments ?? [];

    public override string TypeName => "str";

    public override bool IsTrue => Text.Length > 0;

    public override string Quoted => PythonText.Quoted(Text);

    public override IReadOnlyList<Value> Items => [.. Text.Select(c => new StringValue(c.ToString()))];

    public override string ToString() => Text;

    public override TemplateValue ToPlain() => new TemplateValue.Text(Text);

    public override bool Equals(Value? other) => other is StringValue text && Text == text.Text;

    public override int GetHashCode() => Text.GetHashCode();

    /// <summary>A part of it with the fragments there; a hole that is cut is no hole any more.</summary>
    public StringValue Substring(int start, int length)
    {
        if (length == Text.Length)
        {
            return this;
        }

        var kept = new List<Fragment>();
        var part = new TextSpan(start, length);
        foreach (var fragment in Fragments)
        {
            if (fragment.Span.Intersection(part) is { IsEmpty: false } shared)
            {
                var origin = fragment.Origin is LiteralOrigin literal
                    ? literal with { Start = literal.Start + shared.Start - fragment.Span.Start, Length = shared.Length }
                    : fragment.Origin;
                var hole = shared == fragment.Span ? fragment.Hole : null;
                kept.Add(new Fragment(new TextSpan(shared.Start - start, shared.Length), origin, hole));
            }
        }

        return new StringValue(Text.Substring(start, length), kept);
    }

    /// <summary>Without the given characters (null: white space) at its ends.</summary>
    public StringValue Trim(string? characters, bool start = true, bool end = true)
    {
        bool Goes(char c) => characters is null ? char.IsWhiteSpace(c) : characters.IndexOf(c) >= 0;
        var from = 0;
        var to = Text.Length;
        while (start && from < to && Goes(Text[from]))
        {
            from++;
        }

        while (end && to > from && Goes(Text[to - 1]))
        {
            to--;
        }

        return Substring(from, to - from);
    }
}
