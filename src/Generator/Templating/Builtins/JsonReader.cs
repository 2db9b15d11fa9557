using System.Globalization;
using System.Text;
using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Builtins;

/// <summary>Reads JSON. Every method gives null where the text is none.</summary>
internal sealed class JsonReader(string text)
{
    private int _position;

    public Value? ReadAll(int maxDepth)
    {
        var value = Read(maxDepth);
        SkipSpace();
        return _position == text.Length ? value : null;
    }

    private Value? Read(int depth)
    {
        SkipSpace();
        if (_position == text.Length || depth == 0)
        {
            return null;
        }

        return text[_position] switch
        {
            '"' => ReadString() is { } content ? new StringValue(content) : null,
            '[' => ReadList(depth),
            '{' => ReadDict(depth),
            _ => ReadWord(),
        };
    }

    private Value? ReadWord()
    {
        var start = _position;
        while (_position < text.Length && (char.IsLetterOrDigit(text[_position]) || text[_position] is '-' or '+' or '.'))
        {
            _position++;
        }

        return text.Substring(start, _position - start) switch
        {
            "true" => BoolValue.True,
            "false" => BoolValue.False,
            "null" => NoneValue.Instance,
            var word => Operators.ParseNumber(word),
        };
    }

    private ListValue? ReadList(int depth)
    {
        var items = new List<Value>();
        return ReadItems(']', () =>
        {
            var item = Read(depth - 1);
            items.Add(item ?? NoneValue.Instance);
            return item is not null;
        }) ? new ListValue(items) : null;
    }

    private DictValue? ReadDict(int depth)
    {
        var dict = new DictValue();
        return ReadItems('}', () =>
        {
            if (ReadString() is not { } key || !TryTake(':') || Read(depth - 1) is not { } value)
            {
                return false;
            }

            dict[key] = value;
            return true;
        }) ? dict : null;
    }

    private bool ReadItems(char close, Func<bool> readItem)
    {
        _position++;
        if (TryTake(close))
        {
            return true;
        }

        do
        {
            SkipSpace();
            if (!readItem())
            {
                return false;
            }
        }
        while (TryTake(','));
        return TryTake(close);
    }

    private string? ReadString()
    {
        if (!TryTake('"'))
        {
            return null;
        }

        var result = new StringBuilder();
        while (_position < text.Length && text[_position] != '"')
        {
            var c = text[_position++];
            if (c != '\\' || _position == text.Length)
            {
                result.Append(c);
                continue;
            }

            c = text[_position++];
            if (c == 'u' && _position + 4 <= text.Length
                && ushort.TryParse(text.Substring(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                result.Append((char)code);
                _position += 4;
                continue;
            }

            result.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => c });
        }

        return TryTake('"') ? result.ToString() : null;
    }

    private bool TryTake(char c)
    {
        SkipSpace();
        if (_position == text.Length || text[_position] != c)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void SkipSpace()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }
    }
}
