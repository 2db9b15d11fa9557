using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.Reporting;
using Pipeline.Runs;
using Pipeline.Testing;

namespace Pipeline.Commands;

/// <summary><c>runs list</c> and <c>runs show</c>: what the run store knows. They open no warehouse, and so work while a run has it.</summary>
internal static class RunsCommand
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Option<string> _output = new("--output") { Description = "text or json", DefaultValueFactory = _ => "text" };

    private static readonly Option<int> _limit = new("--limit") { Description = "How many of the newest runs", DefaultValueFactory = _ => 20 };

    private static readonly Argument<string> _run = new("run") { Description = "The run's id, or its first characters [default: the newest run]", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>The command.</summary>
    public static Command Create(HostEnvironment host)
    {
        _output.AcceptOnlyFromAmong("text", "json");
        var list = new Command("list", "List the newest runs, the newest first") { Options = { _limit, _output } };
        list.SetAction((parsed, cancel) => CommandRunner.RunAsync(host, parsed, "runs list", (session, _) => Task.FromResult(List(session, parsed)), cancel));
        var show = new Command("show", "Show a run with its attempts, tasks and nodes") { Arguments = { _run }, Options = { _output } };
        show.SetAction((parsed, cancel) => CommandRunner.RunAsync(host, parsed, "runs show", (session, _) => Task.FromResult(Show(session, parsed)), cancel));
        return new Command("runs", "Look into the run store") { Subcommands = { list, show } };
    }

    private static int List(Session session, ParseResult parsed)
    {
        var store = session.OpenRunStore();
        InterruptedRuns.Mark(store);
        var limit = parsed.GetValue(_limit);
        var runs = store.Read(connection => RunReader.Newest(connection, limit).Select(run => (Run: run, Counts: RunReader.Counts(connection, run.Id))).ToList());
        if (parsed.GetValue(_output) == "json")
        {
            foreach (var (run, counts) in runs)
            {
                session.Host.Out.WriteLine(RunJson.Of(run, counts).ToJsonString(_json));
            }

            return ExitCode.Success;
        }

        Table(session, ["run", "command", "by", "logical date", "state", "started (UTC)", "seconds", "nodes"], [.. runs.Select(entry => (IReadOnlyList<string?>)Row(entry.Run, entry.Counts))]);
        return ExitCode.Success;
    }

    private static string?[] Row(RunRecord run, IReadOnlyDictionary<string, int> counts) =>
    [
        run.Id.ToString("D")[..8],
        run.Command,
        StoredText.Of(run.Trigger),
        StoredText.Of(run.LogicalDate),
        StoredText.Of(run.State),
        run.StartedAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "",
        Seconds(run),
        string.Join(' ', counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key}={count.Value}"))),
    ];

    private static int Show(Session session, ParseResult parsed)
    {
        var store = session.OpenRunStore();
        InterruptedRuns.Mark(store);
        var run = Find(store, parsed.GetValue(_run));
        var (attempts, tasks, nodes) = store.Read(connection => (RunReader.Attempts(connection, run.Id), RunReader.Tasks(connection, run.Id), RunReader.Nodes(connection, run.Id)));
        if (parsed.GetValue(_output) == "json")
        {
            session.Host.Out.WriteLine(RunJson.Of(run, attempts, tasks, nodes).ToJsonString(_json));
            return ExitCode.Success;
        }

        foreach (var (name, value) in RunJson.Of(run, new Dictionary<string, int>()))
        {
            if (value is JsonValue)
            {
                session.Host.Out.WriteLine($"{name}: {value}");
            }
        }

        foreach (var (name, value) in run.Parameters.Where(parameter => parameter.Value is not null))
        {
            session.Host.Out.WriteLine($"  {name}: {value}");
        }

        session.Host.Out.WriteLine($"arguments: {string.Join(' ', run.Arguments)}");
        Table(session, ["attempt", "process", "host", "state", "started (UTC)", "ended (UTC)"], [.. attempts.Select(attempt => (IReadOnlyList<string?>)
        [
            Text(attempt.Number),
            Text(attempt.Owner.Id),
            attempt.Owner.Host,
            StoredText.Of(attempt.State),
            Text(attempt.StartedAt),
            Text(attempt.EndedAt),
        ])]);
        Table(session, ["task", "state", "seconds", "summary"], [.. tasks.Select(task => (IReadOnlyList<string?>)[task.Name, task.State, Text(task.Seconds), task.Summary ?? ""])]);
        Table(session, ["node", "status", "seconds", "rows", "failures", "message"], [.. nodes.Select(node => (IReadOnlyList<string?>)
            [node.UniqueId, node.Status, Text(node.Seconds), Text(node.Rows), Text(node.Failures), node.Message ?? ""])]);
        return ExitCode.Success;
    }

    /// <summary>A run by the beginning of its id; the newest without one.</summary>
    /// <exception cref="UsageException">There is none, or several.</exception>
    public static RunRecord Find(RunStore store, string? id)
    {
        var found = store.Read(connection => id is null ? RunReader.Newest(connection, 1) : RunReader.StartingWith(connection, id));
        return found switch
        {
            [var run] => run,
            [] => throw new UsageException(id is null ? $"Run store '{store.Path}' has no run yet." : $"Run store '{store.Path}' has no run whose id starts with '{id}'; 'runs list' shows them."),
            _ => throw new UsageException($"{found.Count} runs have an id that starts with '{id}'; give more of it."),
        };
    }

    private static void Table(Session session, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        if (rows.Count > 0)
        {
            session.Host.Out.WriteLine(string.Join('\n', TextTable.Lines(new RowSample(columns, rows), rows.Count)));
        }
    }

    private static string Seconds(RunRecord run) => Text((run.EndedAt - run.StartedAt)?.TotalSeconds);

    private static string Text(double? seconds) => seconds?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";
}
