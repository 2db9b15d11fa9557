using System.Text.Json.Nodes;

namespace Pipeline.Runs;

/// <summary>Runs as <c>runs list --output json</c> and <c>runs show --output json</c> write them; names are the store's.</summary>
internal static class RunJson
{
    /// <summary>A run in a list.</summary>
    /// <param name="run">The run.</param>
    /// <param name="counts">How many of its nodes have which status.</param>
    public static JsonObject Of(RunRecord run, IReadOnlyDictionary<string, int> counts) => new()
    {
        ["run_id"] = run.Id.ToString("D"),
        ["command"] = run.Command,
        ["triggered_by"] = StoredText.Of(run.Trigger),
        ["project"] = run.Project,
        ["target"] = run.Target,
        ["warehouse"] = run.Warehouse,
        ["code_version"] = run.CodeVersion,
        ["logical_date"] = StoredText.Of(run.LogicalDate),
        ["scheduled_for"] = Time(run.ScheduledFor),
        ["retry_of"] = run.RetryOf?.ToString("D"),
        ["state"] = StoredText.Of(run.State),
        ["exit_code"] = run.ExitCode,
        ["message"] = run.Message,
        ["created_at"] = Time(run.CreatedAt),
        ["started_at"] = Time(run.StartedAt),
        ["ended_at"] = Time(run.EndedAt),
        ["wake_at"] = Time(run.WakeAt),
        ["arguments"] = new JsonArray([.. run.Arguments.Select(argument => (JsonNode)JsonValue.Create(argument))]),
        ["parameters"] = new JsonObject(run.Parameters.Select(parameter => KeyValuePair.Create(parameter.Key, (JsonNode?)parameter.Value))),
        ["nodes"] = new JsonObject(counts.Select(count => KeyValuePair.Create(count.Key, (JsonNode?)count.Value))),
    };

    /// <summary>A run with all that is known of it.</summary>
    public static JsonObject Of(RunRecord run, IReadOnlyList<AttemptRecord> attempts, IReadOnlyList<TaskRecord> tasks, IReadOnlyList<NodeRecord> nodes)
    {
        var json = Of(run, new Dictionary<string, int>());
        json["attempts"] = new JsonArray([.. attempts.Select(Of)]);
        json["tasks"] = new JsonArray([.. tasks.Select(Of)]);
        json["nodes"] = new JsonArray([.. nodes.Select(Of)]);
        return json;
    }

    private static JsonObject Of(AttemptRecord attempt) => new()
    {
        ["number"] = attempt.Number,
        ["process_id"] = attempt.Owner.Id,
        ["host"] = attempt.Owner.Host,
        ["state"] = StoredText.Of(attempt.State),
        ["started_at"] = Time(attempt.StartedAt),
        ["ended_at"] = Time(attempt.EndedAt),
    };

    private static JsonObject Of(TaskRecord task) => new()
    {
        ["name"] = task.Name,
        ["number"] = task.Number,
        ["state"] = task.State,
        ["summary"] = task.Summary,
        ["started_at"] = Time(task.StartedAt),
        ["seconds"] = task.Seconds,
    };

    private static JsonObject Of(NodeRecord node) => new()
    {
        ["unique_id"] = node.UniqueId,
        ["resource_type"] = node.ResourceType,
        ["status"] = node.Status,
        ["message"] = node.Message,
        ["rows"] = node.Rows,
        ["failures"] = node.Failures,
        ["started_at"] = Time(node.StartedAt),
        ["seconds"] = node.Seconds,
    };

    private static string? Time(DateTimeOffset? time) => time is { } at ? StoredText.Of(at) : null;
}
