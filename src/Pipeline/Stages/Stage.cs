namespace Pipeline.Stages;

/// <summary>Opens stages by their URL.</summary>
internal static class Stage
{
    /// <summary>The stage that a URL names; nothing is read yet.</summary>
    /// <param name="url">An S3 URL, a directory's path or a file URL.</param>
    /// <exception cref="StageException">The URL names no stage.</exception>
    public static IStage Open(string url) => StageUri.Parse(url) switch
    {
        S3StageUri s3 => new S3Stage(s3, S3Clients.Create()),
        DirectoryStageUri directory => new DirectoryStage(directory.Path),
        _ => throw new ArgumentException($"'{url}' is of no known kind.", nameof(url)),
    };
}
