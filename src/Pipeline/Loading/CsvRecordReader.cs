using System.Text;
using Pipeline.Compiled;

namespace Pipeline.Loading;

/// <summary>The records of delimited text as Snowflake's <c>TYPE = CSV</c> reads them, each with its fields and as it stands in the file.</summary>
internal sealed class CsvRecordReader : RecordReader
{
    private readonly CsvFormat _format;
    private readonly CsvDelimiters _delimiters;
    private readonly CsvFields _fields;
    private int[]? _places;
    private bool _begun;

    /// <summary>Starts reading.</summary>
    /// <param name="text">The decompressed text in UTF-8; it is not disposed.</param>
    /// <param name="format">How records and fields are told apart.</param>
    public CsvRecordReader(Stream text, CsvFormat format)
        : base(text)
    {
        _format = format;
        _delimiters = new CsvDelimiters(format);
        _fields = new CsvFields(format);
    }

    /// <inheritdoc />
    public override bool TryAdd(RecordSink sink)
    {
        if (!_begun)
        {
            Begin();
        }

        while (TryRead(out var length, out var end))
        {
            if (length == 0 && _format.SkipBlankLines)
            {
                Consume(end);
                continue;
            }

            if (_format.CountMustMatch && _fields.Count != _format.Fields)
            {
                KnownEnd = end;
                throw At(length, $"The record has {_fields.Count} {(_fields.Count == 1 ? "field" : "fields")} and the table {_format.Fields} {(_format.Fields == 1 ? "column" : "columns")}; ERROR_ON_COLUMN_COUNT_MISMATCH = FALSE would load it.");
            }

            var record = Utf8Of(Rest[..length], 0, _format.ReplaceInvalidCharacters);
            if (record != Rest[..length])
            {
                _fields.ReplaceInvalidCharacters();
            }

            sink.Add(record, RecordLine, _fields, _places);
            Consume(end);
            return true;
        }

        return false;
    }

    private void Begin()
    {
        _begun = true;
        if (_format.SkipByteOrderMark)
        {
            SkipByteOrderMark();
        }

        for (var i = 0; i < _format.SkipHeader; i++)
        {
            Skip();
        }

        if (_format.Names.Count > 0)
        {
            ReadHeader();
        }
    }

    private void ReadHeader()
    {
        _places = new int[_format.Names.Count];
        Array.Fill(_places, -1);
        if (!TryRead(out var length, out var end))
        {
            return;
        }

        Header = Encoding.UTF8.GetString(Rest[..length]);

        var comparer = _format.NamesAreCaseSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
        for (var field = 0; field < _fields.Count; field++)
        {
            var name = Encoding.UTF8.GetString(_fields[field]);
            for (var i = 0; i < _places.Length; i++)
            {
                if (_places[i] < 0 && comparer.Equals(_format.Names[i], name))
                {
                    _places[i] = field;
                }
            }
        }

        Consume(end);
    }

    /// <summary>Finds the next record's end and takes its fields apart.</summary>
    private bool TryRead(out int length, out int end)
    {
        BeginRecord();
        while (!TryParse(out length, out end))
        {
            // Bytes at the end of what is read may be the beginning of a delimiter, or the record goes on.
            if (!Fill())
            {
                return false;
            }
        }

        return true;
    }

    private bool TryParse(out int length, out int end)
    {
        (length, end) = (0, 0);
        if (Rest.IsEmpty)
        {
            return false;
        }

        _fields.Clear();
        var at = 0;
        while (true)
        {
            if (!TryField(ref at))
            {
                return false;
            }

            if (_delimiters.FieldAt(Rest[at..]) is > 0 and var field)
            {
                at += field;
                continue;
            }

            length = at;
            var record = _delimiters.RecordAt(Rest[at..], Ended);
            if (record < 0)
            {
                return false;
            }

            end = at + record;
            return true;
        }
    }

    private bool TryField(ref int at)
    {
        if (_format.TrimSpace)
        {
            at = SkipSpaces(at);
        }

        if (_format.EnclosedBy is { } quote && at < Rest.Length && Rest[at] == quote)
        {
            at++;
            return TryEnclosed(ref at, (byte)quote);
        }

        var start = at;
        var isEscaped = false;
        var found = _delimiters.Special;
        var searched = Rest;
        while (true)
        {
            var next = at < searched.Length ? searched[at..].IndexOfAny(found) : -1;
            if (next < 0)
            {
                at = searched.Length;
                if (!Ended)
                {
                    return false;
                }

                break;
            }

            at += next;
            if (searched[at] == _format.EscapeUnenclosed)
            {
                if (at + 1 >= searched.Length && !Ended)
                {
                    return false;
                }

                isEscaped = true;
                at = Math.Min(at + 2, searched.Length);
                continue;
            }

            if (!Ended && searched.Length - at < _delimiters.Longest)
            {
                return false;
            }

            if (_delimiters.IsAt(searched[at..], Ended))
            {
                break;
            }

            at++;
        }

        _fields.AddUnenclosed(searched[start..at], isEscaped);
        return true;
    }

    private bool TryEnclosed(ref int at, byte quote)
    {
        var start = at;
        var rest = Rest;
        _fields.BeginEnclosed();
        while (at < rest.Length)
        {
            var letter = rest[at];
            if (letter == _format.Escape && letter != quote)
            {
                if (at + 1 >= rest.Length)
                {
                    break;
                }

                _fields.AppendEscaped(rest[start..at], rest[at + 1]);
                at += 2;
                start = at;
            }
            else if (letter == quote)
            {
                if (at + 1 >= rest.Length && !Ended)
                {
                    return false;
                }

                _fields.Append(rest[start..at]);
                at++;
                if (at < rest.Length && rest[at] == quote)
                {
                    _fields.Append(rest[at..(at + 1)]);
                    at++;
                    start = at;
                    continue;
                }

                return TryEndEnclosed(ref at);
            }
            else
            {
                if (letter == '\n' && !_format.MultiLine)
                {
                    throw At(at, "An enclosed field goes over several lines, which MULTI_LINE = FALSE does not allow.");
                }

                at++;
            }
        }

        return Ended ? throw At(rest.Length, $"The text ends in a field that {(char)quote} began and does not end.") : false;
    }

    private bool TryEndEnclosed(ref int at)
    {
        _fields.EndEnclosed();
        if (_format.TrimSpace)
        {
            at = SkipSpaces(at);
        }

        if (!Ended && Rest.Length - at < _delimiters.Longest)
        {
            return false;
        }

        return at == Rest.Length || _delimiters.IsAt(Rest[at..], Ended)
            ? true
            : throw At(at, $"There is a character '{(char)Rest[at]}' where a delimiter must follow the field's end.");
    }

    private int SkipSpaces(int at)
    {
        var rest = Rest;
        while (at < rest.Length && rest[at] is (byte)' ' or (byte)'\t' && _delimiters.FieldAt(rest[at..]) <= 0)
        {
            at++;
        }

        return at;
    }
}
