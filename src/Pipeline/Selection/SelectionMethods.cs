using System.IO.Enumeration;
using System.Text.Json;
using Pipeline.Commands;
using Pipeline.Compiled;
using Pipeline.State;

namespace Pipeline.Selection;

/// <summary>The methods by which a criterion matches nodes (dbt: "Methods").</summary>
internal sealed class SelectionMethods
{
    private readonly Dictionary<string, Func<Node, Criterion, bool>> _methods;

    /// <param name="state">What the methods <c>state</c> and <c>result</c> compare with; null without <c>--state</c>.</param>
    public SelectionMethods(StateComparison? state) => _methods = new(_methodsOfNodes, StringComparer.Ordinal)
    {
        ["state"] = (node, c) => Earlier(state, c).Matches(node, c.Value)
            ?? throw new UsageException($"Selector 'state:{c.Value}' is not known; there are {string.Join(", ", StateComparison.Values)}."),
        ["result"] = (node, c) => Earlier(state, c).ResultOf(node) is { } result && Matches(c.Value, result),
    };

    private static readonly Dictionary<string, Func<Node, Criterion, bool>> _methodsOfNodes = new(StringComparer.Ordinal)
    {
        ["fqn"] = (node, c) => node is not SourceTable && MatchesFqn(node, c.Value),
        ["path"] = (node, c) => MatchesPath(node, c.Value),
        ["file"] = (node, c) => Matches(c.Value, Path.GetFileName(node.Path)),
        ["tag"] = (node, c) => node.Tags.Any(tag => Matches(c.Value, tag)),
        ["resource_type"] = (node, c) => c.Value == node.ResourceType,
        ["config"] = (node, c) => MatchesConfig(node, c),
        ["source"] = (node, c) => node is SourceTable source && MatchesSource(source, c.Value),
        ["group"] = (node, c) => node.Group is { } group && Matches(c.Value, group),
        ["package"] = (node, c) => node.Fqn.Count > 0 && (c.Value == "this" || Matches(c.Value, node.Fqn[0])),
        ["test_name"] = (node, c) => node is DataTest { TestName: { } name } && Matches(c.Value, name),
        ["test_type"] = (node, c) => node is DataTest test && c.Value switch
        {
            "data" => true,
            "generic" => test.TestName is not null,
            "singular" => test.TestName is null,
            _ => false,
        },
    };

    /// <summary>Whether a node meets a criterion, its graph operators aside.</summary>
    /// <exception cref="UsageException">The method is not known.</exception>
    public bool Matches(Node node, Criterion criterion) =>
        _methods.TryGetValue(criterion.Method, out var method)
            ? method(node, criterion)
            : throw new UsageException($"Selection method '{criterion.Method}' is not known; there are {string.Join(", ", _methods.Keys)}.");

    private static StateComparison Earlier(StateComparison? state, Criterion criterion) =>
        state ?? throw new UsageException($"Selector '{criterion.Method}:{criterion.Value}' needs --state <dir>, the folder with the manifest.json of the run to compare with.");

    private static bool Matches(string pattern, string text) => FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);

    // A name, or the beginning of a qualified name with or without the project's.
    private static bool MatchesFqn(Node node, string value) =>
        node.Fqn.Count > 0
        && (Matches(value, node.Fqn[^1]) || MatchesQualified(node.Fqn, value) || MatchesQualified([.. node.Fqn.Skip(1)], value));

    private static bool MatchesQualified(IReadOnlyList<string> fqn, string value)
    {
        var parts = value.Split('.');
        return parts.Length <= fqn.Count && parts.Zip(fqn).All(pair => Matches(pair.First, pair.Second));
    }

    private static bool MatchesPath(Node node, string value)
    {
        var path = value.Replace('\\', '/').TrimEnd('/');
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        return Matches(path, node.Path) || node.Path.StartsWith(path + "/", StringComparison.Ordinal);
    }

    private static bool MatchesSource(SourceTable source, string value)
    {
        var parts = value.Split('.');
        var offset = parts.Length == 3 ? 1 : 0;
        return parts.Length <= 3
            && (offset == 0 || (source.Fqn.Count > 0 && Matches(parts[0], source.Fqn[0])))
            && Matches(parts[offset], source.SourceName)
            && (parts.Length == 1 || Matches(parts[offset + 1], source.Name));
    }

    private static bool MatchesConfig(Node node, Criterion criterion)
    {
        using var document = JsonDocument.Parse(node.ConfigJson);
        var value = document.RootElement;
        foreach (var key in criterion.Argument.Split('.'))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(key, out value))
            {
                return false;
            }
        }

        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Any(item => Matches(criterion.Value, item.ToString()))
            : value.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? bool.TryParse(criterion.Value, out var on) && on == value.GetBoolean()
                : Matches(criterion.Value, value.ToString());
    }
}
