using System.Security.Cryptography;

namespace Pipeline.Loading;

/// <summary>Passes a file's bytes on and takes their length and checksum on the way, so that no file is read twice.</summary>
/// <param name="raw">The file from its first byte; it is not disposed.</param>
internal sealed class FingerprintStream(Stream raw) : ReadOnlyByteStream
{
#pragma warning disable CA5351 // Not for secrecy: S3's ETag of an object uploaded in one piece is its MD5.
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351

    /// <summary>The bytes read so far.</summary>
    public long Count { get; private set; }

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        var read = raw.Read(buffer);
        Count += read;
        _hash.AppendData(buffer[..read]);
        return read;
    }

    /// <summary>Reads what is left and gives the MD5 in hex.</summary>
    public string Finish()
    {
        CopyTo(Null);
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
