using System.Text;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Seeds;

/// <summary>One field of a CSV file.</summary>
/// <param name="Text">Its text, quotes taken off.</param>
/// <param name="Span">Where it stands, quotes included.</param>
internal readonly record struct CsvField(string Text, TextSpan Span);

/// <summary>
/// Reads CSV as dbt does: fields may stand in double quotes, in which a quote is written twice and a line may break. An empty line is a row without
/// fields.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="delimiter">The character between fields.</param>
internal sealed class CsvReader(SourceFile file, char delimiter)
{
    private readonly string _text = file.Text;
    private int _position = file.Text.StartsWith("\uFEFF", StringComparison.Ordinal) ? 1 : 0;

    /// <summary>Where a quote stands that is never closed; null when all are.</summary>
    public TextSpan? Unclosed { get; private set; }

    /// <summary>The rows in order, the header first.</summary>
    public IEnumerable<IReadOnlyList<CsvField>> Rows()
    {
        while (_position < _text.Length)
        {
            yield return Row();
        }
    }

    private List<CsvField> Row()
    {
        var fields = new List<CsvField>();
        if (EndsLine())
        {
            return fields;
        }

        while (true)
        {
            fields.Add(Field());
            if (_position >= _text.Length || EndsLine())
            {
                return fields;
            }

            // What stands between two fields is the delimiter.
            _position++;
            if (_position >= _text.Length)
            {
                fields.Add(new CsvField("", new TextSpan(_position, 0)));
                return fields;
            }
        }
    }

    private CsvField Field()
    {
        var start = _position;
        var value = new StringBuilder();
        if (_position < _text.Length && _text[_position] == '"')
        {
            Quoted(value, start);
        }

        var rest = _position;
        while (_position < _text.Length && _text[_position] != delimiter && _text[_position] is not ('\r' or '\n'))
        {
            _position++;
        }

        value.Append(_text, rest, _position - rest);
        return new CsvField(value.ToString(), TextSpan.FromBounds(start, _position));
    }

    private void Quoted(StringBuilder value, int start)
    {
        for (_position++; _position < _text.Length; _position++)
        {
            if (_text[_position] != '"')
            {
                value.Append(_text[_position]);
            }
            else if (_position + 1 < _text.Length && _text[_position + 1] == '"')
            {
                value.Append('"');
                _position++;
            }
            else
            {
                _position++;
                return;
            }
        }

        Unclosed ??= new TextSpan(start, 1);
    }

    private bool EndsLine()
    {
        if (_text[_position] is not ('\r' or '\n'))
        {
            return false;
        }

        _position += _text[_position] == '\r' && _position + 1 < _text.Length && _text[_position + 1] == '\n' ? 2 : 1;
        return true;
    }
}
