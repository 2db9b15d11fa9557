using System.CommandLine;
using System.Globalization;
using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Reporting;
using Pipeline.Testing;
using Pipeline.Warehouses;

namespace Pipeline.Commands;

/// <summary><c>show</c>: runs a model's or a test's query and prints its first rows; nothing is stored.</summary>
internal static class ShowCommand
{
    private static readonly Option<int> _limit = new("--limit") { Description = "How many rows; -1 for all", DefaultValueFactory = _ => 5 };

    private static readonly Option<string> _inline = new("--inline") { Description = "Not supported: SQL is compiled when the program is built", Hidden = true };

    /// <summary>The command.</summary>
    public static Command Create(HostEnvironment host)
    {
        var command = new Command("show", "Run a model's query and print its first rows");
        SharedOptions.AddTo(command, [.. SharedOptions.Selection, _limit, _inline]);
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(host, parsed, "show", (session, cancel) => RunAsync(session, parsed, cancel), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetResult(_inline) is not null)
        {
            throw new UsageException("show --inline is not supported: SQL is compiled when the program is built. Put the query into a model of the project, build, and show that.");
        }

        if (parsed.GetResult(SharedOptions.Select) is null)
        {
            throw new UsageException("show needs --select and the name of a model or test.");
        }

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
        var warehouse = session.OpenWarehouse();
        await using var _ = warehouse.ConfigureAwait(false);
        var connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = connection.ConfigureAwait(false);
        foreach (var node in shown)
        {
            var query = node is Model model ? model.Sql(warehouse.Dialect).Select : ((DataTest)node).Sql(warehouse.Dialect).Rows;
            var reader = await connection.ReaderAsync(new SqlRenderer(session.Run).Bound(query), cancellationToken).ConfigureAwait(false);
            await using var ___ = reader.ConfigureAwait(false);
            var rows = await RowSample.ReadAsync(reader, limit < 0 ? int.MaxValue : limit, cancellationToken).ConfigureAwait(false);
            session.Host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{node.Name}, {(limit < 0 ? "all" : $"the first {rows.Rows.Count}")} rows:"));
            foreach (var line in TextTable.Lines(rows, int.MaxValue))
            {
                session.Host.Out.WriteLine(line);
            }
        }

        return ExitCode.Success;
    }
}
