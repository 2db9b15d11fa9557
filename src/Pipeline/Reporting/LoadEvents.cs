using System.Globalization;
using Pipeline.Commands;
using Pipeline.Loading;

namespace Pipeline.Reporting;

/// <summary>A COPY INTO has ended.</summary>
/// <param name="Table">The table, as schema.name.</param>
/// <param name="Files">Files of which rows were loaded.</param>
/// <param name="Rows">Rows loaded.</param>
/// <param name="Failed">Files of which rows, or all of them, were left out.</param>
/// <param name="AlreadyLoaded">Files passed over because they are loaded.</param>
/// <param name="Changed">Files that are loaded and have another content now.</param>
internal sealed record CopyFinished(string Table, int Files, long Rows, int Failed, int AlreadyLoaded, int Changed) : RunEvent
{
    /// <inheritdoc />
    public override EventLevel Level => Failed + Changed > 0 ? EventLevel.Warn : EventLevel.Info;

    /// <summary>The event of a result.</summary>
    public static CopyFinished Of(LoadResult result) => new(
        result.Table,
        result.Files.Count(file => file.RowsLoaded > 0),
        result.RowsLoaded,
        result.Failed.Count(),
        result.AlreadyLoaded,
        result.IsReloading ? 0 : result.Changed.Count)
    {
        Reloaded = result.IsReloading ? result.Changed.Count : 0,
        Rejected = result.Files.Sum(file => file.RowsRejected),
    };

    /// <summary>Changed files whose rows were replaced.</summary>
    public int Reloaded { get; init; }

    /// <summary>Rows of loaded files that were left out and are kept as rejected.</summary>
    public long Rejected { get; init; }
}

/// <summary>Rejected rows were tried again.</summary>
/// <param name="Table">The table, as schema.name.</param>
/// <param name="Files">Files that they are of.</param>
/// <param name="Rows">Rows that are in the table now.</param>
/// <param name="Rejected">Rows that still are not.</param>
internal sealed record ReplayFinished(string Table, int Files, long Rows, long Rejected) : RunEvent
{
    /// <inheritdoc />
    public override EventLevel Level => Rejected > 0 ? EventLevel.Warn : EventLevel.Info;

    /// <summary>The event of a result.</summary>
    public static ReplayFinished Of(LoadResult result) =>
        new(result.Table, result.Files.Count, result.RowsLoaded, result.Files.Sum(file => file.RowsRejected));
}

/// <summary>A load goes on.</summary>
/// <param name="Progress">How far it is.</param>
internal sealed record LoadProgressed(LoadProgress Progress) : RunEvent;

/// <summary>A file was not loaded, or not whole.</summary>
/// <param name="Key">The file's key, relative to the stage.</param>
/// <param name="Reason">Why.</param>
internal sealed record FileLeftOut(string Key, string Reason) : RunEvent
{
    /// <inheritdoc />
    public override EventLevel Level => EventLevel.Warn;

    /// <summary>The event of a file.</summary>
    public static FileLeftOut Of(FileLoad file)
    {
        var place = file.FirstErrorLine is not { } line ? ""
            : file.FirstErrorCharacter is { } character ? string.Create(CultureInfo.InvariantCulture, $" (line {line}, character {character})")
            : string.Create(CultureInfo.InvariantCulture, $" (line {line}{(file.FirstErrorColumn is { } column ? $", column \"{column}\"" : "")})");
        var rows = file.Status is LoadStatus.PartiallyLoaded or LoadStatus.Replayed ? string.Create(CultureInfo.InvariantCulture, $"{file.RowsLoaded} of {file.RowsParsed} rows loaded: ") : "";
        return new FileLeftOut(file.Key, $"{rows}{file.FirstError}{place}");
    }
}

/// <summary>Lines of loads.</summary>
internal sealed class LoadLines : EventFormatter
{
    /// <inheritdoc />
    public override string? Format(RunEvent runEvent) => runEvent switch
    {
        CopyFinished copy => Text(copy),
        FileLeftOut file => $"File {file.Key} left out: {file.Reason}",
        LoadProgressed { Progress: var progress } => Text(progress),
        ReplayFinished replay => string.Create(
            CultureInfo.InvariantCulture,
            $"{replay.Rows} rejected rows of {replay.Files} files copied into {replay.Table}; {replay.Rejected} are still rejected"),
        _ => null,
    };

    /// <summary>What came of a COPY INTO, in a line.</summary>
    public static string Text(CopyFinished copy) => string.Create(
        CultureInfo.InvariantCulture,
        $"{copy.Rows} rows of {copy.Files} files copied into {copy.Table}; {copy.AlreadyLoaded} files were loaded before")
        + Unless(copy.Reloaded, "changed and loaded again")
        + Unless(copy.Rejected, "rows rejected and kept in pipeline.rejected_rows")
        + Unless(copy.Failed, "left out")
        + Unless(copy.Changed, "changed since they were loaded and not loaded again");

    private static string Text(LoadProgress progress)
    {
        var left = progress.Left is { } time ? string.Create(CultureInfo.InvariantCulture, $", {time:h\\:mm\\:ss} left") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Loading {progress.Table}: {progress.Files} of {progress.TotalFiles} files, {ByteSize.Text(progress.Bytes)} of {ByteSize.Text(progress.TotalBytes)}, {progress.Rows} rows, {ByteSize.Text(progress.Rate)}/s{left}");
    }

    private static string Unless(long count, string what) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {count} {what}");
}
