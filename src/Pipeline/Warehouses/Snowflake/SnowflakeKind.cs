using System.Globalization;
using System.Text.Json.Nodes;
using Pipeline.Building;
using Pipeline.Commands;
using Pipeline.Compiled;
using Pipeline.Loading;
using Pipeline.State;

namespace Pipeline.Warehouses.Snowflake;

/// <summary>A Snowflake account.</summary>
internal sealed class SnowflakeKind : WarehouseKind
{
    // dbt's name of a target's property, and the driver's connection property that holds it.
    private static readonly (string Name, string Property)[] _properties =
        [("account", "account"), ("user", "user"), ("database", "db"), ("schema", "schema"), ("warehouse", "warehouse"), ("role", "role")];

    /// <inheritdoc />
    public override Dialect Dialect => Dialect.Snowflake;

    /// <inheritdoc />
    public override bool IsExclusive => false;

    /// <inheritdoc />
    public override string Locate(PipelineSettings settings) =>
        string.Join('/', new[] { "snowflake", Target(settings).Property("account"), Target(settings).Property("database") }.OfType<string>());

    /// <inheritdoc />
    public override string DatasetNamespace(PipelineSettings settings) => $"snowflake://{Target(settings).Property("account")}";

    /// <inheritdoc />
    public override string DatasetName(PipelineSettings settings, Relation relation) => string.Join(
        '.', new[] { Target(settings).Property("database"), relation.Schema, relation.Identifier }.OfType<string>().Select(name => Identifier.Stored(Dialect, name)));

    /// <inheritdoc />
    public override RunTarget Target(PipelineSettings settings)
    {
        var properties = new Dictionary<string, string> { ["threads"] = settings.Threads.ToString(CultureInfo.InvariantCulture) };
        foreach (var (name, property) in _properties)
        {
            if (settings.Snowflake.TryGetValue(property, out var value))
            {
                properties.Add(name, value);
            }
        }

        return new RunTarget("snowflake", Dialect.Snowflake, properties);
    }

    /// <inheritdoc />
    public override IWarehouse Open(PipelineSettings settings) => SnowflakeWarehouse.Open(SnowflakeDriver.Find(), settings.Snowflake);

    /// <inheritdoc />
    public override IModelWriter Writer(IWarehouse warehouse, RunContext run) => new SnowflakeModelWriter(warehouse, run);

    /// <inheritdoc />
    public override ICopy Copy(IWarehouse warehouse, RunContext run, CompiledProject project, LoadSettings settings, Action<LoadProgress> report) =>
        new SnowflakeCopy(warehouse, run);

    /// <inheritdoc />
    public override string? DatabaseOf(StateManifest earlier, JsonObject node, IWarehouse warehouse) => node["database"]?.GetValue<string>();

    /// <inheritdoc />
    public override IModelScript Script(RunContext run) => new SnowflakeModelScript(run);
}
