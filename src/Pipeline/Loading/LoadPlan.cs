using System.Text.RegularExpressions;
using Pipeline.Compiled;
using Pipeline.Stages;

namespace Pipeline.Loading;

/// <summary>What a COPY INTO does with the files of a listing.</summary>
/// <param name="Load">The files to load, in the listing's order.</param>
/// <param name="AlreadyLoaded">How many are loaded.</param>
/// <param name="Changed">Keys that are loaded with another content.</param>
/// <param name="Rewritten">Files that are loaded and were written anew with the same content.</param>
internal sealed record LoadPlan(
    IReadOnlyList<StageFile> Load, int AlreadyLoaded, IReadOnlyList<string> Changed, IReadOnlyList<StageFile> Rewritten)
{
    /// <summary>Sorts a listing by what the ledger knows of it.</summary>
    /// <param name="copy">The statement: its PATTERN and FORCE.</param>
    /// <param name="stage">The stage, asked for the ETag of files that may have changed.</param>
    /// <param name="files">The listing.</param>
    /// <param name="loaded">The files whose rows are in the table, by key.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="LoadException">The pattern is no regular expression.</exception>
    public static async Task<LoadPlan> MakeAsync(
        CopyStatement copy,
        IStage stage,
        IReadOnlyList<StageFile> files,
        IReadOnlyDictionary<string, LoadedFile> loaded,
        CancellationToken cancellationToken)
    {
        var pattern = Pattern(copy);
        var load = new List<StageFile>();
        var changed = new List<string>();
        var rewritten = new List<StageFile>();
        var already = 0;
        foreach (var file in files.Where(file => pattern is null || pattern.IsMatch(file.Key)))
        {
            if (copy.Force || !loaded.TryGetValue(file.Key, out var before))
            {
                load.Add(file);
            }
            else if (file.ETag is null && file.Size == before.Size && LoadLedger.Timestamp(file.LastModified) == before.LastModified)
            {
                already++;
            }
            else if (await stage.ETagAsync(file, cancellationToken) != before.ETag)
            {
                changed.Add(file.Key);
            }
            else
            {
                already++;
                if (file.ETag is null)
                {
                    rewritten.Add(file);
                }
            }
        }

        return new LoadPlan(load, already, changed, rewritten);
    }

    private static Regex? Pattern(CopyStatement copy)
    {
        try
        {
            // The pattern is the statement's own and matches the key whole, not a part of it.
            return copy.Pattern is null ? null : new Regex($@"\A(?:{copy.Pattern})\z", RegexOptions.CultureInvariant);
        }
        catch (ArgumentException error)
        {
            throw new LoadException($"The PATTERN '{copy.Pattern}' of COPY INTO {copy.Target} is no regular expression: {error.Message}", error);
        }
    }
}
