using Pipeline.Compiled;

namespace Pipeline.Loading;

/// <summary>How many error rows a file may have (Snowflake: "COPY INTO &lt;table&gt;", ON_ERROR).</summary>
/// <param name="copy">The statement.</param>
internal sealed class ErrorTolerance(CopyStatement copy)
{
    /// <summary>Whether no error is tolerated, so that the first one decides.</summary>
    public bool IsNone => copy.OnError == OnError.AbortStatement || (copy.OnError == OnError.SkipFile && copy.SkipFileRows is null && copy.SkipFilePercent is null);

    /// <summary>How many error rows are worth looking for: so many decide.</summary>
    public long Decisive => IsNone ? 1 : copy.OnError == OnError.SkipFile && copy.SkipFileRows is { } rows ? rows : long.MaxValue;

    /// <summary>Whether a file with so many error rows is loaded without them.</summary>
    /// <param name="errors">The error rows.</param>
    /// <param name="parsed">All rows.</param>
    public bool Accepts(long errors, long parsed) => errors == 0 || copy.OnError switch
    {
        OnError.Continue => true,
        OnError.SkipFile when copy.SkipFileRows is { } rows => errors < rows,
        OnError.SkipFile when copy.SkipFilePercent is { } percent => errors * 100.0 <= percent * parsed,
        _ => false,
    };
}
