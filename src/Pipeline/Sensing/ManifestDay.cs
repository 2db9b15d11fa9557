using System.Text;
using Pipeline.Stages;

namespace Pipeline.Sensing;

/// <summary>A day is complete when its manifest is there and every file that it names; nothing needs to settle then.</summary>
/// <param name="stage">The stage.</param>
/// <param name="manifest">The pattern of the day's manifest, or manifests.</param>
internal sealed class ManifestDay(IStage stage, KeyPattern manifest) : IDayWatch
{
    /// <inheritdoc />
    public IReadOnlyList<SeenFile> Settling => [];

    /// <inheritdoc />
    public async Task<DayLook> LookAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var entries = new List<ManifestEntry>();
        var found = false;
        foreach (var file in await stage.ListAsync(manifest.Prefix, cancellationToken))
        {
            if (manifest.Matches(file.Key))
            {
                found = true;
                entries.AddRange(Manifest.Parse(await ReadAsync(file, cancellationToken), file.Key, stage.Url));
            }
        }

        if (entries.Count == 0)
        {
            return new DayLook([], 0, found);
        }

        var listed = (await stage.ListAsync(CommonPrefix(entries), cancellationToken)).ToDictionary(file => file.Key, StringComparer.Ordinal);
        List<StageFile> there =
        [
            .. entries.DistinctBy(entry => entry.Key, StringComparer.Ordinal).OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => listed.TryGetValue(entry.Key, out var file) && entry.IsMetBy(file) ? file : null).OfType<StageFile>(),
        ];
        var missing = entries.Select(entry => entry.Key).Distinct(StringComparer.Ordinal).Count() - there.Count;
        return new DayLook(there, missing, missing == 0);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<StageFile>> LoadableAsync(IReadOnlyList<StageFile> day, DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult(day);

    private async Task<string> ReadAsync(StageFile file, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await stage.OpenAsync(file, cancellationToken);
            using var reader = new StreamReader(content, Encoding.UTF8);
            return await reader.ReadToEndAsync(cancellationToken);
        }
        catch (IOException error)
        {
            throw new StageException(StageError.Unavailable, $"'{file.Key}' in '{stage.Url}' cannot be read: {error.Message}", error);
        }
        catch (StageException error) when (error.Error == StageError.FileGone)
        {
            throw new StageException(StageError.InvalidManifest, error.Message, error);
        }
    }

    private static string CommonPrefix(List<ManifestEntry> entries)
    {
        ReadOnlySpan<char> prefix = entries[0].Key;
        foreach (var entry in entries)
        {
            prefix = prefix[..prefix.CommonPrefixLength(entry.Key)];
        }

        return prefix.ToString();
    }
}
