using Pipeline.Compiled;
using Pipeline.Stages;

namespace Pipeline.Loading;

/// <summary>Runs COPY INTO in one kind of warehouse.</summary>
internal interface ICopy
{
    /// <summary>Loads the files of a listing that are not loaded.</summary>
    /// <param name="copy">The statement.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="files">The stage's listing; a warehouse that lists its stage itself does without.</param>
    /// <param name="cancellationToken">Ends the load; what has been committed stays.</param>
    /// <exception cref="LoadException">The statement was aborted or cannot run.</exception>
    /// <exception cref="StageException">The stage cannot be read.</exception>
    Task<LoadResult> CopyAsync(CopyStatement copy, IStage stage, IReadOnlyList<StageFile> files, CancellationToken cancellationToken);

    /// <summary>Tries the rejected rows of earlier loads again.</summary>
    /// <param name="copy">The statement as it is now.</param>
    /// <param name="cancellationToken">Ends it; what has been committed stays.</param>
    /// <exception cref="LoadException">The warehouse keeps no rejected rows.</exception>
    Task<LoadResult> ReplayAsync(CopyStatement copy, CancellationToken cancellationToken);
}
