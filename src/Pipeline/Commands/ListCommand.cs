using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Artefacts;
using Pipeline.Compiled;

namespace Pipeline.Commands;

/// <summary><c>ls</c>: lists nodes, one a line, ordered by unique id (dbt: "About dbt ls (list) command"). It opens no warehouse.</summary>
internal static class ListCommand
{
    // What dbt writes of a node unless --output-keys says otherwise, and the columns.
    private static readonly HashSet<string> _usualKeys = new(StringComparer.Ordinal)
    {
        "name", "resource_type", "package_name", "original_file_path", "unique_id", "alias", "source_name", "config", "tags", "depends_on", Columns, Omission,
    };

    // Every type that dbt lists; of those that a project has none of, nothing is listed.
    private static readonly string[] _types =
    [
        "model", "source", "seed", "snapshot", "test", "unit_test", "exposure", "metric", "semantic_model", "saved_query", "analysis", "function", "operation", "default", "all",
    ];

    private const string Columns = "columns";
    private const string Origins = "origins";
    private const string Omission = "omission";

    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Option<string> _output = new("--output") { Description = "selector, name, path or json", DefaultValueFactory = _ => "selector" };

    private static readonly Option<string[]> _outputKeys = new("--output-keys")
    {
        Description = "With --output json: the properties to write, separated by spaces or commas",
        HelpName = "key",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string[]> _resourceType = new("--resource-type")
    {
        Description = "Only resources of these types; operations are listed only with operation or all",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>The command.</summary>
    public static Command Create(HostEnvironment host)
    {
        var command = new Command("ls", "List nodes") { Aliases = { "list" } };
        _output.AcceptOnlyFromAmong("selector", "name", "path", "json");
        _resourceType.AcceptOnlyFromAmong(_types);
        SharedOptions.AddTo(command, [.. SharedOptions.Selection, _output, _outputKeys, _resourceType]);
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(host, parsed, "list", (session, _) => Task.FromResult(Run(session, parsed)), cancellationToken));
        return command;
    }

    private static int Run(Session session, ParseResult parsed)
    {
        var write = Writer(session, parsed);
        var types = parsed.GetValue(_resourceType) ?? [];
        foreach (var node in session.Select(parsed).Where(node => IsListed(node, types)).OrderBy(node => node.UniqueId, StringComparer.Ordinal))
        {
            session.Host.Out.WriteLine(write(node));
        }

        return ExitCode.Success;
    }

    private static Func<Node, string> Writer(Session session, ParseResult parsed)
    {
        switch (parsed.GetValue(_output))
        {
            case "name":
                return Name;
            case "path":
                return node => node.Path;
            case "json":
                var given = (parsed.GetValue(_outputKeys) ?? []).SelectMany(text => text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                var keys = given.ToHashSet(StringComparer.Ordinal);
                return Json(session, keys.Count > 0 ? keys : _usualKeys);
            default:
                return Selector;
        }
    }

    private static bool IsListed(Node node, string[] types) =>
        types.Contains(node.ResourceType) || types.Contains("all") || (node is not Operation && (types.Length == 0 || types.Contains("default")));

    // The name by which dbt searches a node.
    private static string Name(Node node) => node is SourceTable source ? $"{source.SourceName}.{source.Name}" : node.Name;

    // What --select takes back in.
    private static string Selector(Node node) => node is SourceTable source
        ? $"source:{string.Join('.', node.Fqn.Take(1).Append(source.SourceName).Append(source.Name))}"
        : string.Join('.', node.Fqn);

    private static Func<Node, string> Json(Session session, HashSet<string> keys)
    {
        var nodes = new NodeJson(session.Project, session.Run);
        var columns = new ColumnJson(new LineageGraph(session.Project.Nodes), withOrigins: keys.Contains(Origins));
        return node =>
        {
            var json = nodes.Of(node);
            json[Columns] = keys.Contains(Columns) || keys.Contains(Origins) ? columns.Of(node) : null;
            if (node.Omission(session.Run.Target.Dialect) is { } omission)
            {
                json[Omission] = omission.ToString();
            }

            foreach (var key in json.Select(property => property.Key).Where(key => !keys.Contains(key) && !(key == Columns && keys.Contains(Origins))).ToList())
            {
                json.Remove(key);
            }

            return json.ToJsonString(_json);
        };
    }
}
