using System.Text;
using Pipeline.Compiled;

namespace Pipeline.Loading;

/// <summary>The fields of one record, unescaped, each a text or NULL.</summary>
internal sealed class CsvFields(CsvFormat format)
{
    private readonly byte[][] _nulls = [.. format.NullIf.Select(Encoding.UTF8.GetBytes)];
    private readonly List<(int Start, int Length, bool IsNull)> _fields = [];
    private byte[] _bytes = new byte[4096];
    private int _end;
    private int _start;

    /// <summary>The number of fields.</summary>
    public int Count => _fields.Count;

    /// <summary>A field's text; empty for NULL.</summary>
    public ReadOnlySpan<byte> this[int index] => _bytes.AsSpan(_fields[index].Start, _fields[index].Length);

    /// <summary>Whether a field is NULL; one that the record does not have is.</summary>
    public bool IsNull(int index) => index < 0 || index >= _fields.Count || _fields[index].IsNull;

    /// <summary>Begins a record.</summary>
    public void Clear()
    {
        _fields.Clear();
        _end = 0;
    }

    /// <summary>Adds a field without enclosing characters.</summary>
    /// <param name="raw">As it stands in the file.</param>
    /// <param name="isEscaped">Whether the escape character is in it.</param>
    public void AddUnenclosed(ReadOnlySpan<byte> raw, bool isEscaped)
    {
        raw = format.TrimSpace ? raw.Trim(" \t"u8) : raw;
        _start = _end;
        var isNull = (raw.IsEmpty && format.EmptyFieldAsNull) || IsNull(raw);
        if (!isEscaped)
        {
            Append(raw);
        }
        else
        {
            for (var at = 0; at < raw.Length; at++)
            {
                if (raw[at] == format.EscapeUnenclosed && at + 1 < raw.Length)
                {
                    at++;
                    AppendByte(Meaning(raw[at]));
                }
                else
                {
                    AppendByte(raw[at]);
                }
            }
        }

        End(isNull);
    }

    /// <summary>Begins a field with enclosing characters.</summary>
    public void BeginEnclosed() => _start = _end;

    /// <summary>Adds text to the field.</summary>
    public void Append(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_bytes.AsSpan(_end));
        _end += text.Length;
    }

    /// <summary>Adds text, then a character that was escaped.</summary>
    public void AppendEscaped(ReadOnlySpan<byte> text, byte escaped)
    {
        Append(text);
        AppendByte(Meaning(escaped));
    }

    /// <summary>Ends the field; an empty one is an empty text.</summary>
    public void EndEnclosed() => End(isNull: false);

    /// <summary>Puts U+FFFD where a field is not UTF-8.</summary>
    public void ReplaceInvalidCharacters()
    {
        var fields = _fields.Select(field => (Text: Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(_bytes, field.Start, field.Length)), field.IsNull)).ToList();
        Clear();
        foreach (var (text, isNull) in fields)
        {
            _start = _end;
            Append(text);
            _fields.Add((_start, text.Length, isNull));
        }
    }

    private void End(bool isNull) =>
        _fields.Add((_start, _end - _start, isNull || IsNull(_bytes.AsSpan(_start, _end - _start))));

    private bool IsNull(ReadOnlySpan<byte> text)
    {
        foreach (var candidate in _nulls)
        {
            if (text.SequenceEqual(candidate))
            {
                return true;
            }
        }

        return false;
    }

    private static byte Meaning(byte escaped) => escaped switch
    {
        (byte)'n' => (byte)'\n',
        (byte)'t' => (byte)'\t',
        (byte)'r' => (byte)'\r',
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        _ => escaped,
    };

    private void AppendByte(byte letter)
    {
        Reserve(1);
        _bytes[_end++] = letter;
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _end < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _end + count));
        }
    }
}
