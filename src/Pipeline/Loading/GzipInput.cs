namespace Pipeline.Loading;

/// <summary>
/// The compressed bytes of a gzip file, handed to the inflater in pieces of which the last stays in reach: the inflater does
/// not tell how much of it belonged to the member, and the member's trailer is found in it.
/// </summary>
/// <param name="raw">The file; it is not disposed.</param>
internal sealed class GzipInput(Stream raw) : ReadOnlyByteStream
{
    private const int LargestPiece = 8192;

    private readonly byte[] _buffer = new byte[4 * LargestPiece];
    private int _kept;
    private int _next;
    private int _end;
    private int _single;

    /// <summary>Says that a member's compressed data comes next.</summary>
    /// <remarks>
    /// Its first bytes are handed out singly. The trailer of a member without content is all zeros, as its data is in part:
    /// only pieces of one byte tell where one ends and the other begins.
    /// </remarks>
    public void BeginData() => _single = 16;

    /// <summary>The bytes not yet handed out, at least as many as asked for unless the file ends before.</summary>
    /// <param name="count">How many are needed; at most a few thousand.</param>
    public ReadOnlySpan<byte> Peek(int count)
    {
        Ensure(count);
        return _buffer.AsSpan(_next, _end - _next);
    }

    /// <summary>Passes over bytes that were peeked at.</summary>
    /// <param name="count">How many.</param>
    public void Advance(int count)
    {
        _next += count;
        _kept = _next;
    }

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        Ensure(1);
        if (_next == _end)
        {
            return 0;
        }

        _kept = _next;
        var count = Math.Min(Math.Min(buffer.Length, _single-- > 0 ? 1 : LargestPiece), _end - _next);
        _buffer.AsSpan(_next, count).CopyTo(buffer);
        _next += count;
        return count;
    }

    /// <summary>Steps behind a trailer that begins after the last piece's first byte and is followed by another member or nothing.</summary>
    /// <param name="trailer">The trailer's bytes, as the decompressed data asks for them.</param>
    /// <returns>Whether there is such a trailer.</returns>
    public bool SkipTrailer(ReadOnlySpan<byte> trailer)
    {
        // The bytes of one more header's start tell a trailer from bytes that only look like it.
        Ensure(trailer.Length + GzipStreamReader.Magic.Length);
        var window = _buffer.AsSpan(_kept, _end - _kept);
        window = window.IsEmpty ? window : window[1..];
        for (var from = 0; window[from..].IndexOf(trailer) is >= 0 and var found; from += found + 1)
        {
            var rest = window[(from + found + trailer.Length)..];
            if (rest.IsEmpty || rest.StartsWith(GzipStreamReader.Magic))
            {
                _kept = _next = _end - rest.Length;
                return true;
            }
        }

        return false;
    }

    private void Ensure(int count)
    {
        if (_end - _next >= count)
        {
            return;
        }

        _buffer.AsSpan(_kept, _end - _kept).CopyTo(_buffer);
        (_next, _end, _kept) = (_next - _kept, _end - _kept, 0);
        while (_end - _next < count && _end < _buffer.Length && raw.Read(_buffer, _end, _buffer.Length - _end) is > 0 and var read)
        {
            _end += read;
        }
    }
}
