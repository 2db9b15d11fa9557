using Amazon.S3;
using Amazon.S3.Model;
using Polly;

namespace Pipeline.Stages;

/// <summary>A bucket, or the part of one under a prefix, as a stage.</summary>
/// <param name="uri">The bucket and the prefix.</param>
/// <param name="client">Asks the server.</param>
/// <param name="retry">Asks again; null for the usual.</param>
internal sealed class S3Stage(S3StageUri uri, IAmazonS3 client, ResiliencePipeline? retry = null) : IStage, IDisposable
{
    private readonly S3Failure _failure = new(uri, $"s3://{uri.Bucket}/{uri.Prefix}".TrimEnd('/'));
    private readonly ResiliencePipeline _retry = retry ?? StageRetry.Default;

    /// <inheritdoc />
    public string Url { get; } = $"s3://{uri.Bucket}/{uri.Prefix}".TrimEnd('/');

    /// <inheritdoc />
    /// <remarks>An object appears whole; the period is for uploads that are repeated at once, and for writers that replace what they wrote.</remarks>
    public TimeSpan SettlePeriod => TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public async Task<IReadOnlyList<StageFile>> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        var files = new List<StageFile>();
        var request = new ListObjectsV2Request { BucketName = uri.Bucket, Prefix = uri.Prefix + prefix };
        ListObjectsV2Response page;
        do
        {
            page = await AskAsync(cancel => client.ListObjectsV2Async(request, cancel), "listed", cancellationToken);
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
    public async Task<Stream> OpenAsync(StageFile file, CancellationToken cancellationToken) => await S3ObjectStream.OpenAsync(
        file,
        (position, cancel) =>
        {
            var request = new GetObjectRequest { BucketName = uri.Bucket, Key = uri.Prefix + file.Key, EtagToMatch = file.ETag };
            if (position > 0)
            {
                request.ByteRange = new ByteRange(position, file.Size - 1);
            }

            return AskAsync(again => client.GetObjectAsync(request, again), $"read ('{file.Key}')", cancel);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task DeleteAsync(StageFile file, CancellationToken cancellationToken) => AskAsync(
        cancel => client.DeleteObjectAsync(new DeleteObjectRequest { BucketName = uri.Bucket, Key = uri.Prefix + file.Key }, cancel),
        $"written to ('{file.Key}' is to be deleted)",
        cancellationToken);

    /// <inheritdoc />
    public ValueTask<string> ETagAsync(StageFile file, CancellationToken cancellationToken) =>
        ValueTask.FromResult(file.ETag ?? throw new ArgumentException($"'{file.Key}' is no file of this stage's listing.", nameof(file)));

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    // The SDK's time-out is a cancellation that nobody asked for.
    private async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, string what, CancellationToken cancellationToken) => await _retry.ExecuteAsync(
        async cancel =>
        {
            try
            {
                return await ask(cancel);
            }
            catch (Exception error) when (!cancel.IsCancellationRequested && _failure.Explain(error, what) is { } explained)
            {
                throw explained;
            }
        },
        cancellationToken);
}
