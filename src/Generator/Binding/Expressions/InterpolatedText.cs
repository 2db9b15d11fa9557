using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Syntax.Lexing;
using Generator.Templating;
using Generator.Text;

namespace Generator.Binding.Expressions;

/// <summary>Cuts a string constant at the values of the run that a template printed into it.</summary>
internal static class InterpolatedText
{
    public static EquatableArray<BoundTextPart> Split(string text, StringLiteral literal, IReadOnlyList<RunValueHole> values)
    {
        var isDollarQuoted = text[literal.Span.Start] == '$';
        var quotes = isDollarQuoted ? 2 : 1;
        var parts = new List<BoundTextPart>();
        var position = literal.Span.Start + quotes;
        foreach (var hole in values)
        {
            AddText(hole.Span.Start);
            parts.Add(new BoundTextPart(null, hole.Value));
            position = hole.Span.End;
        }

        AddText(literal.Span.End - quotes);
        return parts.ToEquatableArray();

        void AddText(int end)
        {
            if (end > position)
            {
                parts.Add(new BoundTextPart(isDollarQuoted ? text.Substring(position, end - position) : StringEscapes.Decode(text, position, end), null));
            }
        }
    }
}
