using Pipeline.Compiled;
using Pipeline.Stages;

namespace Pipeline.Loading;

/// <summary>A file as it was read.</summary>
/// <param name="Load">The file with the rows that it has in the batch, as if they were loaded.</param>
/// <param name="Rejected">The records that are not among them.</param>
/// <param name="Header">The line that names the fields; null where they have places.</param>
internal sealed record ReadFile(FileLoad Load, IReadOnlyList<RejectedRecord> Rejected, string? Header = null);

/// <summary>Reads one file's records into a batch.</summary>
/// <param name="format">How files are read.</param>
/// <param name="tolerance">How many errors a file may have; null reads on after all of them.</param>
/// <param name="scratch">A directory of the load's own.</param>
internal sealed class FileReading(FileFormat format, ErrorTolerance? tolerance, string scratch)
{
    private string? _header;

    // What has so many wrong records is no file of this format; they are kept in memory until the file is loaded.
    private const long MostRejectedCharacters = 32 << 20;

    /// <summary>
    /// Reads a file. An error that is not tolerated takes all of its rows out of the batch again; damage of the file itself always does, as
    /// nothing in it can be trusted.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="batch">Where the rows go.</param>
    public ReadFile Read(OpenedFile file, CopyBatch batch)
    {
        if (file.Problem is not null)
        {
            return new ReadFile(FileLoad.Gone(file), []);
        }

        var listed = file.File;
        var load = new FileLoad
        {
            Key = listed.Key,
            ETag = listed.ETag ?? "",
            Size = listed.Size,
            LastModified = listed.LastModified,
            Status = LoadStatus.LoadFailed,
        };
        _header = null;
        var first = batch.Rows;
        using var raw = new FingerprintStream(file.Content);
        var rejected = new List<RejectedRecord>();
        var errors = 0L;
        BrokenFileException? firstError = null;
        try
        {
            firstError = ReadRecords(raw, listed, batch, rejected);
            errors = rejected.Count + (firstError is { Line: null } ? 1 : 0);
            var checksum = raw.Finish();
            load = load with { Checksum = checksum, ETag = listed.ETag ?? checksum };
        }
        catch (StageException error) when (error.Error == StageError.FileGone)
        {
            (firstError, errors) = (new BrokenFileException(error.Message), 1);
        }

        if (firstError is not { Line: null } && raw.Count != listed.Size)
        {
            errors++;
            firstError = new BrokenFileException($"The file was listed with {listed.Size} bytes and has {raw.Count}: it is still being written.");
        }

        load = load with { RowsParsed = batch.Rows - first + (firstError is { Line: null } ? 0 : errors), ErrorsSeen = errors };
        if (firstError is null || (firstError.Line is not null && tolerance?.Accepts(errors, load.RowsParsed) != false && batch.Rows > first))
        {
            load = load with { Status = firstError is null ? LoadStatus.Loaded : LoadStatus.PartiallyLoaded, RowsLoaded = batch.Rows - first };
        }
        else
        {
            batch.Truncate(first);
        }

        return new ReadFile(
            load with { FirstError = firstError?.Message, FirstErrorLine = firstError?.Line, FirstErrorCharacter = firstError?.Character },
            rejected,
            _header);
    }

    private BrokenFileException? ReadRecords(FingerprintStream raw, StageFile file, CopyBatch batch, List<RejectedRecord> rejected)
    {
        batch.BeginFile(file, fileRow: 0);
        try
        {
            if (format is ParquetFormat parquet)
            {
                new ParquetRows(parquet, scratch).Add(raw, batch);
                return null;
            }

            using var text = FileContent.Text(raw, format);
            using var records = RecordReader.Of(text, format);
            return ReadRecords(records, batch, rejected);
        }
        catch (BrokenFileException error)
        {
            return new BrokenFileException(error.Message, inner: error);
        }
    }

    // The first error of a record, or the damage of the file.
    private BrokenFileException? ReadRecords(RecordReader records, CopyBatch batch, List<RejectedRecord> rejected)
    {
        BrokenFileException? firstError = null;
        var characters = 0L;
        while (true)
        {
            try
            {
                while (records.TryAdd(batch))
                {
                }

                _header = records.Header;
                return firstError;
            }
            catch (BrokenFileException error) when (error.Line is not null && rejected.Count + 1 < (tolerance?.Decisive ?? long.MaxValue))
            {
                firstError ??= error;
                var record = records.Skip();
                rejected.Add(new RejectedRecord(batch.FileRow + 1, error.Line, error.Character, error.Message, record));
                batch.PassOver();
                characters += record.Length;
                if (characters > MostRejectedCharacters)
                {
                    return new BrokenFileException($"So many records are wrong that the file is not what FILE_FORMAT says; the first: {firstError.Message}");
                }
            }
            catch (BrokenFileException error) when (error.Line is not null)
            {
                // The one that decides against the file.
                rejected.Add(new RejectedRecord(batch.FileRow + 1, error.Line, error.Character, error.Message, ""));
                return firstError ?? error;
            }
        }
    }
}
