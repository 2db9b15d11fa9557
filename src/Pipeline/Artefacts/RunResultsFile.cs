using System.Globalization;
using System.Text.Json.Nodes;
using Pipeline.Building;
using Pipeline.Testing;
using Pipeline.Warehouses;

namespace Pipeline.Artefacts;

/// <summary><c>run_results.json</c> (dbt: "Run results JSON file", schema v6). A test's failing rows are in its <c>adapter_response</c>.</summary>
internal static class RunResultsFile
{
    /// <summary>The artefact.</summary>
    /// <param name="run">The run.</param>
    /// <param name="command">The command's name, dbt's <c>which</c>.</param>
    /// <param name="results">What became of the nodes.</param>
    public static JsonObject Create(RunContext run, string command, IReadOnlyList<NodeResult> results) => new()
    {
        ["metadata"] = ArtefactFile.Metadata("run-results/v6", run),
        ["results"] = new JsonArray([.. results.Select(Result)]),
        ["elapsed_time"] = (run.Clock.GetUtcNow() - run.StartedAt).TotalSeconds,
        ["args"] = new JsonObject
        {
            ["which"] = command,
            ["target"] = run.Target.Name,
            ["vars"] = new JsonObject(run.Vars.OrderBy(var => var.Key, StringComparer.Ordinal).Select(var => KeyValuePair.Create(var.Key, (JsonNode?)var.Value))),
        },
    };

    /// <summary>A status in dbt's words.</summary>
    public static string Status(NodeStatus status) => status switch
    {
        NodeStatus.Success => "success",
        NodeStatus.Error => "error",
        NodeStatus.Skipped => "skipped",
        NodeStatus.NoOp => "no-op",
        NodeStatus.Reused => "reused",
        NodeStatus.Pass => "pass",
        NodeStatus.Warn => "warn",
        _ => "fail",
    };

    private static JsonObject Result(NodeResult result) => new()
    {
        ["status"] = Status(result.Status),
        ["timing"] = result.Thread == 0 ? [] : new JsonArray(new JsonObject
        {
            ["name"] = "execute",
            ["started_at"] = ArtefactFile.Time(result.StartedAt),
            ["completed_at"] = ArtefactFile.Time(result.StartedAt + result.Elapsed),
        }),
        ["thread_id"] = string.Create(CultureInfo.InvariantCulture, $"Thread-{result.Thread}"),
        ["execution_time"] = result.Elapsed.TotalSeconds,
        ["adapter_response"] = Response(result),
        ["message"] = result.Message.Length == 0 ? null : result.Message,
        ["failures"] = result.Failures,
        ["unique_id"] = result.Node.UniqueId,
        ["compiled"] = result.CompiledCode is not null,
        ["compiled_code"] = result.CompiledCode,
        ["relation_name"] = result.RelationName,
    };

    private static JsonObject Response(NodeResult result)
    {
        var response = new JsonObject();
        if (result.Status == NodeStatus.Success)
        {
            response["_message"] = result.Message;
        }

        if (result.Rows is { } rows)
        {
            response["rows_affected"] = rows;
        }

        if (result.FailingRows is { } failing)
        {
            response["failing_rows"] = Rows(failing);
        }

        return response;
    }

    private static JsonArray Rows(RowSample sample) => new([.. sample.Rows.Select(row => (JsonNode)new JsonObject(
        sample.Columns.Zip(row).DistinctBy(cell => cell.First).Select(cell => KeyValuePair.Create(cell.First, (JsonNode?)cell.Second))))]);
}
