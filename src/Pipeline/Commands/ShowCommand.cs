using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Reporting;
using Pipeline.Testing;
using Pipeline.Warehouses;

namespace Pipeline.Commands;

/// <summary>
/// <c>show</c>: runs a model's or a test's query and prints its first rows, or prints where a column comes from; nothing is stored.
/// </summary>
internal static class ShowCommand
{
    private static readonly JsonSerializerOptions _json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Option<int> _limit = new("--limit") { Description = "How many rows; -1 for all", DefaultValueFactory = _ => 5 };

    private static readonly Option<string> _lineage = new("--lineage")
    {
        Description = "Print where a column comes from, down to the sources: model.column, or a model for all of its columns",
        HelpName = "model.column",
    };

    private static readonly Option<string> _output = new("--output") { Description = "text or json", DefaultValueFactory = _ => "text" };

    private static readonly Option<string> _inline = new("--inline") { Description = "Not supported: SQL is compiled when the program is built", Hidden = true };

    /// <summary>The command.</summary>
    public static Command Create(HostEnvironment host)
    {
        var command = new Command("show", "Run a model's query and print its first rows, or print a column's lineage");
        _output.AcceptOnlyFromAmong("text", "json");
        SharedOptions.AddTo(command, [.. SharedOptions.Selection, DeferOptions.Defer, DeferOptions.FavorState, _limit, _output, _lineage, _inline]);
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(host, parsed, "show", (session, cancel) => RunAsync(session, parsed, cancel), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetResult(_inline) is not null)
        {
            throw new UsageException("show --inline is not supported: SQL is compiled when the program is built. Put the query into a model of the project (an ephemeral one stores nothing), build, and show that.");
        }

        if (parsed.GetValue(_lineage) is { } column)
        {
            ShowLineage.Write(session, column, parsed.GetValue(_output) == "json");
            return ExitCode.Success;
        }

        if (parsed.GetResult(SharedOptions.Select) is null)
        {
            throw new UsageException("show needs --select and the name of a model or test, or --lineage and a column.");
        }

        await ShowRowsAsync(session, parsed, cancellationToken).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static async Task ShowRowsAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        // A test comes along with its model; it is shown when it is asked for alone.
        var selected = session.Select(parsed);
        IReadOnlyList<Node> shown = selected.OfType<Model>().Any() ? [.. selected.OfType<Model>()] : [.. selected.OfType<DataTest>()];
        var problems = shown.Select(node => node.Omission(session.Run.Target.Dialect)).OfType<Omission>().Select(omission => $"Left out of the build: {omission}").ToList();
        problems.AddRange(problems.Count == 0 ? AssumptionCheck.Problems(shown, session.Run) : []);
        if (problems.Count > 0)
        {
            throw new UsageException(string.Join("\n", problems));
        }

        var limit = parsed.GetValue(_limit);
        var warehouse = await session.OpenWarehouseAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = warehouse.ConfigureAwait(false);
        await DeferOptions.ApplyAsync(session, parsed, warehouse, shown, _ => false, cancellationToken).ConfigureAwait(false);
        var connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = connection.ConfigureAwait(false);
        foreach (var node in shown)
        {
            var query = node is Model model ? model.Sql(warehouse.Dialect).Select : ((DataTest)node).Sql(warehouse.Dialect).Rows;
            var reader = await connection.ReaderAsync(new SqlRenderer(session.Run).Bound(query), cancellationToken).ConfigureAwait(false);
            await using var ___ = reader.ConfigureAwait(false);
            await WriteAsync(session.Host.Out, node, reader, limit, parsed.GetValue(_output) == "json", cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync(TextWriter output, Node node, DbDataReader reader, int limit, bool asJson, CancellationToken cancellationToken)
    {
        var most = limit < 0 ? int.MaxValue : limit;
        if (asJson)
        {
            var show = await RowJson.ReadAsync(reader, most, cancellationToken).ConfigureAwait(false);
            await output.WriteLineAsync(new JsonObject { ["node"] = node.Name, ["show"] = show }.ToJsonString(_json)).ConfigureAwait(false);
            return;
        }

        var rows = await RowSample.ReadAsync(reader, most, cancellationToken).ConfigureAwait(false);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{node.Name}, {(limit < 0 ? "all" : $"the first {rows.Rows.Count}")} rows:")).ConfigureAwait(false);
        foreach (var line in TextTable.Lines(rows, int.MaxValue))
        {
            await output.WriteLineAsync(line).ConfigureAwait(false);
        }
    }
}
