using ZstdSharp;

namespace Pipeline.Loading;

/// <summary>Decompresses Zstandard, several frames one after the other too; a frame that is cut, damaged or fails its checksum is refused.</summary>
internal sealed class ZstdStreamReader : ReadOnlyByteStream
{
    private readonly DecompressionStream _frames;

    /// <summary>Starts reading.</summary>
    /// <param name="raw">The file from its first byte; it is not disposed.</param>
    public ZstdStreamReader(Stream raw) => _frames = new DecompressionStream(raw, leaveOpen: true);

    /// <summary>The first bytes of every frame.</summary>
    public static ReadOnlySpan<byte> Magic => [0x28, 0xB5, 0x2F, 0xFD];

    /// <inheritdoc />
    /// <exception cref="BrokenFileException">The file is cut, damaged or no Zstandard.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return _frames.Read(buffer);
        }
        catch (ZstdException error)
        {
            throw new BrokenFileException($"The Zstandard data is damaged: {error.Message}.", inner: error);
        }
        catch (EndOfStreamException error)
        {
            throw new BrokenFileException("The Zstandard data is cut off.", inner: error);
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _frames.Dispose();
        }

        base.Dispose(disposing);
    }
}
