using System.Text.Json.Nodes;
using Pipeline.Artefacts;
using Pipeline.Compiled;

namespace Pipeline.State;

/// <summary>
/// What is different in a node from an earlier run's manifest (dbt: "Node selector methods", <c>state</c>). A body is different when the SQL means something else:
/// its fingerprint changed; comments, blanks and the run's values never matter.
/// </summary>
/// <param name="earlier">The manifest of the earlier run.</param>
/// <param name="json">Describes a node as the manifest of this run would.</param>
internal sealed class StateComparison(StateManifest earlier, Func<Node, JsonObject> json)
{
    // What names or groups a node but does not change its rows; dbt leaves these out of the comparison too.
    private static readonly HashSet<string> _uncompared = new(StringComparer.Ordinal) { "schema", "alias", "database", "tags", "group", "static_analysis" };

    private readonly Dictionary<string, Differences?> _known = new(StringComparer.Ordinal);

    /// <summary>What the criterion's values may be.</summary>
    public static readonly IReadOnlyList<string> Values =
        ["new", "old", "unmodified", "modified", "modified.body", "modified.configs", "modified.relation", "modified.macros", "modified.contract"];

    /// <summary>The kinds of difference.</summary>
    [Flags]
    private enum Differences
    {
        None = 0,
        Body = 1,
        Configs = 2,
        Relation = 4,
        Macros = 8,
        Contract = 16,
    }

    /// <summary>How the node ended in the earlier run; null when it was not part of it.</summary>
    public string? ResultOf(Node node) => earlier.ResultOf(node.UniqueId);

    /// <summary>Whether a node meets a value of the <c>state</c> method; null when there is no such value.</summary>
    public bool? Matches(Node node, string value)
    {
        var differences = Of(node);
        return value switch
        {
            "new" => differences is null,
            "old" => differences is not null,
            "unmodified" => differences is Differences.None,
            "modified" => differences is not Differences.None,
            "modified.body" => differences?.HasFlag(Differences.Body) ?? true,
            "modified.configs" => differences?.HasFlag(Differences.Configs) ?? true,
            "modified.relation" => differences?.HasFlag(Differences.Relation) ?? true,
            "modified.macros" => differences?.HasFlag(Differences.Macros) ?? true,
            "modified.contract" => differences?.HasFlag(Differences.Contract) ?? true,
            _ => null,
        };
    }

    // Null for a node that the earlier project did not have.
    private Differences? Of(Node node)
    {
        if (!_known.TryGetValue(node.UniqueId, out var differences))
        {
            differences = earlier.Find(node.UniqueId) is { } before ? Compare(node, json(node), before) : null;
            _known.Add(node.UniqueId, differences);
        }

        return differences;
    }

    private Differences Compare(Node node, JsonObject now, JsonObject before)
    {
        var differences = Differences.None;
        var sameFile = JsonNode.DeepEquals(now["checksum"]?["checksum"], before["checksum"]?["checksum"]);
        var sameMeaning = before.ContainsKey("fingerprint") ? JsonNode.DeepEquals(now["fingerprint"], before["fingerprint"]) : sameFile;
        if (!sameMeaning)
        {
            differences |= sameFile ? Differences.Macros : Differences.Body;
        }

        if (!SameConfig(now["config"] as JsonObject ?? [], before["config"] as JsonObject ?? []) || !Same(now, before, "loaded_at_field", "freshness"))
        {
            differences |= Differences.Configs;
        }

        if (!Same(now, before, now["resource_type"]?.GetValue<string>() == "source" ? ["schema", "identifier"] : ["schema", "alias"]))
        {
            differences |= Differences.Relation;
        }

        return SameContract(node, before) ? differences : differences | Differences.Contract;
    }

    private bool SameConfig(JsonObject now, JsonObject before)
    {
        var keys = earlier.IsFromDbt ? now.Select(entry => entry.Key) : now.Select(entry => entry.Key).Union(before.Select(entry => entry.Key), StringComparer.Ordinal);
        return keys.Where(key => !_uncompared.Contains(key) && !(earlier.IsFromDbt && !before.ContainsKey(key))).All(key => JsonNode.DeepEquals(now[key], before[key]));
    }

    private static bool Same(JsonObject now, JsonObject before, params IEnumerable<string> keys) => keys.All(key => JsonNode.DeepEquals(now[key], before[key]));

    // An enforced contract is its columns and their types; one that is not enforced promises nothing.
    private static bool SameContract(Node node, JsonObject before)
    {
        var wasEnforced = before["contract"]?["enforced"] is JsonValue enforced && enforced.TryGetValue<bool>(out var on) && on;
        if (node is not Model model || model.ContractEnforced != wasEnforced)
        {
            return node is not Model;
        }

        return !wasEnforced
            || model.Columns.Select(column => $"{column.Name} {column.DataType}").SequenceEqual(
                (before["columns"] as JsonObject ?? []).Select(column => $"{column.Key} {column.Value?["data_type"]}"), StringComparer.OrdinalIgnoreCase);
    }
}
