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

    /// <summary>The bucket is in another region than the one that was asked.</summary>
    WrongRegion,

    /// <summary>DNS knows no such server, its certificate is not trusted, or it does not speak S3.</summary>
    WrongServer,

    /// <summary>The server refuses the request as such.</summary>
    Refused,

    /// <summary>The manifest cannot be read as one; whoever writes it may yet mend it.</summary>
    InvalidManifest,

    /// <summary>The server asks for fewer requests.</summary>
    Throttled,

    /// <summary>The server did not answer in time.</summary>
    TimedOut,

    /// <summary>The server cannot be reached, or answered that it cannot serve.</summary>
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

    /// <summary>Whether asking again at once may go well.</summary>
    public bool IsTransient => Error is StageError.Throttled or StageError.TimedOut or StageError.Unavailable;

    /// <summary>Whether waiting may mend it: what a sensor looks at again.</summary>
    public bool MayPass => IsTransient || Error == StageError.InvalidManifest;
}
