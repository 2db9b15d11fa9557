namespace Pipeline.Stages;

/// <summary>A file of a stage, as its listing shows it.</summary>
/// <param name="Key">The path relative to the stage, with forward slashes.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="ETag">
/// What tells its content from another, in hex as S3 gives it; null where the listing does not carry one (a directory), and
/// <see cref="IStage.ETagAsync"/> reads the file for it.
/// </param>
/// <param name="LastModified">When it was last written, in UTC.</param>
internal sealed record StageFile(string Key, long Size, string? ETag, DateTimeOffset LastModified);
