using Dapper;
using Microsoft.Data.Sqlite;

namespace Pipeline.Runs;

/// <summary>
/// What runs did and which of them are under way: a SQLite file beside the warehouse, which other processes read while a run has the
/// warehouse open. It is opened for each reading or writing and closed again, so that no process holds it up.
/// </summary>
internal sealed class RunStore
{
    private readonly string _connectionString;

    private RunStore(string path)
    {
        Path = path;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ConnectionString;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Opens a store, which is created when there is none.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="RunStoreException">The file cannot be made or is no run store.</exception>
    public static RunStore Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (System.IO.Path.GetDirectoryName(full) is { } folder && !Directory.Exists(folder))
        {
            throw new RunStoreException($"Run store '{path}' cannot be opened: there is no directory '{folder}'.");
        }

        var store = new RunStore(full);
        store.Use(connection =>
        {
            RunStoreSchema.Migrate(connection, path);
            return true;
        });
        return store;
    }

    /// <summary>Reads.</summary>
    /// <exception cref="RunStoreException">The store cannot be read.</exception>
    public T Read<T>(Func<SqliteConnection, T> read) => Use(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        return read(connection);
    });

    /// <summary>Writes in one transaction, which no other writer interleaves with.</summary>
    /// <exception cref="RunStoreException">The store cannot be written.</exception>
    public T Write<T>(Func<SqliteConnection, T> write) => Use(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = write(connection);
        transaction.Commit();
        return result;
    });

    /// <summary>Writes in one transaction, which no other writer interleaves with.</summary>
    /// <exception cref="RunStoreException">The store cannot be written.</exception>
    public void Write(Action<SqliteConnection> write) => Write(connection =>
    {
        write(connection);
        return true;
    });

    private T Use<T>(Func<SqliteConnection, T> use)
    {
        try
        {
            using var connection = new SqliteConnection(_connectionString);
            connection.Open();

            // A crash of the process loses nothing in this mode; a power cut may lose the last moments, which the next start takes for a crash.
            connection.Execute("pragma synchronous = normal");
            return use(connection);
        }
        catch (SqliteException error)
        {
            throw new RunStoreException($"Run store '{Path}' cannot be used: {error.Message}", error);
        }
    }
}
