namespace Pipeline.Loading;

/// <summary>What is done about a file that is loaded and has another content now.</summary>
internal enum ChangedFiles
{
    /// <summary>It is reported, and its rows stay as they were.</summary>
    Ignore,

    /// <summary>Its rows are replaced by those of its new content, once that has been read whole.</summary>
    Reload,

    /// <summary>The load fails before it loads anything.</summary>
    Fail,
}

/// <summary>How a load goes about its work.</summary>
internal sealed record LoadSettings
{
    /// <summary>The usual.</summary>
    public static readonly LoadSettings Default = new();

    /// <summary>The bytes of memory that the load may take, the database's part included.</summary>
    public long Memory { get; init; } = 768L << 20;

    /// <summary>The bytes of disk, beside the database, on which what does not fit in memory waits; null is as much as there is.</summary>
    public long? Disk { get; init; }

    /// <summary>What is done about changed files.</summary>
    public ChangedFiles Changed { get; init; }

    /// <summary>The time from one report of progress to the next.</summary>
    public TimeSpan ProgressInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The part of the memory that DuckDB may take; what is left is for buffers, the runtime and a record of the largest size.</summary>
    public long DatabaseMemory => Math.Max(Memory / 2, 64L << 20);

    /// <summary>The bytes of records that make a transaction.</summary>
    public long BatchBytes => Math.Clamp(Memory / 10, 4L << 20, 64L << 20);

    /// <summary>The bytes of files that are loaded in one transaction while nothing is wrong with them.</summary>
    public long StreamedBytes { get; init; } = 256L << 20;

    /// <summary>The bytes of files that wait to be parsed.</summary>
    public int WaitingBytes => (int)Math.Clamp(Memory / 24, 4L << 20, 32L << 20);
}
