namespace Pipeline.Compiled;

/// <summary>What COPY INTO does with a file that has an error (Snowflake: "COPY INTO &lt;table&gt;", ON_ERROR).</summary>
public enum OnError
{
    /// <summary>The statement fails.</summary>
    AbortStatement,

    /// <summary>The file's good rows are loaded, and the others kept as rejected.</summary>
    Continue,

    /// <summary>The file is skipped whole.</summary>
    SkipFile,
}

/// <summary>What a COPY INTO answers that only looks at the files (Snowflake: "COPY INTO &lt;table&gt;", VALIDATION_MODE).</summary>
public enum Validation
{
    /// <summary>The files are loaded.</summary>
    None,

    /// <summary>The first rows as they would be loaded; the first error fails the statement.</summary>
    ReturnRows,

    /// <summary>All errors of the files that are not loaded yet.</summary>
    ReturnErrors,

    /// <summary>All errors, also those of files that were loaded in part.</summary>
    ReturnAllErrors,
}

/// <summary>
/// A COPY INTO. Snowflake runs <see cref="Text"/>; on DuckDB the host reads the stage's files into the temporary relation
/// <c>copy_rows</c> and runs <see cref="Insert"/> over it, once a batch of files.
/// </summary>
/// <remarks>
/// <c>copy_rows</c> has the columns <c>value</c> (VARCHAR, the record as it stands in the file; of JSON and Parquet Snowflake's
/// <c>$1</c>), <c>field_1</c>, <c>field_2</c> … (VARCHAR, only of CSV: <c>$1</c>, <c>$2</c> …), <c>filename</c> (VARCHAR, the key relative
/// to the stage), <c>file_row_number</c> (BIGINT, from 1), <c>file_content_key</c> (VARCHAR, the ETag), <c>file_last_modified</c>
/// (TIMESTAMP) and <c>start_scan_time</c> (TIMESTAMP, UTC, when the load began), Snowflake's METADATA$ columns; and <c>batch_row</c> (BIGINT).
/// </remarks>
public sealed record CopyStatement : OperationStatement
{
    /// <summary>The table loaded.</summary>
    public required Relation Target { get; init; }

    /// <summary>The stage's name as written, without <c>@</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>What the keys of the files start with; empty for the whole stage.</summary>
    public string Path { get; init; } = "";

    /// <summary>The statement as Snowflake runs it.</summary>
    public required SqlText Text { get; init; }

    /// <summary>DuckDB's INSERT … SELECT over <c>copy_rows</c>; null on Snowflake.</summary>
    public SqlText? Insert { get; init; }

    /// <summary>
    /// DuckDB's query for the rows of <c>copy_rows</c> that cannot be converted: <c>batch_row</c> and <c>column_name</c>, the first such column or
    /// NULL. Null where there is none; the rows are then found by trying.
    /// </summary>
    public SqlText? Check { get; init; }

    /// <summary>How the files are read.</summary>
    public FileFormat Format { get; init; } = new JsonFormat();

    /// <summary>FILES: names of files, relative to <see cref="Path"/>; empty takes every file.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>A regular expression that a key relative to the stage must match whole; null takes every file.</summary>
    public string? Pattern { get; init; }

    /// <summary>What an error in a file does.</summary>
    public OnError OnError { get; init; } = OnError.AbortStatement;

    /// <summary>SKIP_FILE_n: from how many error rows on a file is skipped; null is from the first.</summary>
    public long? SkipFileRows { get; init; }

    /// <summary>SKIP_FILE_n%: beyond which share of error rows, in percent, a file is skipped; null is from the first.</summary>
    public double? SkipFilePercent { get; init; }

    /// <summary>Whether files already loaded are loaded again.</summary>
    public bool Force { get; init; }

    /// <summary>Whether files are deleted from the stage once they are loaded.</summary>
    public bool Purge { get; init; }

    /// <summary>The bytes of files after which no further file is begun; null without a limit.</summary>
    public long? SizeLimit { get; init; }

    /// <summary>Whether the files are only looked at.</summary>
    public Validation Validation { get; init; }

    /// <summary>RETURN_n_ROWS: how many rows are shown.</summary>
    public int ValidationRows { get; init; }

    /// <summary>The column of the table that takes METADATA$FILENAME, by which a file's rows can be found again; null without one.</summary>
    public string? FileNameColumn { get; init; }

    /// <summary>Whether METADATA$FILE_CONTENT_KEY is read, which a directory's files must be read twice for.</summary>
    public bool ReadsContentKey { get; init; }

    /// <summary>What a dialect's warehouse executes.</summary>
    /// <param name="dialect">The warehouse's dialect.</param>
    public SqlText Sql(Dialect dialect) => dialect == Dialect.DuckDb && Insert is { } insert ? insert : Text;
}
