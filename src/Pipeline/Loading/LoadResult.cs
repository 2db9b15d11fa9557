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

    /// <summary>The first error; null without one.</summary>
    public string? FirstError { get; init; }

    /// <summary>Its line in the decompressed text, from 1; null where it has none.</summary>
    public long? FirstErrorLine { get; init; }

    /// <summary>Its character in that line, from 1; null where it has none.</summary>
    public long? FirstErrorCharacter { get; init; }
}

/// <summary>What a COPY INTO did.</summary>
internal sealed record LoadResult
{
    /// <summary>The table, as schema.name.</summary>
    public required string Table { get; init; }

    /// <summary>The files gone through, ordered by key.</summary>
    public required IReadOnlyList<FileLoad> Files { get; init; }

    /// <summary>How many files were passed over because they are loaded.</summary>
    public required int AlreadyLoaded { get; init; }

    /// <summary>Keys that are loaded and have another content now, ordered; they are not loaded again.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>The load's time, later than that of any load before; UTC.</summary>
    public required DateTime StartScanTime { get; init; }

    /// <summary>The rows that went into the table.</summary>
    public long RowsLoaded => Files.Sum(file => file.RowsLoaded);

    /// <summary>The files of which rows, or all of them, were left out.</summary>
    public IEnumerable<FileLoad> Failed => Files.Where(file => file.Status != LoadStatus.Loaded);
}
