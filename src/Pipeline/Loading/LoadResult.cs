using Pipeline.Testing;

namespace Pipeline.Loading;

/// <summary>What became of a file (Snowflake: "COPY_HISTORY", STATUS).</summary>
internal enum LoadStatus
{
    /// <summary>All its rows are in the table.</summary>
    Loaded,

    /// <summary>None of its rows is in the table.</summary>
    LoadFailed,

    /// <summary>The rows without an error are in the table.</summary>
    PartiallyLoaded,

    /// <summary>Rows that had been rejected were tried again; those without an error are in the table.</summary>
    Replayed,
}

/// <summary>One file that a COPY INTO went through.</summary>
internal sealed record FileLoad
{
    /// <summary>The key relative to the stage.</summary>
    public required string Key { get; init; }

    /// <summary>Its content's ETag; empty when the file could not be opened.</summary>
    public required string ETag { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The MD5 of the bytes that were read, in hex; empty when they could not be read to the end.</summary>
    public string Checksum { get; init; } = "";

    /// <summary>When it was last written.</summary>
    public required DateTimeOffset LastModified { get; init; }

    /// <summary>What became of it.</summary>
    public required LoadStatus Status { get; init; }

    /// <summary>The records read before reading ended.</summary>
    public long RowsParsed { get; init; }

    /// <summary>The rows in the table.</summary>
    public long RowsLoaded { get; init; }

    /// <summary>The records with an error, and the file itself when it is damaged.</summary>
    public long ErrorsSeen { get; init; }

    /// <summary>The records that are kept as rejected: of a file that is loaded in part, all that are not in the table.</summary>
    public long RowsRejected => Status is LoadStatus.PartiallyLoaded or LoadStatus.Replayed ? RowsParsed - RowsLoaded : 0;

    /// <summary>Whether it had vanished or changed when it was to be read.</summary>
    public bool IsGone { get; init; }

    /// <summary>The first error; null without one.</summary>
    public string? FirstError { get; init; }

    /// <summary>Its line in the decompressed text, from 1; null where it has none.</summary>
    public long? FirstErrorLine { get; init; }

    /// <summary>Its character in that line, from 1; null where it has none.</summary>
    public long? FirstErrorCharacter { get; init; }

    /// <summary>The column whose value could not be converted; null where the record could not be read, or the column is not known.</summary>
    public string? FirstErrorColumn { get; init; }

    /// <summary>A file that had vanished or changed when it was to be read.</summary>
    public static FileLoad Gone(OpenedFile file) => new()
    {
        Key = file.File.Key,
        ETag = file.File.ETag ?? "",
        Size = file.File.Size,
        LastModified = file.File.LastModified,
        Status = LoadStatus.LoadFailed,
        IsGone = true,
        ErrorsSeen = 1,
        FirstError = file.Problem,
    };

    /// <summary>The first error with its place, for people; null without one.</summary>
    public string? FirstErrorText => FirstError is null ? null
        : FirstErrorLine is null ? FirstError
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {FirstErrorLine}{(FirstErrorCharacter is { } character ? $", character {character}" : "")}{(FirstErrorColumn is { } column ? $", column \"{column}\"" : "")}: {FirstError}");
}

/// <summary>An error that a COPY INTO with VALIDATION_MODE found.</summary>
/// <param name="Key">The file's key, relative to the stage.</param>
/// <param name="FileRow">The record's number in the file, from 1; null where the file itself is damaged.</param>
/// <param name="Line">The line, from 1; null where the file itself is damaged.</param>
/// <param name="Character">The character in that line, from 1; null where it is not known.</param>
/// <param name="Column">The column whose value cannot be converted; null where the record cannot be read.</param>
/// <param name="Error">What is wrong.</param>
internal sealed record ValidationError(string Key, long? FileRow, long? Line, long? Character, string? Column, string Error);

/// <summary>What a COPY INTO did.</summary>
internal sealed record LoadResult
{
    /// <summary>The table, as schema.name.</summary>
    public required string Table { get; init; }

    /// <summary>The files gone through, ordered by key.</summary>
    public required IReadOnlyList<FileLoad> Files { get; init; }

    /// <summary>How many files were passed over because they are loaded.</summary>
    public required int AlreadyLoaded { get; init; }

    /// <summary>Keys that are loaded and have another content now, ordered.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>Whether changed files are loaded again.</summary>
    public bool IsReloading { get; init; }

    /// <summary>Names that FILES has and the stage has not, ordered.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Files that PURGE could not delete, with the reason.</summary>
    public IReadOnlyList<string> NotPurged { get; init; } = [];

    /// <summary>What VALIDATION_MODE = RETURN_ERRORS found.</summary>
    public IReadOnlyList<ValidationError> Errors { get; init; } = [];

    /// <summary>What VALIDATION_MODE = RETURN_n_ROWS shows; null otherwise.</summary>
    public RowSample? Sample { get; init; }

    /// <summary>The load's time, later than that of any load before; UTC.</summary>
    public required DateTime StartScanTime { get; init; }

    /// <summary>The rows that went into the table.</summary>
    public long RowsLoaded => Files.Sum(file => file.RowsLoaded);

    /// <summary>The files of which rows, or all of them, were left out.</summary>
    public IEnumerable<FileLoad> Failed => Files.Where(file => file.Status is LoadStatus.LoadFailed or LoadStatus.PartiallyLoaded || file.ErrorsSeen > 0);
}
