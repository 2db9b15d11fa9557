using System.Text.Json;
using Pipeline.Stages;

namespace Pipeline.Sensing;

/// <summary>A file that a manifest names.</summary>
/// <param name="Key">Its key, relative to the stage.</param>
/// <param name="Size">Its size in bytes; null when the manifest does not say.</param>
/// <param name="ETag">Its ETag; null when the manifest does not say.</param>
internal sealed record ManifestEntry(string Key, long? Size, string? ETag)
{
    /// <summary>Whether a file is the one named.</summary>
    public bool IsMetBy(StageFile file) =>
        (Size ?? file.Size) == file.Size && (ETag is null || file.ETag is null || ETag.Trim('"').Equals(file.ETag, StringComparison.OrdinalIgnoreCase));
}

/// <summary>
/// Reads manifests, in the forms that writers of event files leave: a key or URL a line; a JSON list of them; or an object with a list
/// <c>entries</c> (Amazon Redshift: "Using a manifest to specify data files") or <c>files</c>, of keys or of objects with <c>url</c> or
/// <c>key</c> and perhaps <c>size</c> or <c>content_length</c> and <c>etag</c>.
/// </summary>
internal static class Manifest
{
    /// <summary>The files that a manifest names, in its order.</summary>
    /// <param name="text">The manifest.</param>
    /// <param name="name">Its key, for messages.</param>
    /// <param name="stage">The stage's URL, which the named URLs must begin with.</param>
    /// <exception cref="StageException">It is none of these forms, or names what is not in the stage.</exception>
    public static IReadOnlyList<ManifestEntry> Parse(string text, string name, string stage)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty || trimmed[0] is not ('{' or '['))
        {
            return [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new ManifestEntry(Key(line), null, null))];
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return [.. List(json.RootElement).EnumerateArray().Select(Entry)];
        }
        catch (JsonException error)
        {
            throw Invalid($"it is no JSON ({error.Message})", error);
        }

        JsonElement List(JsonElement root) =>
            root.ValueKind == JsonValueKind.Array ? root
            : Property(root, JsonValueKind.Array, "entries", "files") ?? throw Invalid("it has no list 'entries' or 'files'");

        ManifestEntry Entry(JsonElement entry)
        {
            if (entry.ValueKind == JsonValueKind.String)
            {
                return new ManifestEntry(Key(entry.GetString()!), null, null);
            }

            var key = Property(entry, JsonValueKind.String, "url", "key") ?? throw Invalid("an entry has neither 'url' nor 'key'");
            var size = Property(entry, JsonValueKind.Number, "size", "content_length")
                ?? (Property(entry, JsonValueKind.Object, "meta") is { } meta ? Property(meta, JsonValueKind.Number, "content_length") : null);
            return new ManifestEntry(Key(key.GetString()!), size?.GetInt64(), Property(entry, JsonValueKind.String, "etag", "eTag", "ETag")?.GetString());
        }

        string Key(string named)
        {
            var inStage = stage.TrimEnd('/') + "/";
            return named.StartsWith(inStage, StringComparison.Ordinal) ? named[inStage.Length..]
                : named.Contains("://", StringComparison.Ordinal) ? throw Invalid($"it names {named}, which is not in the stage {stage}")
                : named;
        }

        StageException Invalid(string why, Exception? inner = null) => new(StageError.InvalidManifest, $"The manifest {name} of the stage {stage} cannot be read: {why}.", inner);
    }

    private static JsonElement? Property(JsonElement owner, JsonValueKind kind, params ReadOnlySpan<string> names)
    {
        if (owner.ValueKind == JsonValueKind.Object)
        {
            foreach (var name in names)
            {
                if (owner.TryGetProperty(name, out var value) && value.ValueKind == kind)
                {
                    return value;
                }
            }
        }

        return null;
    }
}
