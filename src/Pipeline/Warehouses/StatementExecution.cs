using System.Data;
using System.Data.Common;
using Dapper;
using DuckDB.NET.Data;
using Pipeline.Observing;

namespace Pipeline.Warehouses;

/// <summary>Runs statements through Dapper.</summary>
internal static class StatementExecution
{
    /// <summary>Runs a statement and gives the number of rows that the driver reports, below 0 when it reports none.</summary>
    public static Task<int> ExecuteAsync(this DbConnection connection, Statement statement, CancellationToken cancellationToken, DbTransaction? transaction = null) =>
        connection.ExecuteAsync(Command(connection, statement, transaction, cancellationToken));

    /// <summary>Runs a statement without parameters.</summary>
    public static Task<int> ExecuteAsync(this DbConnection connection, string sql, CancellationToken cancellationToken, DbTransaction? transaction = null) =>
        connection.ExecuteAsync(new Statement(sql), cancellationToken, transaction);

    /// <summary>The first column of the first row; null without a row or for NULL.</summary>
    public static async Task<object?> ScalarAsync(this DbConnection connection, Statement statement, CancellationToken cancellationToken, DbTransaction? transaction = null)
    {
        var value = await connection.ExecuteScalarAsync(Command(connection, statement, transaction, cancellationToken)).ConfigureAwait(false);
        return value is DBNull ? null : value;
    }

    /// <summary>All rows, through Dapper's mapping by column name.</summary>
    public static async Task<IReadOnlyList<T>> QueryAsync<T>(this DbConnection connection, Statement statement, CancellationToken cancellationToken, DbTransaction? transaction = null) =>
        [.. await connection.QueryAsync<T>(Command(connection, statement, transaction, cancellationToken)).ConfigureAwait(false)];

    /// <summary>A reader over the rows; the caller disposes it.</summary>
    public static Task<DbDataReader> ReaderAsync(this DbConnection connection, Statement statement, CancellationToken cancellationToken, DbTransaction? transaction = null) =>
        connection.ExecuteReaderAsync(Command(connection, statement, transaction, cancellationToken));

    // The command type is said because Dapper takes one word, such as COMMIT, for a stored procedure. Models may run for as
    // long as they need: cancellation, not a timeout, ends them. Statements carry a run's texts and are not worth a cache.
    private static CommandDefinition Command(DbConnection connection, Statement statement, DbTransaction? transaction, CancellationToken cancellationToken) => new(
        Text(connection, statement),
        statement.Parameters.Count == 0 ? null : new BoundValues(statement.Parameters),
        transaction,
        commandTimeout: 0,
        CommandType.Text,
        CommandFlags.Buffered | CommandFlags.NoCache,
        cancellationToken);

    // Snowflake's sessions carry a tag, so a view's text there need not carry a comment for ever.
    private static string Text(DbConnection connection, Statement statement) =>
        connection is DuckDBConnection && RunPosition.Current is { } position ? statement.Text + position.Comment : statement.Text;

    // Dapper's own DynamicParameters looks into the SQL for {=name} and writes values there, also inside a string.
    private sealed class BoundValues(IReadOnlyDictionary<string, object> values) : SqlMapper.IDynamicParameters
    {
        public void AddParameters(IDbCommand command, SqlMapper.Identity identity)
        {
            foreach (var (name, value) in values)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.DbType = value switch
                {
                    long => DbType.Int64,
                    bool => DbType.Boolean,
                    DateTime => DbType.DateTime,
                    _ => DbType.String,
                };
                parameter.Value = value;
                command.Parameters.Add(parameter);
            }
        }
    }
}
