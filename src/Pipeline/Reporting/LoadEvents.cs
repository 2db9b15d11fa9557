using System.Globalization;
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
        result.Changed.Count);
}

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
        var place = file.FirstErrorLine is { } line
            ? string.Create(CultureInfo.InvariantCulture, $" (line {line}, character {file.FirstErrorCharacter ?? 1})")
            : "";
        var rows = file.Status == LoadStatus.PartiallyLoaded ? string.Create(CultureInfo.InvariantCulture, $"{file.RowsLoaded} of {file.RowsParsed} rows loaded: ") : "";
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
        _ => null,
    };

    /// <summary>What came of a COPY INTO, in a line.</summary>
    public static string Text(CopyFinished copy) => string.Create(
        CultureInfo.InvariantCulture,
        $"{copy.Rows} rows of {copy.Files} files copied into {copy.Table}; {copy.AlreadyLoaded} files were loaded before")
        + Unless(copy.Failed, "left out")
        + Unless(copy.Changed, "changed since they were loaded and not loaded again");

    private static string Unless(int count, string what) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {count} {what}");
}
