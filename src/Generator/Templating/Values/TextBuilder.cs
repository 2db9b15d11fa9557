using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Values;

/// <summary>Puts a text together from pieces and keeps who wrote each.</summary>
internal sealed class TextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<Fragment> _fragments = [];

    public int Length => _text.Length;

    public void Append(string text, Origin? origin = null, Hole? hole = null)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (origin is not null || hole is not null)
        {
            _fragments.Add(new Fragment(new TextSpan(_text.Length, text.Length), origin, hole));
        }

        _text.Append(text);
    }

    public void AppendLiteral(string text, TextSpan span, LiteralOrigin origin)
    {
        _fragments.Add(new Fragment(new TextSpan(_text.Length, span.Length), origin, null));
        _text.Append(text, span.Start, span.Length);
    }

    /// <summary>Appends a text with its fragments; what has no origin in it gets the given one.</summary>
    public void Append(StringValue value, Origin? origin)
    {
        var offset = _text.Length;
        var position = 0;
        foreach (var fragment in value.Fragments)
        {
            Fill(offset, position, fragment.Span.Start, origin);
            _fragments.Add(fragment with { Span = new TextSpan(offset + fragment.Span.Start, fragment.Span.Length), Origin = fragment.Origin ?? origin });
            position = fragment.Span.End;
        }

        Fill(offset, position, value.Text.Length, origin);
        _text.Append(value.Text);
    }

    public StringValue ToStringValue() => new(_text.ToString(), _fragments.ToArray());

    private void Fill(int offset, int start, int end, Origin? origin)
    {
        if (origin is not null && end > start)
        {
            _fragments.Add(new Fragment(TextSpan.FromBounds(offset + start, offset + end), origin, null));
        }
    }
}
