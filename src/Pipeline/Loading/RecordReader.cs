using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Pipeline.Compiled;

namespace Pipeline.Loading;

/// <summary>The records of a text, one after the other, with the places where they stand; a record that is wrong can be passed over.</summary>
/// <param name="text">The decompressed text; it is not disposed.</param>
internal abstract class RecordReader(Stream text) : IDisposable
{
    // Snowflake: "Semi-structured Data Types", the largest VARIANT.
    private const int LargestRecord = 128 << 20;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(256 << 10);
    private int _start;
    private int _end;
    private long _lines;
    private long _characters;

    /// <summary>The line on which the last record begins, from 1.</summary>
    public long RecordLine { get; private set; } = 1;

    /// <summary>The line that names the fields of the records; null where there is none.</summary>
    public string? Header { get; protected set; }

    /// <summary>What has been read and not consumed.</summary>
    protected ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Where in <see cref="Rest"/> the record ends that is about to be refused; 0 where only its first line is known.</summary>
    protected int KnownEnd { get; set; }

    /// <summary>Whether <see cref="Rest"/> goes to the end of the text.</summary>
    protected bool Ended { get; private set; }

    /// <summary>A reader of a format's records.</summary>
    /// <param name="text">The decompressed text; it is not disposed.</param>
    /// <param name="format">The format; Parquet is no text.</param>
    public static RecordReader Of(Stream text, FileFormat format) => format switch
    {
        JsonFormat json => new JsonRecordReader(text, json),
        CsvFormat csv => new CsvRecordReader(text, csv),
        _ => throw new ArgumentException($"{format.GetType().Name} has no records of text.", nameof(format)),
    };

    /// <summary>Reads the next record into a sink.</summary>
    /// <param name="sink">Where it goes.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="BrokenFileException">It is wrong, or the file is damaged.</exception>
    public abstract bool TryAdd(RecordSink sink);

    /// <summary>After an error, goes on behind the record, or at the next line where its end is not known.</summary>
    /// <returns>What was passed over, as it stands in the file, without the line break at its end.</returns>
    public string Skip()
    {
        RecordLine = _lines + 1;
        var end = KnownEnd > 0 ? KnownEnd : NextLine();
        KnownEnd = 0;
        var record = Encoding.UTF8.GetString(Rest[..end].TrimEnd("\r\n"u8));
        Consume(end);
        return record;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back what the reader holds.</summary>
    protected virtual void Dispose(bool disposing) => ArrayPool<byte>.Shared.Return(_buffer);

    /// <summary>Whether a record may begin with a line, after one whose end is not known.</summary>
    /// <param name="line">The text from the line's beginning on.</param>
    /// <param name="indentation">The characters before the record that is passed over, on its line.</param>
    /// <param name="first">That record's first byte.</param>
    protected virtual bool MayBegin(ReadOnlySpan<byte> line, long indentation, byte first) => true;

    // Where in Rest the next line begins that may be a record.
    private int NextLine()
    {
        var end = 0;
        while (true)
        {
            var next = Rest[end..].IndexOf((byte)'\n') + 1;
            if (next > 0 && (Ended || Rest[(end + next)..].IndexOfAnyExcept(" \t"u8) >= 0))
            {
                end += next;
                if (MayBegin(Rest[end..], _characters, Rest[0]))
                {
                    return end;
                }
            }
            else if (!Fill())
            {
                return Rest.Length;
            }
        }
    }

    /// <summary>Says that a record begins at the start of <see cref="Rest"/>.</summary>
    protected void BeginRecord() => RecordLine = _lines + 1;

    /// <summary>Passes over a byte order mark; at the beginning only.</summary>
    protected void SkipByteOrderMark()
    {
        Fill();
        if (Rest.StartsWith(Encoding.UTF8.Preamble))
        {
            _start += Encoding.UTF8.Preamble.Length;
        }
    }

    /// <summary>Reads on, so that <see cref="Rest"/> grows.</summary>
    /// <returns>Whether there was more.</returns>
    /// <exception cref="BrokenFileException">The record is longer than any may be.</exception>
    protected bool Fill()
    {
        if (Ended)
        {
            return false;
        }

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

        while (_end < _buffer.Length && !Ended)
        {
            var read = text.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            Ended = read == 0;
        }

        return true;
    }

    /// <summary>Passes over the first bytes of <see cref="Rest"/>.</summary>
    protected void Consume(int count)
    {
        if (count > 0 && count < Rest.Length && Rest[count] == '\n' && Rest[count - 1] != '\n')
        {
            // The characters of a line that ends here are nobody's.
            _lines += Rest[..count].Count((byte)'\n');
        }
        else
        {
            (_lines, _characters) = PositionAfter(Rest[..count]);
        }

        _start += count;
    }

    /// <summary>An error at a place in <see cref="Rest"/>.</summary>
    protected BrokenFileException At(int offset, string message, Exception? inner = null)
    {
        var (lines, characters) = PositionAfter(Rest[..Math.Min(offset, Rest.Length)]);
        return new BrokenFileException(message, lines + 1, characters + 1, inner);
    }

    /// <summary>The record, once it is sure to be UTF-8.</summary>
    /// <param name="record">Bytes of <see cref="Rest"/>.</param>
    /// <param name="offset">Where they begin in it.</param>
    /// <param name="isReplaced">Whether what is not becomes U+FFFD.</param>
    protected ReadOnlySpan<byte> Utf8Of(ReadOnlySpan<byte> record, int offset, bool isReplaced)
    {
        if (Utf8.IsValid(record))
        {
            return record;
        }

        return isReplaced ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(record)) : throw NotUtf8(offset);
    }

    private BrokenFileException NotUtf8(int start)
    {
        var bytes = Rest[start..];
        while (Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done)
        {
            bytes = bytes[length..];
        }

        return At(Rest.Length - bytes.Length, $"The text is not UTF-8: there is a byte 0x{bytes[0]:X2} that belongs to no character.");
    }

    private (long Lines, long Characters) PositionAfter(ReadOnlySpan<byte> bytes)
    {
        var lastBreak = bytes.LastIndexOf((byte)'\n');
        return lastBreak < 0
            ? (_lines, _characters + Encoding.UTF8.GetCharCount(bytes))
            : (_lines + bytes.Count((byte)'\n'), Encoding.UTF8.GetCharCount(bytes[(lastBreak + 1)..]));
    }
}
