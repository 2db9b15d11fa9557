namespace Pipeline.Stages;

/// <summary>What kept a stage from being read.</summary>
internal enum StageError
{
    /// <summary>The URL names no stage.</summary>
    InvalidUrl,

    /// <summary>The bucket or the directory does not exist.</summary>
    Missing,

    /// <summary>The file is no longer there, or no longer the one that was listed.</summary>
    FileGone,

    /// <summary>The credentials are missing, wrong or not allowed to read.</summary>
    AccessDenied,

    /// <summary>The server did not answer, or answered that it cannot serve.</summary>
    Unavailable,
}

/// <summary>A stage cannot be read; the message says why and what would mend it.</summary>
/// <param name="error">The cause.</param>
/// <param name="message">One sentence or two for people.</param>
/// <param name="inner">What was thrown below; null where nothing was.</param>
internal sealed class StageException(StageError error, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The cause.</summary>
    public StageError Error { get; } = error;
}
