using System.Text;

namespace Generator.Emission;

/// <summary>Writes C# with its indentation. A block's text may be a raw string of several lines: each is indented alike.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes lines at the present depth; an empty text writes an empty line.</summary>
    public void Line(string text = "")
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', _depth * 4).Append(line);
            }

            _text.Append('\n');
        }
    }

    /// <summary>Writes an opening brace, what <paramref name="body"/> writes one level deeper, and a closing brace.</summary>
    public void Block(Action body, string end = "")
    {
        Line("{");
        Indented(body);
        Line("}" + end);
    }

    public void Indented(Action body)
    {
        _depth++;
        body();
        _depth--;
    }

    public override string ToString() => _text.ToString();
}
