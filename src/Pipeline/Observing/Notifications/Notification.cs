using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.Reporting;
using Pipeline.Runs;

namespace Pipeline.Observing.Notifications;

/// <summary>A webhook's body: <c>text</c> in words, as chat services show it, and the same as data.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Type">The same as receivers filter by it, such as <c>run.failed</c>.</param>
/// <param name="Text">In words.</param>
/// <param name="Data">As data, beside the run.</param>
internal sealed record Notification(NotificationKind Kind, string Type, string Text, JsonObject Data)
{
    private const int MostProblems = 20;
    private const int MostKeys = 100;

    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A run failed.</summary>
    /// <param name="run">The run.</param>
    /// <param name="end">How it ended.</param>
    /// <param name="problems">The nodes and tasks that failed.</param>
    /// <param name="before">How many runs of the same command line failed one after the other before it.</param>
    public static Notification Failed(RunRecord run, RunEnd end, IReadOnlyList<Problem> problems, int before)
    {
        var first = problems.Count > 0 ? $": {problems[0].Id}: {problems[0].Message}" : end.Message is { } message ? $": {message}" : "";
        var more = problems.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" (and {problems.Count - 1} more)") : "";
        var again = before == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", for the {Ordinal(before + 1)} time in a row");
        return new Notification(NotificationKind.Failure, "run.failed", $"{Name(run)} failed{again}{first}{more}", new JsonObject
        {
            ["failures_in_a_row"] = before + 1,
            ["message"] = end.Message,
            ["problem_count"] = problems.Count,
            ["problems"] = new JsonArray([.. problems.Take(MostProblems).Select(problem => new JsonObject { ["id"] = problem.Id, ["status"] = problem.Status, ["message"] = problem.Message })]),
        });
    }

    /// <summary>A run came to no end of its own.</summary>
    /// <param name="run">The run.</param>
    /// <param name="what">What became of it, such as <c>was interrupted</c>.</param>
    /// <param name="why">Why.</param>
    public static Notification Lost(RunRecord run, string what, string why) => new(NotificationKind.Failure, "run.failed", $"{Name(run)} {what}: {why}", new JsonObject
    {
        ["failures_in_a_row"] = null,
        ["message"] = why,
        ["problem_count"] = 0,
        ["problems"] = new JsonArray(),
    });

    /// <summary>A run succeeded after others had failed.</summary>
    /// <param name="run">The run.</param>
    /// <param name="failed">The last of those that had failed.</param>
    /// <param name="before">How many they were.</param>
    public static Notification Recovered(RunRecord run, RunRecord failed, int before) => new(
        NotificationKind.Recovery,
        "run.recovered",
        string.Create(CultureInfo.InvariantCulture, $"{Name(run)} succeeded after {before} {(before == 1 ? "failure" : "failures")}"),
        new JsonObject { ["failures_before"] = before, ["last_failure"] = new JsonObject { ["id"] = failed.Id.ToString("D"), ["logical_date"] = StoredText.Of(failed.LogicalDate), ["message"] = failed.Message } });

    /// <summary>Files came late.</summary>
    public static Notification Late(RunRecord run, LateFilesFound late) => new(
        NotificationKind.Late,
        "data.late",
        string.Create(CultureInfo.InvariantCulture, $"{Name(run)}: {late.Keys.Count} {(late.Keys.Count == 1 ? "file" : "files")} of {late.Date:yyyy-MM-dd} came after that day's sensor had passed"),
        new JsonObject { ["date"] = StoredText.Of(late.Date), ["file_count"] = late.Keys.Count, ["keys"] = new JsonArray([.. late.Keys.Take(MostKeys).Select(key => (JsonNode)key)]) });

    /// <summary>The body.</summary>
    /// <param name="id">The notification's id, the same in each attempt.</param>
    /// <param name="at">When it was made.</param>
    /// <param name="run">The run it is about.</param>
    /// <param name="state">The run's state; null while it goes on.</param>
    /// <param name="exitCode">Its exit code; null before it has ended.</param>
    public string Body(string id, DateTimeOffset at, RunRecord run, RunState? state, int? exitCode) => new JsonObject
    {
        ["id"] = id,
        ["type"] = Type,
        ["timestamp"] = StoredText.Of(at),
        ["text"] = Text,
        ["run"] = new JsonObject
        {
            ["id"] = run.Id.ToString("D"),
            ["project"] = run.Project,
            ["command"] = run.Command,
            ["trigger"] = StoredText.Of(run.Trigger),
            ["target"] = run.Target,
            ["warehouse"] = run.Warehouse,
            ["logical_date"] = StoredText.Of(run.LogicalDate),
            ["scheduled_for"] = run.ScheduledFor is { } tick ? StoredText.Of(tick) : null,
            ["state"] = StoredText.Of(state ?? RunState.Running),
            ["exit_code"] = exitCode,
            ["code_version"] = run.CodeVersion,
        },
        ["data"] = Data.DeepClone(),
    }.ToJsonString(_json);

    private static string Name(RunRecord run) => $"{run.Project} {run.Command} of {StoredText.Of(run.LogicalDate)} on {run.Target}";

    private static string Ordinal(int number) => string.Create(CultureInfo.InvariantCulture, $"{number}{(number % 100 is >= 11 and <= 13 ? "th" : (number % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    })}");
}

/// <summary>A node or task that failed.</summary>
/// <param name="Id">Its unique id, or <c>task.</c> and its name.</param>
/// <param name="Status">How it ended, in dbt's words.</param>
/// <param name="Message">Why.</param>
internal sealed record Problem(string Id, string Status, string Message);
