using System.Security.Cryptography;

namespace Pipeline.Stages;

/// <summary>
/// A directory as a stage. A file's ETag is the MD5 of its content, which is what S3 gives a file uploaded in one piece: a
/// directory copied into a bucket stays loaded. A listing reads no contents, so that it is as fast as the file system.
/// </summary>
internal sealed class DirectoryStage(string path) : IStage
{
    private readonly string _root = Path.GetFullPath(path);

    /// <inheritdoc />
    public string Url { get; } = path;

    /// <inheritdoc />
    public Task<IReadOnlyList<StageFile>> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        var root = new DirectoryInfo(_root);
        if (!root.Exists)
        {
            throw File.Exists(_root)
                ? new StageException(StageError.InvalidUrl, $"The stage '{Url}' is a file; a stage is the directory that holds the files.")
                : new StageException(StageError.Missing, $"The stage directory '{Url}' does not exist{(Url == _root ? "" : $" (looked for {_root})")}.");
        }

        // Only the folder that the prefix names whole is walked: a day of years of files is a day's work.
        var start = new DirectoryInfo(Path.Combine(_root, prefix[..(prefix.LastIndexOf('/') + 1)]));
        if (!start.Exists)
        {
            return Task.FromResult<IReadOnlyList<StageFile>>([]);
        }

        var files = new List<StageFile>();
        try
        {
            foreach (var file in start.EnumerateFiles("*", Everything))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var key = Path.GetRelativePath(_root, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
                if (file.Length > 0 && key.StartsWith(prefix, StringComparison.Ordinal))
                {
                    files.Add(new StageFile(key, file.Length, null, new DateTimeOffset(file.LastWriteTimeUtc)));
                }
            }
        }
        catch (UnauthorizedAccessException error)
        {
            throw new StageException(StageError.AccessDenied, $"The stage '{Url}' cannot be listed: {error.Message}", error);
        }
        catch (IOException error)
        {
            throw new StageException(StageError.Unavailable, $"The stage '{Url}' cannot be listed: {error.Message}", error);
        }

        files.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return Task.FromResult<IReadOnlyList<StageFile>>(files);
    }

    /// <inheritdoc />
    public Task<Stream> OpenAsync(StageFile file, CancellationToken cancellationToken)
    {
        var path = PathOf(file);
        return Guard(file, "read", () =>
        {
            // The loader reads in large pieces itself: a buffer here would copy every byte once more.
            var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
            if (content.Length == file.Size && new DateTimeOffset(File.GetLastWriteTimeUtc(content.SafeFileHandle)) == file.LastModified)
            {
                return Task.FromResult<Stream>(content);
            }

            content.Dispose();
            throw new StageException(StageError.FileGone, $"'{file.Key}' in '{Url}' has changed since it was listed.");
        });
    }

    /// <inheritdoc />
    public Task DeleteAsync(StageFile file, CancellationToken cancellationToken) => Guard(file, "deleted", () =>
    {
        File.Delete(PathOf(file));
        return Task.CompletedTask;
    });

    /// <inheritdoc />
    public async ValueTask<string> ETagAsync(StageFile file, CancellationToken cancellationToken)
    {
        if (file.ETag is { } known)
        {
            return known;
        }

        await using var content = await OpenAsync(file, cancellationToken);
#pragma warning disable CA5351 // Not for secrecy: S3's ETag of a file uploaded in one piece is its MD5.
        return Convert.ToHexStringLower(await MD5.HashDataAsync(content, cancellationToken));
#pragma warning restore CA5351
    }

    private string PathOf(StageFile file) => Path.Combine(_root, file.Key);

    private T Guard<T>(StageFile file, string what, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (UnauthorizedAccessException error)
        {
            throw new StageException(StageError.AccessDenied, $"'{file.Key}' in '{Url}' cannot be {what}: {error.Message}", error);
        }
        catch (IOException error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StageException(StageError.FileGone, $"'{file.Key}' is no longer in '{Url}'.", error);
        }
        catch (IOException error)
        {
            throw new StageException(StageError.Unavailable, $"'{file.Key}' in '{Url}' cannot be {what}: {error.Message}", error);
        }
    }

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.None,
    };
}
