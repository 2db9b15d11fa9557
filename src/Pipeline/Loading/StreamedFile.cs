using Pipeline.Compiled;

namespace Pipeline.Loading;

/// <summary>A file while DuckDB reads it, a chunk after the other; the first error ends it.</summary>
internal sealed class StreamedFile : IDisposable
{
    private readonly OpenedFile _opened;
    private readonly FingerprintStream _raw;
    private readonly Stream _text;
    private readonly RecordReader _records;

    /// <summary>Opens a file's text.</summary>
    /// <param name="opened">The file; disposed with this.</param>
    /// <param name="format">How it is read.</param>
    /// <exception cref="BrokenFileException">It is not compressed as the format says.</exception>
    public StreamedFile(OpenedFile opened, FileFormat format)
    {
        _opened = opened;
        _raw = new FingerprintStream(opened.Content);
        try
        {
            _text = FileContent.Text(_raw, format);
            _records = RecordReader.Of(_text, format);
        }
        catch
        {
            _raw.Dispose();
            throw;
        }
    }

    /// <summary>Reads records until the chunk is full or the file at its end.</summary>
    /// <returns>The file as loaded, at its end; null before.</returns>
    /// <exception cref="BrokenFileException">The file or a record of it is wrong.</exception>
    public FileLoad? Read(StreamChunk chunk)
    {
        while (!chunk.IsFull)
        {
            if (!_records.TryAdd(chunk))
            {
                return Loaded(chunk.FileRow);
            }
        }

        return null;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _records.Dispose();
        _text.Dispose();
        _raw.Dispose();
        _opened.Dispose();
    }

    private FileLoad Loaded(long rows)
    {
        var checksum = _raw.Finish();
        var file = _opened.File;
        return _raw.Count == file.Size
            ? new FileLoad
            {
                Key = file.Key,
                ETag = file.ETag ?? checksum,
                Checksum = checksum,
                Size = file.Size,
                LastModified = file.LastModified,
                Status = LoadStatus.Loaded,
                RowsParsed = rows,
                RowsLoaded = rows,
            }
            : throw new BrokenFileException("The file has another length than listed.");
    }
}
