using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Pipeline.Compiled;

namespace Pipeline.Warehouses.DuckDb;

/// <summary>A DuckDB file, held open by this process, with as many connections as are asked for.</summary>
/// <remarks>
/// The file is attached to an in-memory database under a fixed alias: opened by itself it would lend its name to the catalog, and
/// a schema of that name would be ambiguous. Views name their tables by schema and table alone, so that the file can be renamed.
/// </remarks>
public sealed class DuckDbWarehouse : IWarehouse
{
    /// <summary>The name under which every file is attached.</summary>
    internal const string Alias = "warehouse";

    /// <summary>The name under which an earlier run's file is attached for reading.</summary>
    private const string EarlierAlias = "earlier";

    private readonly DuckDBConnection _root;
    private string? _earlier;

    private DuckDbWarehouse(DuckDBConnection root, string name)
    {
        _root = root;
        Name = name;
    }

    /// <summary>
    /// A directory for what does not fit in memory, DuckDB's and the load's: beside the database and on the same disk. It is emptied when the
    /// database is opened, as a killed process leaves its own behind; DuckDB deletes it when it is closed.
    /// </summary>
    internal string Scratch => Name + ".tmp";

    /// <inheritdoc />
    public Dialect Dialect => Dialect.DuckDb;

    /// <inheritdoc />
    public string Name { get; }

    /// <summary>Opens a database file, which is created when there is none.</summary>
    /// <param name="path">The file; a second process cannot open it meanwhile.</param>
    /// <exception cref="WarehouseException">The file is in use, is no database, or its directory does not exist.</exception>
    public static DuckDbWarehouse Open(string path)
    {
        var root = new DuckDBConnection("DataSource=:memory:");
        try
        {
            root.Open();
            Run(root, $"attach {SqlLiteral.Write(Dialect.DuckDb, path)} as {Alias}");
            var warehouse = new DuckDbWarehouse(root, path);
            warehouse.DeleteScratch();
            Run(root, $"set global temp_directory = {SqlLiteral.Write(Dialect.DuckDb, warehouse.Scratch)}");
            return warehouse;
        }
        catch (DuckDBException error)
        {
            root.Dispose();
            throw new WarehouseException(Explain(path, error), error);
        }
    }

    /// <inheritdoc />
    public Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        DuckDBConnection connection;
        lock (_root)
        {
            connection = _root.Duplicate();
        }

        connection.Open();
        Run(connection, $"use {Alias}");
        Run(connection, "set timezone = 'UTC'");
        return Task.FromResult<DbConnection>(connection);
    }

    /// <summary>Makes the file of an earlier run readable; gives the name of its database, null when it is this one.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WarehouseException">It is not there, is no database, or another process has it open.</exception>
    internal string? AttachEarlier(string path)
    {
        if (Path.GetFullPath(path) == Path.GetFullPath(Name))
        {
            return null;
        }

        lock (_root)
        {
            if (_earlier is null)
            {
                try
                {
                    Run(_root, $"attach {SqlLiteral.Write(Dialect.DuckDb, path)} as {EarlierAlias} (read_only)");
                }
                catch (DuckDBException error)
                {
                    throw new WarehouseException(Explain(path, error), error);
                }

                _earlier = path;
            }
        }

        return EarlierAlias;
    }

    /// <inheritdoc />
    public IAsyncEnumerable<TRow> ReadAsync<TRow>(Model<TRow> model, CancellationToken cancellationToken) =>
        RelationReader.ReadAsync(this, model, cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Detaching writes the log into the file, so that nothing but the file is left behind.
        Run(_root, $"detach {Alias}");
        await _root.DisposeAsync();
    }

    /// <summary>Bounds what DuckDB takes, until the result is disposed.</summary>
    /// <param name="memory">Bytes of memory.</param>
    /// <param name="disk">Bytes of disk for what does not fit in memory; null is as much as there is.</param>
    /// <param name="cancellationToken">Ends the statements.</param>
    internal async Task<IAsyncDisposable> LimitAsync(long memory, long? disk, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        await connection.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"set global memory_limit = '{memory >> 10}KiB'"), cancellationToken);
        await connection.ExecuteAsync("set global checkpoint_threshold = '1GiB'", cancellationToken);

        // The order of rows in the table is nobody's, and keeping it would leave an insert to one thread.
        await connection.ExecuteAsync("set global preserve_insertion_order = false", cancellationToken);
        if (disk is not null)
        {
            await connection.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"set global max_temp_directory_size = '{disk >> 10}KiB'"), cancellationToken);
        }

        return new Limits(connection);
    }

    private void DeleteScratch()
    {
        if (Directory.Exists(Scratch))
        {
            Directory.Delete(Scratch, recursive: true);
        }
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Explain(string path, DuckDBException error) =>
        error.Message.Contains("Conflicting lock", StringComparison.Ordinal)
            ? $"Database '{path}' is in use by another process; DuckDB lets one process at a time open a file."
            : Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))
                ? $"Database '{path}' cannot be opened: {error.Message}"
                : $"Database '{path}' cannot be opened: there is no directory '{Path.GetDirectoryName(Path.GetFullPath(path))}'.";

    private sealed class Limits(DbConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await connection.ExecuteAsync("reset global memory_limit", CancellationToken.None);
            await connection.ExecuteAsync("reset global checkpoint_threshold", CancellationToken.None);
            await connection.ExecuteAsync("reset global max_temp_directory_size", CancellationToken.None);
            await connection.ExecuteAsync("reset global preserve_insertion_order", CancellationToken.None);
            await connection.DisposeAsync();
        }
    }
}
