namespace Pipeline.Stages;

/// <summary>Where files wait to be loaded: a bucket or a directory.</summary>
internal interface IStage
{
    /// <summary>The stage as people write it, such as <c>s3://bucket/prefix</c>.</summary>
    string Url { get; }

    /// <summary>How long a file must have been unchanged before a sensor takes it, when nothing else is configured.</summary>
    TimeSpan SettlePeriod => TimeSpan.Zero;

    /// <summary>Every file whose key starts with a prefix, ordered by key (ordinal). Empty files are folder markers and left out.</summary>
    /// <param name="prefix">A prefix of keys relative to the stage; empty lists the whole stage.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="StageException">The stage cannot be listed; no access is never an empty listing.</exception>
    Task<IReadOnlyList<StageFile>> ListAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Opens a file's bytes, which are read as they arrive.</summary>
    /// <param name="file">A file of this stage's listing.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="StageException">The file is gone, has another ETag than listed or cannot be read.</exception>
    Task<Stream> OpenAsync(StageFile file, CancellationToken cancellationToken);

    /// <summary>The file's ETag, read from its content where the listing has none.</summary>
    /// <param name="file">A file of this stage's listing.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    ValueTask<string> ETagAsync(StageFile file, CancellationToken cancellationToken);

    /// <summary>Deletes a file.</summary>
    /// <param name="file">A file of this stage's listing.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="StageException">It cannot be deleted.</exception>
    Task DeleteAsync(StageFile file, CancellationToken cancellationToken);
}
