using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3.Model;

namespace Pipeline.Stages;

/// <summary>
/// An object's bytes as they arrive: where the connection breaks off it goes on with the rest of the same version, and at the end
/// length and MD5 must be those of the listing.
/// </summary>
internal sealed class S3ObjectStream : Stream
{
    private const int MostResumptions = 5;

    private readonly StageFile _file;
    private readonly Func<long, CancellationToken, Task<GetObjectResponse>> _open;
    private readonly IncrementalHash? _md5;
    private GetObjectResponse _response;
    private long _position;
    private int _resumptions;
    private bool _checked;

    private S3ObjectStream(StageFile file, GetObjectResponse response, Func<long, CancellationToken, Task<GetObjectResponse>> open)
    {
        _file = file;
        _response = response;
        _open = open;

        // An object uploaded in parts has an ETag of its parts, one encrypted with a key of KMS has none of its content.
        var isMd5 = file.ETag is { Length: 32 } && response.ServerSideEncryptionMethod is not { Value: "aws:kms" or "aws:kms:dsse" };
#pragma warning disable CA5351 // Not for secrecy: it is what S3 has.
        _md5 = isMd5 ? IncrementalHash.CreateHash(HashAlgorithmName.MD5) : null;
#pragma warning restore CA5351
    }

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => _file.Size;

    /// <inheritdoc />
    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    /// <summary>Opens an object.</summary>
    /// <param name="file">The object, as listed.</param>
    /// <param name="open">Asks for its bytes from a position on.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public static async Task<S3ObjectStream> OpenAsync(
        StageFile file, Func<long, CancellationToken, Task<GetObjectResponse>> open, CancellationToken cancellationToken) =>
        new(file, await open(0, cancellationToken), open);

    /// <inheritdoc />
    /// <exception cref="StageException">The object is not the one that was listed.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            try
            {
                return Take(buffer, _response.ResponseStream.Read(buffer));
            }
            catch (Exception error) when (MayResume(error))
            {
                // The reader is synchronous, and only a broken connection comes here.
                ResumeAsync(CancellationToken.None).GetAwaiter().GetResult();
            }
        }
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    /// <exception cref="StageException">The object is not the one that was listed.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            try
            {
                var read = await _response.ResponseStream.ReadAsync(buffer, cancellationToken);
                return Take(buffer.Span, read);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested && MayResume(error))
            {
                await ResumeAsync(cancellationToken);
            }
        }
    }

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _response.Dispose();
            _md5?.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Take(Span<byte> buffer, int read)
    {
        _md5?.AppendData(buffer[..read]);
        _position += read;
        if (read == 0 && !buffer.IsEmpty)
        {
            if (_position < _file.Size)
            {
                throw new EndOfStreamException($"'{_file.Key}' ended after {_position} of {_file.Size} bytes.");
            }

            Check();
        }

        return read;
    }

    private void Check()
    {
        if (!_checked && _md5 is not null && Convert.ToHexStringLower(_md5.GetHashAndReset()) != _file.ETag)
        {
            throw new StageException(
                StageError.FileGone, $"'{_file.Key}' arrived with other bytes than its ETag {_file.ETag} says: it was damaged on the way.");
        }

        _checked = true;
    }

    private bool MayResume(Exception error) =>
        error is IOException or HttpRequestException or AmazonClientException && _position < _file.Size && _resumptions++ < MostResumptions;

    private async Task ResumeAsync(CancellationToken cancellationToken)
    {
        _response.Dispose();
        _response = await _open(_position, cancellationToken);
    }
}
