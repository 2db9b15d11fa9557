using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.Artefacts;
using Pipeline.Compiled;

namespace Pipeline.Commands;

/// <summary><c>ls</c>: lists nodes, one a line.</summary>
internal static class ListCommand
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Option<string> _output = new("--output") { Description = "selector, name, path or json", DefaultValueFactory = _ => "selector" };

    private static readonly Option<string[]> _resourceType = new("--resource-type")
    {
        Description = "Only resources of these types: model, test, source, operation",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>The command.</summary>
    public static Command Create(HostEnvironment host)
    {
        var command = new Command("ls", "List nodes") { Aliases = { "list" } };
        _output.AcceptOnlyFromAmong("selector", "name", "path", "json");
        _resourceType.AcceptOnlyFromAmong("model", "test", "source", "operation", "all");
        SharedOptions.AddTo(command, [.. SharedOptions.Selection, _output, _resourceType]);
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(host, parsed, "list", (session, _) => Task.FromResult(Run(session, parsed)), cancellationToken));
        return command;
    }

    private static int Run(Session session, ParseResult parsed)
    {
        var types = parsed.GetValue(_resourceType) ?? [];
        var output = parsed.GetValue(_output);
        foreach (var node in session.Select(parsed))
        {
            if (types.Length == 0 ? node is not Operation : types.Contains("all") || types.Contains(node.ResourceType))
            {
                session.Host.Out.WriteLine(output switch
                {
                    "name" => node.Name,
                    "path" => node.Path,
                    "json" => Json(node).ToJsonString(_json),
                    _ => Selector(node),
                });
            }
        }

        return ExitCode.Success;
    }

    // What --select takes back in.
    private static string Selector(Node node) => node is SourceTable source
        ? $"source:{string.Join('.', node.Fqn.Take(1).Append(source.SourceName).Append(source.Name))}"
        : string.Join('.', node.Fqn);

    private static JsonObject Json(Node node) => new()
    {
        ["name"] = node.Name,
        ["resource_type"] = node.ResourceType,
        ["unique_id"] = node.UniqueId,
        ["original_file_path"] = node.Path,
        ["tags"] = ArtefactFile.Array(node.Tags),
        ["depends_on"] = new JsonObject { ["macros"] = ArtefactFile.Array(node.Macros), ["nodes"] = ArtefactFile.Array(node.DependsOn) },
        ["config"] = JsonNode.Parse(node.ConfigJson),
    };
}
