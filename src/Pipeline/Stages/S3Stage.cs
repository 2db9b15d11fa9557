using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Pipeline.Stages;

/// <summary>A bucket, or the part of one under a prefix, as a stage.</summary>
internal sealed class S3Stage(S3StageUri uri, IAmazonS3 client) : IStage, IDisposable
{
    /// <inheritdoc />
    public string Url { get; } = $"s3://{uri.Bucket}/{uri.Prefix}".TrimEnd('/');

    /// <inheritdoc />
    public async Task<IReadOnlyList<StageFile>> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        var files = new List<StageFile>();
        var request = new ListObjectsV2Request { BucketName = uri.Bucket, Prefix = uri.Prefix + prefix };
        ListObjectsV2Response page;
        do
        {
            page = await AskAsync(() => client.ListObjectsV2Async(request, cancellationToken), "listed");
            foreach (var found in page.S3Objects ?? [])
            {
                if (found.Size > 0)
                {
                    files.Add(new StageFile(
                        found.Key[uri.Prefix.Length..],
                        found.Size.Value,
                        found.ETag.Trim('"'),
                        new DateTimeOffset((found.LastModified ?? default).ToUniversalTime())));
                }
            }

            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);

        // S3 lists in UTF-8 order, which differs from ordinal order beyond the basic plane; directory buckets list in none.
        files.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return files;
    }

    /// <inheritdoc />
    public async Task<Stream> OpenAsync(StageFile file, CancellationToken cancellationToken)
    {
        var request = new GetObjectRequest { BucketName = uri.Bucket, Key = uri.Prefix + file.Key, EtagToMatch = file.ETag };
        var response = await AskAsync(() => client.GetObjectAsync(request, cancellationToken), $"read ('{file.Key}')");
        return response.ResponseStream;
    }

    /// <inheritdoc />
    public ValueTask<string> ETagAsync(StageFile file, CancellationToken cancellationToken) =>
        ValueTask.FromResult(file.ETag ?? throw new ArgumentException($"'{file.Key}' is no file of this stage's listing.", nameof(file)));

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    private async Task<T> AskAsync<T>(Func<Task<T>> ask, string what)
    {
        try
        {
            return await ask();
        }
        catch (AmazonS3Exception error)
        {
            throw Explain(error, what);
        }
        catch (AmazonServiceException error)
        {
            throw new StageException(
                StageError.Unavailable, $"The stage {Url} cannot be {what}: the server cannot be reached ({error.Message.TrimEnd('.')}).", error);
        }
        catch (AmazonClientException error)
        {
            // The SDK's own complaint before any request; what it tried in vain fills lines.
            var reason = error.Message.Trim().Split(". ", 2)[0].TrimEnd('.');
            throw new StageException(
                StageError.AccessDenied,
                $"The stage {Url} cannot be {what}: {reason}. Credentials come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile (AWS_PROFILE) or the machine's role.",
                error);
        }
        catch (HttpRequestException error)
        {
            throw new StageException(
                StageError.Unavailable, $"The stage {Url} cannot be {what}: the server cannot be reached ({error.Message.TrimEnd('.')}).", error);
        }
    }

    private StageException Explain(AmazonS3Exception error, string what) => (error.ErrorCode, error.StatusCode) switch
    {
        ("NoSuchBucket", _) => new(StageError.Missing, $"The bucket '{uri.Bucket}' of the stage {Url} does not exist.", error),
        ("NoSuchKey", _) => new(StageError.FileGone, $"The stage {Url} cannot be {what}: the file is no longer there.", error),
        (_, HttpStatusCode.PreconditionFailed) => new(
            StageError.FileGone, $"The stage {Url} cannot be {what}: the file has changed since it was listed.", error),
        ("InvalidAccessKeyId", _) => Denied(what, "the access key is not known to the server", error),
        ("SignatureDoesNotMatch", _) => Denied(what, "the secret key does not belong to the access key", error),
        ("ExpiredToken", _) => Denied(what, "the session's credentials have expired", error),
        ("RequestTimeTooSkewed", _) => Denied(what, "this machine's clock and the server's are too far apart", error),
        (_, HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized) => Denied(
            what, "the credentials are not allowed to (s3:ListBucket on the bucket and s3:GetObject on its objects are needed)", error),
        (_, HttpStatusCode.MovedPermanently or HttpStatusCode.TemporaryRedirect) => new(
            StageError.Unavailable, $"The bucket '{uri.Bucket}' is in another region; set AWS_REGION to it. ({error.Message})", error),
        var (code, status) => new(
            StageError.Unavailable, $"The stage {Url} cannot be {what}: the server answered {(int)status} {code} ({error.Message.TrimEnd('.')}).", error),
    };

    private StageException Denied(string what, string why, AmazonS3Exception error) =>
        new(StageError.AccessDenied, $"The stage {Url} cannot be {what}: access denied, {why}.", error);
}
