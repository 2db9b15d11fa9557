namespace Pipeline.Loading;

/// <summary>Tells compressed files from plain ones.</summary>
internal static class FileContent
{
    /// <summary>A file's text, decompressed when its first bytes say that it is gzip, whatever its name says.</summary>
    /// <param name="raw">The file, seekable or in pieces.</param>
    public static Stream Text(Stream raw)
    {
        var first = new byte[GzipStreamReader.Magic.Length];
        var count = raw.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        var whole = new PrefixedStream(first.AsMemory(0, count), raw);
        return count == first.Length && GzipStreamReader.Magic.SequenceEqual(first) ? new GzipStreamReader(whole) : whole;
    }

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
