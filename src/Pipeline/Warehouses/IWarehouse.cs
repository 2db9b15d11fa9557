using System.Data.Common;
using Pipeline.Compiled;

namespace Pipeline.Warehouses;

/// <summary>The database that models are built in and read from.</summary>
public interface IWarehouse : IAsyncDisposable
{
    /// <summary>The SQL it speaks.</summary>
    Dialect Dialect { get; }

    /// <summary>What it is called in messages: the file or the account, never a secret.</summary>
    string Name { get; }

    /// <summary>Opens a connection of its own, in UTC; the caller disposes it.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WarehouseException">The warehouse cannot be reached.</exception>
    Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Reads a model's rows in no particular order, one at a time.</summary>
    /// <typeparam name="TRow">The generated record.</typeparam>
    /// <param name="model">The model; it must be stored, not ephemeral.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    IAsyncEnumerable<TRow> ReadAsync<TRow>(Model<TRow> model, CancellationToken cancellationToken);
}
