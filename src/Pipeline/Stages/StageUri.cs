using System.Buffers;

namespace Pipeline.Stages;

/// <summary>A stage's URL, taken apart: <c>s3://bucket/prefix</c>, a directory's path or a <c>file://</c> URL.</summary>
internal abstract record StageUri
{
    private const string S3Scheme = "s3://";
    private const string FileScheme = "file://";

    // "General purpose bucket naming rules" (Amazon S3 User Guide); underscores and capitals occur in old buckets and other servers.
    private static readonly SearchValues<char> BucketCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");

    /// <summary>Takes a URL apart.</summary>
    /// <param name="url">What <c>--stage</c> was given.</param>
    /// <exception cref="StageException">It is neither an S3 URL nor a path.</exception>
    public static StageUri Parse(string url)
    {
        var text = url.Trim();
        if (text.Length == 0)
        {
            throw Invalid(url, "it is empty");
        }

        if (text.StartsWith(S3Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return ParseS3(url, text[S3Scheme.Length..]);
        }

        if (text.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase))
        {
            return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.IsFile && uri.Host.Length == 0
                ? new DirectoryStageUri(uri.LocalPath)
                : throw Invalid(url, "a file:// URL has no host and an absolute path, as in file:///data/stage");
        }

        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0
            ? new DirectoryStageUri(text)
            : throw Invalid(url, $"'{text[..scheme]}' is no kind of stage that is known here");
    }

    private static S3StageUri ParseS3(string url, string rest)
    {
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var bucket = slash < 0 ? rest : rest[..slash];
        if (bucket.Length is < 3 or > 255 || bucket.AsSpan().ContainsAnyExcept(BucketCharacters))
        {
            throw Invalid(url, bucket.Length == 0 ? "the bucket's name is missing" : $"'{bucket}' is no bucket's name");
        }

        var prefix = slash < 0 ? "" : rest[(slash + 1)..].Trim('/');
        return new S3StageUri(bucket, prefix.Length == 0 ? "" : prefix + "/");
    }

    private static StageException Invalid(string url, string why) => new(
        StageError.InvalidUrl,
        $"'{url}' is no stage: {why}. A stage is s3://bucket/prefix, a directory's path or file:///path.");
}

/// <summary>A stage in a bucket.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Prefix">What every key of the stage starts with, ending in a slash; empty for the whole bucket.</param>
internal sealed record S3StageUri(string Bucket, string Prefix) : StageUri;

/// <summary>A stage in a directory.</summary>
/// <param name="Path">The directory, relative to the working directory or absolute.</param>
internal sealed record DirectoryStageUri(string Path) : StageUri;
