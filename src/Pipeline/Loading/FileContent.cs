using System.Text;
using Pipeline.Compiled;

namespace Pipeline.Loading;

/// <summary>Tells compressed files from plain ones.</summary>
internal static class FileContent
{
    /// <summary>A file's text in UTF-8, decompressed; what compresses it is told by its first bytes, whatever its name says.</summary>
    /// <param name="raw">The file, seekable or in pieces.</param>
    /// <param name="format">How the file is read.</param>
    /// <exception cref="BrokenFileException">It is not compressed as the format says.</exception>
    public static Stream Text(Stream raw, FileFormat format)
    {
        var first = new byte[ZstdStreamReader.Magic.Length];
        var count = raw.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        var whole = new PrefixedStream(first.AsMemory(0, count), raw);
        var compression = format.Compression == Compression.Auto ? Detect(first.AsSpan(0, count)) : format.Compression;
        Stream text = compression switch
        {
            Compression.Gzip => first.AsSpan(0, count).StartsWith(GzipStreamReader.Magic) || count == 0
                ? new GzipStreamReader(whole)
                : throw new BrokenFileException("The file is not gzip, which COMPRESSION = GZIP says it is."),
            Compression.Zstd => new ZstdStreamReader(whole),
            _ => whole,
        };
        return format is CsvFormat { Encoding: not "utf-8" and var encoding }
            ? Encoding.CreateTranscodingStream(text, Encodings.Of(encoding), Encoding.UTF8)
            : text;
    }

    private static Compression Detect(ReadOnlySpan<byte> first) =>
        first.StartsWith(GzipStreamReader.Magic) ? Compression.Gzip
        : first.SequenceEqual(ZstdStreamReader.Magic) ? Compression.Zstd
        : Compression.None;

    /// <summary>A stream with bytes already read from it put back in front.</summary>
    private sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : ReadOnlyByteStream
    {
        private ReadOnlyMemory<byte> _prefix = prefix;

        public override int Read(Span<byte> buffer)
        {
            if (_prefix.IsEmpty)
            {
                return rest.Read(buffer);
            }

            var count = Math.Min(buffer.Length, _prefix.Length);
            _prefix.Span[..count].CopyTo(buffer);
            _prefix = _prefix[count..];
            return count;
        }
    }
}
