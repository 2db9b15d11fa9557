namespace Pipeline.Loading;

/// <summary>Takes records as rows, with the columns that <c>copy_rows</c> has.</summary>
internal abstract class RecordSink
{
    /// <summary>The place of <c>value</c> among the columns.</summary>
    protected const int ValueColumn = 0;

    /// <summary>The place of <c>filename</c>.</summary>
    protected const int FileNameColumn = 1;

    /// <summary>The place of <c>file_row_number</c>.</summary>
    protected const int FileRowColumn = 2;

    /// <summary>The place of <c>file_last_modified</c>.</summary>
    protected const int LastModifiedColumn = 3;

    /// <summary>The place of <c>batch_row</c>.</summary>
    protected const int BatchRowColumn = 4;

    /// <summary>The place of <c>line</c>.</summary>
    protected const int LineColumn = 5;

    /// <summary>The place of <c>file_content_key</c>.</summary>
    protected const int ContentKeyColumn = 6;

    /// <summary>The place of <c>field_1</c>; the others follow.</summary>
    protected const int FirstFieldColumn = 7;

    /// <summary>The number of the file's last row.</summary>
    public long FileRow { get; protected set; }

    /// <summary>Adds the file's next row.</summary>
    /// <param name="record">The record in valid UTF-8; of JSON a value.</param>
    /// <param name="line">The line on which it begins.</param>
    public abstract void Add(ReadOnlySpan<byte> record, long line);

    /// <summary>Adds the file's next row with its fields.</summary>
    /// <param name="record">The record as it stands in the file, in valid UTF-8.</param>
    /// <param name="line">The line on which it begins.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="places">Which of them is the first, the second …; null when they are in order.</param>
    public abstract void Add(ReadOnlySpan<byte> record, long line, CsvFields fields, int[]? places);

    /// <summary>Counts a record of the file that does not become a row.</summary>
    public void PassOver() => FileRow++;

    /// <summary>A time as DuckDB's TIMESTAMP has it.</summary>
    protected static long Micros(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}
