using System.Data.Common;
using System.Globalization;
using System.Text;
using Pipeline.Compiled;

namespace Pipeline.Warehouses.Snowflake;

/// <summary>Inserts a seed's rows, their values bound; Snowflake converts the texts to the columns' types.</summary>
internal static class SnowflakeSeed
{
    // A statement takes 16,384 rows of VALUES at most, and each value is a parameter.
    private const int ValuesOfBatch = 10_000;

    /// <summary>Inserts all rows into a table.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="table">The table's name as SQL.</param>
    /// <param name="seed">The rows.</param>
    /// <param name="cancellationToken">Ends the running statement.</param>
    public static async Task InsertAsync(DbConnection connection, string table, SeedRows seed, CancellationToken cancellationToken)
    {
        foreach (var rows in seed.Read().Chunk(Math.Max(1, ValuesOfBatch / Math.Max(1, seed.Columns))))
        {
            await connection.ExecuteAsync(Insert(table, rows), cancellationToken).ConfigureAwait(false);
        }
    }

    private static Statement Insert(string table, string?[][] rows)
    {
        var text = new StringBuilder("insert into ").Append(table).Append(" values");
        var parameters = new Dictionary<string, object>();
        for (var r = 0; r < rows.Length; r++)
        {
            text.Append(r == 0 ? "\n(" : ",\n(");
            for (var c = 0; c < rows[r].Length; c++)
            {
                text.Append(c == 0 ? "" : ", ");
                if (rows[r][c] is not { } value)
                {
                    text.Append("null");
                    continue;
                }

                var name = string.Create(CultureInfo.InvariantCulture, $"v{parameters.Count + 1}");
                parameters.Add(name, value);
                text.Append(':').Append(name);
            }

            text.Append(')');
        }

        return new Statement(text.ToString(), parameters);
    }
}
