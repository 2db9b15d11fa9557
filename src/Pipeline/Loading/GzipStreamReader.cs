using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Pipeline.Loading;

/// <summary>
/// Decompresses gzip and checks what <see cref="GZipStream"/> and DuckDB let pass: every member must be followed by the CRC-32
/// and the length of its data, and nothing but members may be in the file (RFC 1952). A file cut anywhere but between two
/// members is refused; there, it is a whole gzip file.
/// </summary>
internal sealed class GzipStreamReader : ReadOnlyByteStream
{
    private const int FixedHeader = 10;

    private readonly GzipInput _input;
    private readonly Crc32 _crc = new();
    private DeflateStream? _member;
    private uint _length;

    /// <summary>Starts reading.</summary>
    /// <param name="raw">The file from its first byte; it is not disposed.</param>
    public GzipStreamReader(Stream raw) => _input = new GzipInput(raw);

    [Flags]
    private enum Flag : byte
    {
        HeaderCrc = 2,
        Extra = 4,
        Name = 8,
        Comment = 16,
        Reserved = 0xE0,
    }

    /// <summary>The first bytes of every member.</summary>
    public static ReadOnlySpan<byte> Magic => [0x1F, 0x8B];

    /// <inheritdoc />
    /// <exception cref="BrokenFileException">The file is cut, damaged or no gzip.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            if (_member is null && !BeginMember())
            {
                return 0;
            }

            var read = Inflate(buffer);
            if (read > 0)
            {
                _crc.Append(buffer[..read]);
                _length += (uint)read;
                return read;
            }

            EndMember();
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _member?.Dispose();
            _input.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Inflate(Span<byte> buffer)
    {
        try
        {
            return _member!.Read(buffer);
        }
        catch (InvalidDataException error)
        {
            throw new BrokenFileException("The gzip data is damaged: it cannot be decompressed.", inner: error);
        }
    }

    private bool BeginMember()
    {
        var header = _input.Peek(FixedHeader);
        if (header.IsEmpty)
        {
            return false;
        }

        if (header.Length < FixedHeader)
        {
            throw Cut();
        }

        if (!header.StartsWith(Magic) || header[2] != 8 || ((Flag)header[3] & Flag.Reserved) != 0)
        {
            throw new BrokenFileException("The gzip header is damaged: it names no compression that exists.");
        }

        SkipHeader((Flag)header[3]);
        _input.BeginData();
        _member = new DeflateStream(_input, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    private void SkipHeader(Flag flags)
    {
        var crc = new Crc32();
        Skip(FixedHeader);
        if (flags.HasFlag(Flag.Extra))
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(Skip(2));
            for (var i = 0; i < length; i++)
            {
                Skip(1);
            }
        }

        for (var texts = (flags.HasFlag(Flag.Name) ? 1 : 0) + (flags.HasFlag(Flag.Comment) ? 1 : 0); texts > 0; texts--)
        {
            while (Skip(1)[0] != 0)
            {
            }
        }

        if (flags.HasFlag(Flag.HeaderCrc))
        {
            var expected = (ushort)crc.GetCurrentHashAsUInt32();
            if (BinaryPrimitives.ReadUInt16LittleEndian(Skip(2)) != expected)
            {
                throw new BrokenFileException("The gzip header is damaged: its checksum does not fit.");
            }
        }

        ReadOnlySpan<byte> Skip(int count)
        {
            var bytes = _input.Peek(count);
            if (bytes.Length < count)
            {
                throw Cut();
            }

            crc.Append(bytes[..count]);
            _input.Advance(count);
            return bytes[..count];
        }
    }

    private void EndMember()
    {
        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _crc.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _length);
        if (!_input.SkipTrailer(trailer))
        {
            throw new BrokenFileException("The gzip data is cut off or damaged: it does not end with the CRC-32 and the length of its content.");
        }

        _member!.Dispose();
        _member = null;
        _crc.Reset();
        _length = 0;
    }

    private static BrokenFileException Cut() => new("The gzip header is cut off.");
}
