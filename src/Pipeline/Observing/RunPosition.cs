using System.Text.Json;

namespace Pipeline.Observing;

/// <summary>Where in a run the current flow of control is. It goes with the flow: what a task or node starts is in that task or node.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Task">The pipeline's task; null outside one.</param>
/// <param name="Node">The unique id of the node that is built or tested; null outside one.</param>
internal sealed record RunPosition(Guid Run, string? Task, string? Node)
{
    // What finds a statement by its run and node looks for a name first, as dbt's query comment has one.
    private const string App = "pipeline";

    private static readonly AsyncLocal<RunPosition?> _current = new();

    /// <summary>The position; null outside a run.</summary>
    public static RunPosition? Current => _current.Value;

    /// <summary>Begins a run, for the rest of the calling method and what it calls.</summary>
    public static void EnterRun(Guid run) => _current.Value = new RunPosition(run, null, null);

    /// <summary>Begins a task, for the rest of the calling method and what it calls.</summary>
    public static void EnterTask(string task) => _current.Value = Current is { } position ? position with { Task = task, Node = null } : null;

    /// <summary>Begins a node, for the rest of the calling method and what it calls.</summary>
    public static void EnterNode(string uniqueId) => _current.Value = Current is { } position ? position with { Node = uniqueId } : null;

    /// <summary>What a statement is told by in a warehouse's query log: JSON with the run, its task and its node, and never a value.</summary>
    public string Tag => JsonSerializer.Serialize(new Dictionary<string, string>(
        new[] { ("app", App), ("run", Run.ToString("D")), ("task", Task), ("node", Node) }.Where(part => part.Item2 is not null).Select(part => KeyValuePair.Create(part.Item1, part.Item2!))));

    /// <summary>The tag as a comment, for a warehouse whose sessions carry none (dbt: "query-comment"). It stands last, so that places in error messages stay true.</summary>
    public string Comment => $"\n/* {Tag.Replace("*/", "*\\/", StringComparison.Ordinal)} */";
}
