using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.Commands;

namespace Pipeline.State;

/// <summary>
/// The artefacts of an earlier run, which <c>--state</c> names: its <c>manifest.json</c>, and its <c>run_results.json</c> where there is one (dbt: "About state in
/// dbt"). Manifests that dbt wrote are read too; they lack fingerprints, so that their nodes are compared by their files' checksums.
/// </summary>
internal sealed class StateManifest
{
    private readonly Dictionary<string, JsonObject> _nodes;
    private readonly Dictionary<string, string> _results;

    private StateManifest(string directory, JsonObject manifest, Dictionary<string, string> results)
    {
        Directory = directory;
        _nodes = Objects(manifest, "nodes").Concat(Objects(manifest, "sources")).ToDictionary(node => node.Key, node => node.Value, StringComparer.Ordinal);
        _results = results;
        DatabasePath = (manifest["metadata"] as JsonObject)?["database_path"]?.GetValue<string>();
        IsFromDbt = !_nodes.Values.Any(node => node.ContainsKey("fingerprint"));
    }

    /// <summary>The folder, as it was given.</summary>
    public string Directory { get; }

    /// <summary>The DuckDB file that the run wrote; null for other warehouses.</summary>
    public string? DatabasePath { get; }

    /// <summary>Whether dbt wrote it, whose nodes have all defaults among their configuration.</summary>
    public bool IsFromDbt { get; }

    /// <summary>A node or source; null when the earlier project had none of this id.</summary>
    public JsonObject? Find(string uniqueId) => _nodes.GetValueOrDefault(uniqueId);

    /// <summary>How a node ended in the earlier run; null when it was not part of it, or the folder has no <c>run_results.json</c>.</summary>
    public string? ResultOf(string uniqueId) => _results.GetValueOrDefault(uniqueId);

    /// <summary>Reads the artefacts.</summary>
    /// <param name="directory">Where they are.</param>
    /// <exception cref="UsageException">There is no manifest, or it is none.</exception>
    public static StateManifest Read(string directory)
    {
        var manifest = Parse(Path.Combine(directory, "manifest.json"))
            ?? throw new UsageException($"--state '{directory}' has no manifest.json; give the target folder of an earlier run, copied before this one writes its own.");
        var results = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var result in Parse(Path.Combine(directory, "run_results.json"))?["results"] as JsonArray ?? [])
        {
            if (result is JsonObject && result["unique_id"]?.GetValue<string>() is { } id && result["status"]?.GetValue<string>() is { } status)
            {
                results[id] = status;
            }
        }

        return new StateManifest(directory, manifest, results);
    }

    private static JsonObject? Parse(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) as JsonObject
                ?? throw new UsageException($"'{path}' of --state holds no JSON object; it is no artefact of a run.");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (JsonException error)
        {
            throw new UsageException($"'{path}' of --state cannot be read: {error.Message}");
        }
    }

    private static IEnumerable<KeyValuePair<string, JsonObject>> Objects(JsonObject manifest, string key) =>
        from node in manifest[key] as JsonObject ?? []
        where node.Value is JsonObject
        select KeyValuePair.Create(node.Key, (JsonObject)node.Value!);
}
