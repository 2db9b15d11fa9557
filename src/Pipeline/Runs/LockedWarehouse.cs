using System.Data.Common;
using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.Runs;

/// <summary>A warehouse that one process at a time can have: opened, and its lock taken, when it is first needed.</summary>
/// <param name="dialect">The SQL it speaks.</param>
/// <param name="name">What it is called.</param>
/// <param name="acquire">Takes the lock.</param>
/// <param name="open">Opens the warehouse.</param>
internal sealed class LockedWarehouse(Dialect dialect, string name, Func<CancellationToken, Task<DatabaseLock>> acquire, Func<IWarehouse> open) : IWarehouse
{
    private readonly SemaphoreSlim _opening = new(1, 1);
    private DatabaseLock? _lock;
    private IWarehouse? _warehouse;

    /// <inheritdoc />
    public Dialect Dialect => dialect;

    /// <inheritdoc />
    public string Name => name;

    /// <summary>Takes the lock and opens the warehouse now, unless that is done.</summary>
    /// <exception cref="WarehouseException">Another owner has it, or it cannot be opened.</exception>
    public async Task<IWarehouse> ReadyAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _lock ??= await acquire(cancellationToken).ConfigureAwait(false);
            return _warehouse ??= open();
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <inheritdoc />
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var warehouse = await ReadyAsync(cancellationToken).ConfigureAwait(false);
        return await warehouse.OpenAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public IAsyncEnumerable<TRow> ReadAsync<TRow>(Model<TRow> model, CancellationToken cancellationToken) => RelationReader.ReadAsync(this, model, cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_warehouse is { } warehouse)
            {
                await warehouse.DisposeAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            // Only after the file is closed may another process have it.
            if (_lock is { } held)
            {
                await held.DisposeAsync().ConfigureAwait(false);
            }

            _opening.Dispose();
        }
    }
}
