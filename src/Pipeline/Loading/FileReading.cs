using Pipeline.Compiled;
using Pipeline.Stages;

namespace Pipeline.Loading;

/// <summary>Reads one file's records into a batch.</summary>
internal static class FileReading
{
    /// <summary>
    /// Reads a file. Unless bad records are passed over (<see cref="OnError.Continue"/>), the first error takes all of its rows
    /// out of the batch again; damage of the file itself always does, as nothing in it can be trusted.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="onError">What an error in a record does.</param>
    /// <param name="batch">Where the rows go.</param>
    /// <returns>The file with the rows that it has in the batch, as if they were loaded.</returns>
    public static FileLoad Read(OpenedFile file, OnError onError, CopyBatch batch)
    {
        var listed = file.File;
        var load = new FileLoad
        {
            Key = listed.Key,
            ETag = listed.ETag ?? "",
            Size = listed.Size,
            LastModified = listed.LastModified,
            Status = LoadStatus.LoadFailed,
        };
        if (file.Problem is { } problem)
        {
            return load with { ErrorsSeen = 1, FirstError = problem };
        }

        var first = batch.Rows;
        using var raw = new FingerprintStream(file.Content, hashed: listed.ETag is null);
        using var text = FileContent.Text(raw);
        using var records = new RecordReader(text);
        batch.BeginFile(listed.Key, listed.LastModified);
        var errors = 0L;
        BrokenFileException? firstError = null;
        while (true)
        {
            try
            {
                if (errors > 0)
                {
                    records.SkipLine();
                    batch.PassOver();
                }

                while (records.TryRead(out var record))
                {
                    batch.Add(record);
                }

                break;
            }
            catch (BrokenFileException error)
            {
                errors++;
                firstError = error.Line is null ? error : firstError ?? error;
                if (onError != OnError.Continue || error.Line is null)
                {
                    break;
                }
            }
        }

        load = load with { ETag = raw.Finish() ?? load.ETag, RowsParsed = batch.Rows - first + (firstError?.Line is null ? 0 : errors) };
        if (raw.Count != listed.Size)
        {
            errors++;
            firstError = new BrokenFileException(
                $"The file was listed with {listed.Size} bytes and has {raw.Count}: it is still being written.");
        }

        var damaged = firstError is { Line: null };
        if (firstError is null || (onError == OnError.Continue && !damaged && batch.Rows > first))
        {
            load = load with { Status = firstError is null ? LoadStatus.Loaded : LoadStatus.PartiallyLoaded, RowsLoaded = batch.Rows - first };
        }
        else
        {
            batch.Truncate(first);
        }

        return load with
        {
            ErrorsSeen = errors,
            FirstError = firstError?.Message,
            FirstErrorLine = firstError?.Line,
            FirstErrorCharacter = firstError?.Character,
        };
    }
}
