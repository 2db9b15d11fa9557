using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Pipeline.Loading;

/// <summary>
/// The JSON values of a text, one after the other, with or without line breaks between and inside them: what Snowflake's
/// <c>TYPE = JSON</c> reads as rows. Each is valid JSON in valid UTF-8; a byte order mark is passed over.
/// </summary>
/// <param name="text">The decompressed text; it is not disposed.</param>
internal sealed class RecordReader(Stream text) : IDisposable
{
    // Snowflake: "Semi-structured Data Types", the largest VARIANT.
    private const int LargestRecord = 128 << 20;

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 1000, AllowMultipleValues = true };

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(256 << 10);
    private int _start;
    private int _end;
    private bool _ended;
    private bool _begun;
    private long _lines;
    private long _characters;

    private ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Reads the next value.</summary>
    /// <param name="record">Its bytes, without the white space around it; valid until the next call.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="BrokenFileException">It is no JSON, or the file is damaged.</exception>
    public bool TryRead(out ReadOnlySpan<byte> record)
    {
        if (!_begun)
        {
            Fill();
            Consume(Rest.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
            _characters = 0;
            _begun = true;
        }

        while (true)
        {
            SkipWhiteSpace();
            if (_start < _end && Parse(out var range))
            {
                record = Rest[range];
                if (!Utf8.IsValid(record))
                {
                    throw NotUtf8(range.Start.Value);
                }

                Consume(range.End.Value);
                return true;
            }

            if (_ended)
            {
                record = default;
                return false;
            }

            Fill();
        }
    }

    /// <summary>After an error, goes on at the next line.</summary>
    public void SkipLine()
    {
        while (true)
        {
            var line = Rest.IndexOf((byte)'\n');
            Consume(line < 0 ? Rest.Length : line + 1);
            if (line >= 0 || _ended)
            {
                return;
            }

            Fill();
        }
    }

    /// <inheritdoc />
    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private void SkipWhiteSpace()
    {
        var first = Rest.IndexOfAnyExcept(" \t\r\n"u8);
        Consume(first < 0 ? Rest.Length : first);
    }

    private bool Parse(out Range range)
    {
        var reader = new Utf8JsonReader(Rest, _ended, new JsonReaderState(Strict));
        range = default;
        try
        {
            if (!reader.Read())
            {
                return false;
            }

            var start = (int)reader.TokenStartIndex;
            if (!reader.TrySkip())
            {
                return false;
            }

            range = start..(int)reader.BytesConsumed;
            return true;
        }
        catch (JsonException error)
        {
            throw NotJson(error);
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            Rest.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        else if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LargestRecord)
            {
                throw new BrokenFileException($"The record is longer than {LargestRecord >> 20} MB, the largest VARIANT.", _lines + 1, _characters + 1);
            }

            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            Rest.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        while (_end < _buffer.Length && !_ended)
        {
            var read = text.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            _ended = read == 0;
        }
    }

    private void Consume(int count)
    {
        (_lines, _characters) = PositionAfter(Rest[..count]);
        _start += count;
    }

    private (long Lines, long Characters) PositionAfter(ReadOnlySpan<byte> bytes)
    {
        var lastBreak = bytes.LastIndexOf((byte)'\n');
        return lastBreak < 0
            ? (_lines, _characters + Encoding.UTF8.GetCharCount(bytes))
            : (_lines + bytes.Count((byte)'\n'), Encoding.UTF8.GetCharCount(bytes[(lastBreak + 1)..]));
    }

    private BrokenFileException NotUtf8(int start)
    {
        var bytes = Rest[start..];
        while (Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done)
        {
            bytes = bytes[length..];
        }

        return At(Rest.Length - bytes.Length, $"The text is not UTF-8: there is a byte 0x{bytes[0]:X2} that belongs to no character.", null);
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

    private BrokenFileException At(int offset, string message, Exception? inner)
    {
        var (lines, characters) = PositionAfter(Rest[..Math.Min(offset, Rest.Length)]);
        return new BrokenFileException(message, lines + 1, characters + 1, inner);
    }
}
