using System.Globalization;
using Pipeline.Compiled;
using Pipeline.Loading;
using Pipeline.Commands;
using Pipeline.Reporting;
using Pipeline.Runs;
using Pipeline.Stages;
using Pipeline.Testing;
using Pipeline.Warehouses;

namespace Pipeline.Tasks;

/// <summary>Runs an operation's statements, in order.</summary>
/// <param name="session">The command's run.</param>
/// <param name="warehouse">Where.</param>
internal sealed class OperationRunner(Session session, IWarehouse warehouse)
{
    /// <summary>Runs all statements; gives what each COPY INTO did.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="arguments">What <c>--args</c> gives.</param>
    /// <param name="stage">The stage that COPY INTO reads.</param>
    /// <param name="files">The stage's listing.</param>
    /// <param name="cancellationToken">Ends the running statement.</param>
    /// <exception cref="RunValueException">An argument is missing or does not fit.</exception>
    /// <exception cref="LoadException">A COPY INTO was aborted.</exception>
    public async Task<IReadOnlyList<LoadResult>> RunAsync(
        Operation operation,
        IReadOnlyDictionary<string, string?> arguments,
        IStage stage,
        IReadOnlyList<StageFile> files,
        CancellationToken cancellationToken)
    {
        if (operation.Omission(warehouse.Dialect) is { } omission)
        {
            throw new UsageException($"Operation {operation.Name} is left out of the build: {omission}");
        }

        var values = new Dictionary<string, string?>(operation.Arguments, StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
        {
            values[name] = value;
        }

        var run = session.Run with { Arguments = values };
        var copied = new List<LoadResult>();
        var executed = 0;
        foreach (var statement in operation.Statements(warehouse.Dialect))
        {
            switch (statement)
            {
                case SqlStatement sql:
                    // Any statement may stand in an operation, and many take no parameters.
                    await ExecuteAsync(new Statement(new SqlRenderer(run).Inline(sql.Text)), cancellationToken).ConfigureAwait(false);
                    executed++;
                    break;
                case CopyStatement copy:
                    var result = await (await CopyAsync(run, cancellationToken).ConfigureAwait(false)).CopyAsync(copy, stage, files, cancellationToken).ConfigureAwait(false);
                    Tell(result, copy.Validation);
                    copied.Add(result);
                    break;
                case OmittedStatement omitted:
                    session.Events.Publish(new Message($"{omitted.What}: passed over on {session.Run.Target.Name}, {omitted.Reason}"));
                    break;
            }
        }

        if (executed > 0)
        {
            session.Events.Publish(new Message($"Operation {operation.Name}: {executed} {(executed == 1 ? "statement" : "statements")} run"));
        }

        return copied;
    }

    /// <summary>Tries the rejected rows of an operation's loads again.</summary>
    /// <param name="operation">The operation, whose arguments have their defaults.</param>
    /// <param name="cancellationToken">Ends the running statement.</param>
    /// <exception cref="LoadException">The warehouse keeps none.</exception>
    public async Task ReplayAsync(Operation operation, CancellationToken cancellationToken)
    {
        var run = session.Run with { Arguments = operation.Arguments };
        foreach (var copy in operation.DuckDb.OfType<CopyStatement>())
        {
            var result = await (await CopyAsync(run, cancellationToken).ConfigureAwait(false)).ReplayAsync(copy, cancellationToken).ConfigureAwait(false);
            foreach (var file in result.Failed)
            {
                session.Events.Publish(FileLeftOut.Of(file));
            }

            session.Events.Publish(ReplayFinished.Of(result));
        }
    }

    private async Task<ICopy> CopyAsync(RunContext run, CancellationToken cancellationToken)
    {
        var opened = warehouse is LockedWarehouse locked ? await locked.ReadyAsync(cancellationToken).ConfigureAwait(false) : warehouse;
        return session.Kind.Copy(opened, run, session.Project, session.Settings.Load, progress => session.Events.Publish(new LoadProgressed(progress)));
    }

    // What a statement answers is shown: an operation that asks something does so to be read.
    private async Task ExecuteAsync(Statement statement, CancellationToken cancellationToken)
    {
        var connection = await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        var reader = await connection.ReaderAsync(statement, cancellationToken).ConfigureAwait(false);
        await using var __ = reader.ConfigureAwait(false);
        var rows = await RowSample.ReadAsync(reader, TestRunner.SampleSize, cancellationToken).ConfigureAwait(false);
        if (rows.Rows.Count > 0)
        {
            session.Events.Publish(new Message(string.Join('\n', TextTable.Lines(rows, TestRunner.SampleSize))));
        }
    }

    private void Tell(LoadResult result, Validation validation)
    {
        foreach (var file in result.Failed)
        {
            session.Events.Publish(FileLeftOut.Of(file));
        }

        foreach (var key in result.IsReloading ? [] : result.Changed)
        {
            session.Events.Publish(new FileLeftOut(key, "its content has changed since it was loaded; its rows stay as they were (--changed reload would replace them)"));
        }

        foreach (var name in result.Missing)
        {
            session.Events.Publish(new FileLeftOut(name, "FILES names it, and the stage does not have it"));
        }

        foreach (var file in result.NotPurged)
        {
            session.Events.Publish(new Message($"Loaded and not deleted from the stage: {file}", EventLevel.Warn));
        }

        if (Validated(result) is { } validated)
        {
            session.Events.Publish(new Message(string.Join('\n', TextTable.Lines(validated, validated.Rows.Count))));
            return;
        }

        session.Events.Publish(validation == Validation.None ? CopyFinished.Of(result) : new Message($"The files for {result.Table} have no errors; VALIDATION_MODE loads nothing"));
    }

    private static RowSample? Validated(LoadResult result) => result.Sample ?? (result.Errors.Count == 0 ? null : new RowSample(
        ["ERROR", "FILE", "LINE", "CHARACTER", "COLUMN_NAME", "ROW_NUMBER"],
        [.. result.Errors.Select(error => (IReadOnlyList<string?>)[error.Error, error.Key, Text(error.Line), Text(error.Character), error.Column, Text(error.FileRow)])]));

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
