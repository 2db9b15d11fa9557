using System.Data.Common;
using Pipeline.Compiled;
using Pipeline.Observing;

namespace Pipeline.Warehouses.Snowflake;

/// <summary>A Snowflake account, reached through its ADO.NET driver.</summary>
internal sealed class SnowflakeWarehouse : IWarehouse
{
    private static readonly string[] _required = ["account", "user"];

    // Every parameter that a result of a date function or a conversion depends on, as the models' DuckDB text takes them for granted.
    private const string SessionParameters =
        "alter session set timezone = 'UTC', timestamp_type_mapping = 'TIMESTAMP_NTZ', week_start = 0, week_of_year_policy = 0, two_digit_century_start = 1970, "
        + "date_input_format = 'AUTO', time_input_format = 'AUTO', timestamp_input_format = 'AUTO', date_output_format = 'YYYY-MM-DD', time_output_format = 'HH24:MI:SS', "
        + "timestamp_output_format = 'YYYY-MM-DD HH24:MI:SS.FF3 TZHTZM', timestamp_ntz_output_format = 'YYYY-MM-DD HH24:MI:SS.FF3', timestamp_ltz_output_format = '', "
        + "timestamp_tz_output_format = '', binary_input_format = 'HEX', binary_output_format = 'HEX'";

    private readonly DbProviderFactory _driver;
    private readonly string _connectionString;

    private SnowflakeWarehouse(DbProviderFactory driver, string connectionString, string name)
    {
        _driver = driver;
        _connectionString = connectionString;
        Name = name;
    }

    /// <inheritdoc />
    public Dialect Dialect => Dialect.Snowflake;

    /// <inheritdoc />
    public string Name { get; }

    /// <summary>Prepares connections; the account is not asked yet.</summary>
    /// <param name="driver">The driver.</param>
    /// <param name="settings">Section <c>Pipeline:Snowflake</c>: the driver's connection properties, or <c>ConnectionString</c>.</param>
    /// <exception cref="WarehouseException">A property that every connection needs is missing.</exception>
    public static SnowflakeWarehouse Open(DbProviderFactory driver, IReadOnlyDictionary<string, string> settings)
    {
        var properties = new DbConnectionStringBuilder();
        if (settings.TryGetValue("ConnectionString", out var connectionString))
        {
            properties.ConnectionString = connectionString;
        }

        foreach (var (name, value) in settings)
        {
            if (!name.Equals("ConnectionString", StringComparison.OrdinalIgnoreCase))
            {
                properties[name] = value;
            }
        }

        foreach (var name in _required)
        {
            if (!properties.ContainsKey(name))
            {
                throw new WarehouseException(
                    $"Target snowflake has no {name}: set the environment variable Pipeline__Snowflake__{name}, and with it password or private_key_file, db, warehouse and role.");
            }
        }

        return new SnowflakeWarehouse(driver, properties.ConnectionString, $"account {properties["account"]}");
    }

    /// <inheritdoc />
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = _driver.CreateConnection() ?? throw new WarehouseException("Snowflake's driver makes no connections.");
        try
        {
            connection.ConnectionString = _connectionString;
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            await connection.ExecuteAsync(SessionParameters + QueryTag(), cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch (Exception error) when (error is DbException or HttpRequestException)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw new WarehouseException($"Snowflake {Name} cannot be reached: {error.Message}", error);
        }
    }

    // The session is that of the node for which it is opened, its tests included (Snowflake: "QUERY_TAG").
    private static string QueryTag() => RunPosition.Current is { } position ? $", query_tag = {SqlLiteral.Write(Dialect.Snowflake, position.Tag)}" : "";

    /// <inheritdoc />
    public IAsyncEnumerable<TRow> ReadAsync<TRow>(Model<TRow> model, CancellationToken cancellationToken) =>
        RelationReader.ReadAsync(this, model, cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        SnowflakeDriver.CloseIdleConnections();
        return ValueTask.CompletedTask;
    }
}
