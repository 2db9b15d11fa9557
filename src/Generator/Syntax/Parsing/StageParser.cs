using Generator.Syntax.Lexing;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax.Parsing;

/// <summary>Where staged files are: <c>@schema.stage/path</c>, <c>@schema.%table</c>, <c>@~</c>, or a URL in quotes ("COPY INTO &lt;table&gt;").</summary>
internal sealed class StageParser(TokenReader tokens)
{
    public StageLocation Parse()
    {
        var token = tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.Stage:
                tokens.Take();
                return Read(tokens.TextOf(token), token.Start, token.Span);
            case TokenKind.String:
                tokens.Take();
                var value = StringEscapes.Decode(tokens.Text, token.Start + 1, Math.Max(token.Start + 1, token.End - 1));
                return value.StartsWith("@", StringComparison.Ordinal)
                    ? Read(value, token.Start + 1, token.Span)
                    : new StageLocation(token.Span, StageKind.Url, null, value);
            default:
                tokens.Unexpected("a stage such as @raw.events/path");
                return new StageLocation(new TextSpan(token.Start, 0), StageKind.Named, null, "");
        }
    }

    /// <summary>Reads <paramref name="text"/>, which stands at <paramref name="offset"/> and starts with @.</summary>
    private static StageLocation Read(string text, int offset, TextSpan span)
    {
        var position = 1;
        var kind = text.Length > 1 && text[1] == '~' ? StageKind.User : StageKind.Named;
        var name = kind == StageKind.User ? null : Name(text, ref position, offset);
        if (name is { Last: { IsQuoted: false } last } && last.Text.StartsWith("%", StringComparison.Ordinal))
        {
            kind = StageKind.Table;
            var tablePosition = 1;
            var table = Part(last.Text, ref tablePosition, last.Span.Start);
            name = name with { Parts = [.. name.Parts.Take(name.Parts.Count - 1), table] };
        }

        var slash = text.IndexOf('/', Math.Min(position, text.Length));
        return new StageLocation(span, kind, name, slash < 0 ? "" : text.Substring(slash + 1));
    }

    private static ObjectName Name(string text, ref int position, int offset)
    {
        var start = position;
        var parts = new List<Identifier>();
        do
        {
            if (parts.Count > 0)
            {
                position++;
            }

            parts.Add(Part(text, ref position, offset));
        }
        while (position < text.Length && text[position] == '.');

        return new ObjectName(TextSpan.FromBounds(offset + start, offset + position), new([.. parts]));
    }

    private static Identifier Part(string text, ref int position, int offset)
    {
        var start = position;
        if (position < text.Length && text[position] == '"' && text.IndexOf('"', position + 1) is > 0 and var close)
        {
            position = close + 1;
            var inside = text.Substring(start + 1, close - start - 1);
            return new Identifier(TextSpan.FromBounds(offset + start, offset + position), inside, IsQuoted: true);
        }

        while (position < text.Length && text[position] is not ('.' or '/'))
        {
            position++;
        }

        return new Identifier(TextSpan.FromBounds(offset + start, offset + position), text.Substring(start, position - start));
    }
}
