using System.Buffers;
using System.Text;
using Pipeline.Compiled;

namespace Pipeline.Loading;

/// <summary>Where fields and records of delimited text end.</summary>
internal sealed class CsvDelimiters
{
    private readonly byte[] _field;
    private readonly byte[]? _record;

    /// <summary>Takes the delimiters of a format.</summary>
    public CsvDelimiters(CsvFormat format)
    {
        _field = Encoding.UTF8.GetBytes(format.FieldDelimiter ?? "");
        _record = format.RecordDelimiter is null ? null : Encoding.UTF8.GetBytes(format.RecordDelimiter);
        Longest = Math.Max(_field.Length, _record?.Length ?? 2);
        var first = new List<byte>();
        first.AddRange(_field.Take(1));
        first.AddRange(_record is null ? "\r\n"u8.ToArray() : _record.Take(1));
        if (format.EscapeUnenclosed is { } escape)
        {
            first.Add((byte)escape);
        }

        Special = SearchValues.Create([.. first]);
    }

    /// <summary>The bytes of the longest delimiter: so many must be there to say that none is.</summary>
    public int Longest { get; }

    /// <summary>The bytes at which an unenclosed field may end or be escaped.</summary>
    public SearchValues<byte> Special { get; }

    /// <summary>The length of the field delimiter at the beginning of the text; 0 when it is not there.</summary>
    public int FieldAt(ReadOnlySpan<byte> text) => _field.Length > 0 && text.StartsWith(_field) ? _field.Length : 0;

    /// <summary>The length of the record delimiter at the beginning of the text, 0 at the end of all text, below 0 when it is not there.</summary>
    public int RecordAt(ReadOnlySpan<byte> text, bool ended)
    {
        if (text.IsEmpty)
        {
            return ended ? 0 : -1;
        }

        if (_record is not null)
        {
            return text.StartsWith(_record) ? _record.Length : -1;
        }

        // Snowflake: "new line is logical such that \r\n is understood as a new line".
        return text[0] switch
        {
            (byte)'\n' => 1,
            (byte)'\r' when text.Length > 1 => text[1] == '\n' ? 2 : 1,
            (byte)'\r' => ended ? 1 : -1,
            _ => -1,
        };
    }

    /// <summary>Whether a delimiter, or the end, is at the beginning of the text.</summary>
    public bool IsAt(ReadOnlySpan<byte> text, bool ended) => FieldAt(text) > 0 || RecordAt(text, ended) >= 0;
}
