using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Warehouses;

namespace Pipeline.Runs;

/// <summary>
/// The right to open a database, which DuckDB gives to one process at a time and to no second one, not even to read. It lies in the run
/// store beside the database, so that whoever comes second is told who is first; the database's own file is never touched for it.
/// </summary>
internal sealed class DatabaseLock : IAsyncDisposable
{
    private static readonly TimeSpan _poll = TimeSpan.FromMilliseconds(200);

    private readonly RunStore _store;
    private readonly string _token;
    private readonly Timer _heartbeat;

    private DatabaseLock(RunStore store, string token)
    {
        _store = store;
        _token = token;
        _heartbeat = new Timer(_ => Beat(), null, ProcessIdentity.Heartbeat, ProcessIdentity.Heartbeat);
    }

    /// <summary>Takes the lock, at once or when its owner lets it go or dies.</summary>
    /// <param name="store">The run store beside the database.</param>
    /// <param name="database">The database's full path, or what else is to have one owner.</param>
    /// <param name="purpose">What for, told to whoever comes second.</param>
    /// <param name="wait">How long to wait for it.</param>
    /// <param name="waiting">Told once who is waited for.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WarehouseException">Another owner has it, and it was not to be had in time.</exception>
    public static async Task<DatabaseLock> AcquireAsync(
        RunStore store, string database, string purpose, TimeSpan wait, Action<string> waiting, CancellationToken cancellationToken)
    {
        var token = Guid.NewGuid().ToString("N");
        var since = TimeProvider.System.GetTimestamp();
        for (var first = true; ; first = false)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (store.Write(connection => TryTake(connection, database, purpose, token)) is not { } owner)
            {
                return new DatabaseLock(store, token);
            }

            if (TimeProvider.System.GetElapsedTime(since) >= wait)
            {
                throw new WarehouseException($"'{database}' is in use by {owner}. Wait for it with --lock-timeout 10m; 'runs list' shows what is under way.");
            }

            if (first)
            {
                waiting($"'{database}' is in use by {owner}; waiting for it");
            }

            await Task.Delay(_poll, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _heartbeat.DisposeAsync().ConfigureAwait(false);
        try
        {
            _store.Write(connection => connection.Execute("delete from locks where token = @token", new { token = _token }));
        }
        catch (RunStoreException)
        {
            // It falls to the next comer when this process is gone.
        }
    }

    // Null when the lock is taken, its owner otherwise.
    private static string? TryTake(SqliteConnection store, string name, string purpose, string token)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (store.Query("select * from locks where name = @name", new { name }).FirstOrDefault() is { } row && Owner(row, now) is string owner)
        {
            return owner;
        }

        var me = ProcessIdentity.Current;
        store.Execute(
            """
            insert or replace into locks (name, token, process_id, host, process_started_at, purpose, acquired_at, heartbeat_at)
            values (@name, @token, @process, @host, @started, @purpose, @now, @now)
            """,
            new { name, token, process = me.Id, host = me.Host, started = StoredText.Of(me.StartedAt), purpose, now = StoredText.Of(now) });
        return null;
    }

    // Null when it is dead.
    private static string? Owner(dynamic row, DateTimeOffset now)
    {
        var owner = new ProcessIdentity((int)(long)row.process_id, (string)row.host, StoredText.Instant((string)row.process_started_at));
        DateTimeOffset heard = StoredText.Instant((string)row.heartbeat_at);
        DateTimeOffset since = StoredText.Instant((string)row.acquired_at);
        var purpose = (string)row.purpose;
        return owner.IsAlive(heard)
            ? string.Create(CultureInfo.InvariantCulture, $"process {owner.Id} on {owner.Host}: {purpose}, since {since:HH:mm:ss} UTC, last heard of {Math.Max(0, (now - heard).TotalSeconds):0} s ago")
            : null;
    }

    private void Beat()
    {
        try
        {
            _store.Write(connection => connection.Execute("update locks set heartbeat_at = @now where token = @token", new { now = StoredText.Of(TimeProvider.System.GetUtcNow()), token = _token }));
        }
        catch (RunStoreException)
        {
            // The next beat may succeed; on this machine the process itself is looked at.
        }
    }
}
