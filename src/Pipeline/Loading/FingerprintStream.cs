using System.Security.Cryptography;

namespace Pipeline.Loading;

/// <summary>Passes a file's bytes on and takes their length and ETag on the way, so that no file is read twice.</summary>
internal sealed class FingerprintStream : ReadOnlyByteStream
{
    private readonly Stream _raw;
    private readonly IncrementalHash? _hash;

    /// <summary>Starts reading.</summary>
    /// <param name="raw">The file from its first byte; it is not disposed.</param>
    /// <param name="hashed">Whether the ETag is wanted.</param>
    public FingerprintStream(Stream raw, bool hashed)
    {
        _raw = raw;
#pragma warning disable CA5351 // Not for secrecy: see DirectoryStage.
        _hash = hashed ? IncrementalHash.CreateHash(HashAlgorithmName.MD5) : null;
#pragma warning restore CA5351
    }

    /// <summary>The bytes read so far.</summary>
    public long Count { get; private set; }

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        var read = _raw.Read(buffer);
        Count += read;
        _hash?.AppendData(buffer[..read]);
        return read;
    }

    /// <summary>Reads what is left and gives the ETag; null when it was not wanted.</summary>
    public string? Finish()
    {
        CopyTo(Null);
        return _hash is null ? null : Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash?.Dispose();
        }

        base.Dispose(disposing);
    }
}
