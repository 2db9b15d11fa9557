using System.Globalization;
using System.Text.Json.Nodes;
using Pipeline.Building;
using Pipeline.Commands;
using Pipeline.Compiled;
using Pipeline.Loading;
using Pipeline.State;

namespace Pipeline.Warehouses.DuckDb;

/// <summary>DuckDB in a file.</summary>
internal sealed class DuckDbKind : WarehouseKind
{
    /// <inheritdoc />
    public override Dialect Dialect => Dialect.DuckDb;

    /// <inheritdoc />
    public override bool IsExclusive => true;

    /// <inheritdoc />
    public override string Locate(PipelineSettings settings) => Path.GetFullPath(settings.Database);

    /// <inheritdoc />
    public override string DatasetNamespace(PipelineSettings settings) => $"duckdb://{Locate(settings)}";

    /// <inheritdoc />
    public override string DatasetName(PipelineSettings settings, Relation relation) => relation.ToString();

    /// <inheritdoc />
    public override RunTarget Target(PipelineSettings settings) => new("duckdb", Dialect.DuckDb, new Dictionary<string, string>
    {
        ["database"] = DuckDbWarehouse.Alias,
        ["schema"] = "main",
        ["path"] = settings.Database,
        ["threads"] = settings.Threads.ToString(CultureInfo.InvariantCulture),
    });

    /// <inheritdoc />
    public override IWarehouse Open(PipelineSettings settings) => DuckDbWarehouse.Open(settings.Database);

    /// <inheritdoc />
    public override IModelWriter Writer(IWarehouse warehouse, RunContext run) => new DuckDbModelWriter(warehouse, run);

    /// <inheritdoc />
    public override ICopy Copy(IWarehouse warehouse, RunContext run, CompiledProject project, LoadSettings settings, Action<LoadProgress> report) =>
        new DuckDbCopy((DuckDbWarehouse)warehouse, run, project, settings, report);

    /// <inheritdoc />
    public override string? DatabaseOf(StateManifest earlier, JsonObject node, IWarehouse warehouse) =>
        earlier.DatabasePath is { } path ? ((DuckDbWarehouse)warehouse).AttachEarlier(path) : null;

    /// <inheritdoc />
    public override IModelScript Script(RunContext run) => new DuckDbModelScript(run);
}
