using System.Text.RegularExpressions;
using Pipeline.Compiled;
using Pipeline.Stages;

namespace Pipeline.Loading;

/// <summary>What a COPY INTO does with the files of a listing.</summary>
internal sealed record LoadPlan
{
    /// <summary>The files to load, in the listing's order.</summary>
    public required IReadOnlyList<StageFile> Load { get; init; }

    /// <summary>How many are loaded.</summary>
    public required int AlreadyLoaded { get; init; }

    /// <summary>Keys that are loaded with another content.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>Files that are loaded and were written anew with the same content.</summary>
    public required IReadOnlyList<StageFile> Rewritten { get; init; }

    /// <summary>Names that FILES has and the stage has not.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Sorts a listing by what the ledger knows of it.</summary>
    /// <param name="copy">The statement: which files it takes.</param>
    /// <param name="stage">The stage, asked for the ETag of files that may have changed.</param>
    /// <param name="files">The listing.</param>
    /// <param name="loaded">The files whose rows are in the table, by key.</param>
    /// <param name="policy">What is done about changed files.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="LoadException">The statement takes no files in this way, or the policy says to fail.</exception>
    public static async Task<LoadPlan> MakeAsync(
        CopyStatement copy,
        IStage stage,
        IReadOnlyList<StageFile> files,
        IReadOnlyDictionary<string, LoadedFile> loaded,
        ChangedFiles policy,
        CancellationToken cancellationToken)
    {
        var taken = Taken(copy, files, out var missing);
        if (missing.Count > 0 && copy.OnError == OnError.AbortStatement)
        {
            throw new LoadException($"COPY INTO {copy.Target} was aborted and loaded nothing: FILES names {string.Join(", ", missing)}, which the stage does not have.");
        }

        var load = new List<StageFile>();
        var changed = new List<string>();
        var rewritten = new List<StageFile>();
        var already = 0;
        foreach (var file in taken)
        {
            if (copy.Force || !loaded.TryGetValue(file.Key, out var before) || (copy.Validation == Validation.ReturnAllErrors && before.IsPartial))
            {
                load.Add(file);
            }
            else if (file.ETag is null && file.Size == before.Size && LoadLedger.Timestamp(file.LastModified) == before.LastModified)
            {
                already++;
            }
            else if (await ETagAsync(stage, file, cancellationToken) is var etag && etag is not null && etag != before.ETag)
            {
                changed.Add(file.Key);
                if (policy == ChangedFiles.Reload)
                {
                    load.Add(file);
                }
            }
            else
            {
                already++;
                if (file.ETag is null && etag is not null)
                {
                    rewritten.Add(file);
                }
            }
        }

        Check(copy, changed, policy);
        return new LoadPlan { Load = Limited(load, copy.SizeLimit), AlreadyLoaded = already, Changed = changed, Rewritten = rewritten, Missing = missing };
    }

    private static IEnumerable<StageFile> Taken(CopyStatement copy, IReadOnlyList<StageFile> files, out IReadOnlyList<string> missing)
    {
        missing = [];
        var below = files.Where(file => file.Key.StartsWith(copy.Path, StringComparison.Ordinal));
        if (copy.Files.Count > 0)
        {
            var keys = new HashSet<string>(StringComparer.Ordinal);
            var known = files.Select(file => file.Key).ToHashSet(StringComparer.Ordinal);
            var absent = new List<string>();
            foreach (var name in copy.Files)
            {
                // Snowflake puts no slash between, people do.
                var key = new[] { copy.Path + name, $"{copy.Path.TrimEnd('/')}/{name.TrimStart('/')}".TrimStart('/') }.FirstOrDefault(known.Contains);
                if (key is null)
                {
                    absent.Add(name);
                }
                else
                {
                    keys.Add(key);
                }
            }

            missing = absent;
            return files.Where(file => keys.Contains(file.Key));
        }

        return Pattern(copy) is { } pattern ? below.Where(file => pattern.IsMatch(file.Key)) : below;
    }

    private static void Check(CopyStatement copy, List<string> changed, ChangedFiles policy)
    {
        if (changed.Count == 0 || policy == ChangedFiles.Ignore)
        {
            return;
        }

        var names = string.Join(", ", changed.Take(5)) + (changed.Count > 5 ? " …" : "");
        if (policy == ChangedFiles.Fail)
        {
            throw new LoadException(
                $"COPY INTO {copy.Target} loads nothing, for files have changed since they were loaded: {names}. --changed ignore leaves their rows as they are, --changed reload replaces them.");
        }

        if (copy.FileNameColumn is null)
        {
            throw new LoadException(
                $"COPY INTO {copy.Target} cannot load changed files again ({names}): no column takes METADATA$FILENAME, by which their rows would be found and replaced.");
        }
    }

    // "SIZE_LIMIT": loading goes on until the limit is exceeded, and at least one file is loaded.
    private static List<StageFile> Limited(List<StageFile> files, long? limit)
    {
        if (limit is null)
        {
            return files;
        }

        var size = 0L;
        var count = files.TakeWhile(file =>
        {
            var isWithin = size <= limit;
            size += file.Size;
            return isWithin;
        }).Count();
        return files[..count];
    }

    // A file that is gone by now is none to load.
    private static async Task<string?> ETagAsync(IStage stage, StageFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await stage.ETagAsync(file, cancellationToken);
        }
        catch (StageException error) when (error.Error == StageError.FileGone)
        {
            return null;
        }
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
