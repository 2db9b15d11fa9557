using System.Text;

namespace Generator.Functions.Forms;

/// <summary>
/// A JSON text that is written out, as Snowflake prints the value of it: keys in order, no white space, no zeros at the end of a fraction ("PARSE_JSON",
/// "Comparing PARSE_JSON and TO_JSON").
/// </summary>
internal sealed class JsonText
{
    private const int MaximumDepth = 100;

    private readonly string _text;
    private int _position;
    private string? _duplicate;

    private JsonText(string text) => _text = text;

    /// <summary>
    /// The text of the value. Where a key is there twice, which is an error, the text is one that is no JSON and says so; what cannot be read is given back as it is.
    /// </summary>
    public static string Of(string text)
    {
        var reader = new JsonText(text);
        var value = reader.Value(0);
        reader.SkipSpace();
        return value is null || reader._position < text.Length ? text
            : reader._duplicate is { } key ? $"duplicate object attribute {key}"
            : value;
    }

    private string? Value(int depth)
    {
        SkipSpace();
        return depth > MaximumDepth || _position == _text.Length ? null : _text[_position] switch
        {
            '{' => Object(depth),
            '[' => Array(depth),
            '"' => String(),
            '-' or (>= '0' and <= '9') => Number(),
            _ => Word("true") ?? Word("false") ?? Word("null"),
        };
    }

    private string? Object(int depth)
    {
        var members = new SortedDictionary<string, string>(StringComparer.Ordinal);
        _position++;
        if (Take('}'))
        {
            return "{}";
        }

        do
        {
            SkipSpace();
            if (String() is not { } key || !Take(':') || Value(depth + 1) is not { } value)
            {
                return null;
            }

            if (members.ContainsKey(key))
            {
                _duplicate ??= key;
            }

            members[key] = value;
        }
        while (Take(','));

        return Take('}') ? $"{{{string.Join(",", members.Select(m => $"{m.Key}:{m.Value}"))}}}" : null;
    }

    private string? Array(int depth)
    {
        var items = new List<string>();
        _position++;
        if (Take(']'))
        {
            return "[]";
        }

        do
        {
            if (Value(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
        while (Take(','));

        return Take(']') ? $"[{string.Join(",", items)}]" : null;
    }

    // With its quotes and escapes.
    private string? String()
    {
        var start = _position;
        if (_position == _text.Length || _text[_position] != '"')
        {
            return null;
        }

        for (_position++; _position < _text.Length; _position++)
        {
            if (_text[_position] == '"')
            {
                _position++;
                return _text.Substring(start, _position - start);
            }

            _position += _text[_position] == '\\' ? 1 : 0;
        }

        return null;
    }

    private string? Number()
    {
        var number = new StringBuilder();
        for (; _position < _text.Length && (_text[_position] is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9')); _position++)
        {
            number.Append(_text[_position]);
        }

        var text = number.ToString();
        return text.IndexOfAny(['e', 'E']) >= 0 || text.IndexOf('.') < 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }

    private string? Word(string word)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
        {
            return null;
        }

        _position += word.Length;
        return word;
    }

    private bool Take(char expected)
    {
        SkipSpace();
        if (_position == _text.Length || _text[_position] != expected)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && (_text[_position] is ' ' or '\t' or '\r' or '\n'))
        {
            _position++;
        }
    }
}
