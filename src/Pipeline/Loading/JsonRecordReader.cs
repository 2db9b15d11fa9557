using System.Text.Json;
using Pipeline.Compiled;

namespace Pipeline.Loading;

/// <summary>
/// The JSON values of a text, one after the other, with or without line breaks between and inside them: what Snowflake's
/// <c>TYPE = JSON</c> reads as rows. Each is valid JSON in valid UTF-8.
/// </summary>
internal sealed class JsonRecordReader : RecordReader
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 1000, AllowMultipleValues = true };

    private readonly JsonFormat _format;
    private readonly FieldNames _names = new();
    private bool _begun;
    private bool _isInArray;

    /// <summary>Starts reading.</summary>
    /// <param name="text">The decompressed text; it is not disposed.</param>
    /// <param name="format">What is accepted and what is changed.</param>
    public JsonRecordReader(Stream text, JsonFormat format)
        : base(text) => _format = format;

    /// <inheritdoc />
    public override bool TryAdd(RecordSink sink)
    {
        if (!TryRead(out var record))
        {
            return false;
        }

        sink.Add(record, RecordLine);
        return true;
    }

    /// <summary>Reads the next value.</summary>
    /// <param name="record">Its bytes, without the white space around it; valid until the next call.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="BrokenFileException">It is no JSON, or the file is damaged.</exception>
    public bool TryRead(out ReadOnlySpan<byte> record)
    {
        if (!_begun)
        {
            _begun = true;
            if (_format.SkipByteOrderMark)
            {
                SkipByteOrderMark();
            }

            _isInArray = _format.StripOuterArray && TryTake((byte)'[');
        }

        while (true)
        {
            SkipBetween();
            BeginRecord();
            if (_isInArray && TryTake((byte)']'))
            {
                _isInArray = false;
                continue;
            }

            if (!Rest.IsEmpty && Parse(out var range, out var hasDuplicates))
            {
                record = Changed(Utf8Of(Rest[range], range.Start.Value, _format.ReplaceInvalidCharacters), hasDuplicates);
                if (!_format.MultiLine && record.Contains((byte)'\n'))
                {
                    KnownEnd = range.End.Value;
                    throw At(range.Start.Value + record.IndexOf((byte)'\n'), "The record goes over several lines, which MULTI_LINE = FALSE does not allow.");
                }

                Consume(range.End.Value);
                return true;
            }

            if (Ended)
            {
                if (_isInArray)
                {
                    throw At(Rest.Length, "The text is not JSON: the outer array is not closed.");
                }

                record = default;
                return false;
            }

            Fill();
        }
    }

    // The lines of a broken object are no records of their own: the next one begins as far to the left as it did, and with nothing that ends or goes on.
    /// <inheritdoc />
    protected override bool MayBegin(ReadOnlySpan<byte> line, long indentation, byte first)
    {
        var begins = line.IndexOfAnyExcept(" \t"u8);
        return first is not ((byte)'{' or (byte)'[') || (begins >= 0 && begins <= indentation && !"}],:\""u8.Contains(line[begins]));
    }

    // "Querying Metadata for Staged Files", example 2, has commas between records, as arrays have them.
    private void SkipBetween()
    {
        var first = Rest.IndexOfAnyExcept(" \t\r\n,"u8);
        Consume(first < 0 ? Rest.Length : first);
    }

    private bool TryTake(byte bracket)
    {
        SkipBetween();
        if (Rest.IsEmpty && Fill())
        {
            SkipBetween();
        }

        if (Rest.IsEmpty || Rest[0] != bracket)
        {
            return false;
        }

        Consume(1);
        return true;
    }

    private ReadOnlySpan<byte> Changed(ReadOnlySpan<byte> record, bool hasDuplicates) =>
        hasDuplicates || (_format.StripNullValues && record.IndexOf("null"u8) >= 0) ? JsonRewriting.Rewrite(record, _format.StripNullValues) : record;

    private bool Parse(out Range range, out bool hasDuplicates)
    {
        var reader = new Utf8JsonReader(Rest, Ended, new JsonReaderState(Strict));
        range = default;
        hasDuplicates = false;
        _names.Clear();
        try
        {
            if (!reader.Read())
            {
                return false;
            }

            CheckText(ref reader);
            var start = (int)reader.TokenStartIndex;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                var depth = reader.CurrentDepth;
                _names.Enter();
                do
                {
                    if (!reader.Read())
                    {
                        return false;
                    }

                    CheckText(ref reader);
                    switch (reader.TokenType)
                    {
                        case JsonTokenType.StartObject:
                            _names.Enter();
                            break;
                        case JsonTokenType.EndObject:
                            _names.Leave();
                            break;
                        case JsonTokenType.PropertyName when !_names.TryAdd(ref reader):
                            hasDuplicates = true;
                            if (!_format.AllowDuplicate)
                            {
                                throw At((int)reader.TokenStartIndex, $"The object has the field '{reader.GetString()}' twice; ALLOW_DUPLICATE = TRUE would keep the last one.");
                            }

                            break;
                    }
                }
                while (reader.CurrentDepth > depth || reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray));
            }

            range = start..(int)reader.BytesConsumed;
            return true;
        }
        catch (JsonException error)
        {
            throw NotJson(error);
        }
        catch (InvalidOperationException error)
        {
            throw At((int)reader.TokenStartIndex, "The text is not JSON: a string has half of a surrogate pair.", error);
        }
    }

    // What the reader passes and DuckDB, which is not asked again, would choke on when a model reads it.
    private static void CheckText(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped && reader.ValueSpan.IndexOf("\\u"u8) >= 0)
        {
            reader.GetString();
        }
    }

    private BrokenFileException NotJson(JsonException error)
    {
        var offset = 0;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
        {
            offset += Rest[offset..].IndexOf((byte)'\n') + 1;
        }

        // The reader ends its message with a position that counts from the record's beginning.
        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = end < 0 ? error.Message : error.Message[..end];
        return At(offset + (int)(error.BytePositionInLine ?? 0), $"The text is not JSON: {reason}", error);
    }
}
