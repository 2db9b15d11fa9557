using System.Text.Json.Nodes;
using Pipeline.Building;
using Pipeline.Commands;
using Pipeline.Compiled;
using Pipeline.Loading;
using Pipeline.State;
using Pipeline.Warehouses.DuckDb;
using Pipeline.Warehouses.Snowflake;

namespace Pipeline.Warehouses;

/// <summary>One kind of warehouse: how it is opened and how models are published there.</summary>
internal abstract class WarehouseKind
{
    /// <summary>The kind that speaks a dialect.</summary>
    public static WarehouseKind Of(Dialect dialect) => dialect switch
    {
        Dialect.DuckDb => new DuckDbKind(),
        Dialect.Snowflake => new SnowflakeKind(),
        _ => throw new ArgumentOutOfRangeException(nameof(dialect)),
    };

    /// <summary>The SQL it speaks.</summary>
    public abstract Dialect Dialect { get; }

    /// <summary>Whether one process at a time can have it open.</summary>
    public abstract bool IsExclusive { get; }

    /// <summary>Which warehouse it is, told from all others; never a secret.</summary>
    public abstract string Locate(PipelineSettings settings);

    /// <summary>What tells its relations from those of all other warehouses (OpenLineage: "Naming Conventions").</summary>
    public abstract string DatasetNamespace(PipelineSettings settings);

    /// <summary>A relation's name in that namespace.</summary>
    public abstract string DatasetName(PipelineSettings settings, Relation relation);

    /// <summary>The target as templates see it; secrets are no part of it.</summary>
    public abstract RunTarget Target(PipelineSettings settings);

    /// <summary>Opens the warehouse that the settings name; the caller disposes it.</summary>
    /// <exception cref="WarehouseException">It cannot be reached.</exception>
    public abstract IWarehouse Open(PipelineSettings settings);

    /// <summary>Writes models in it.</summary>
    public abstract IModelWriter Writer(IWarehouse warehouse, RunContext run);

    /// <summary>Loads files into it.</summary>
    /// <param name="warehouse">The warehouse.</param>
    /// <param name="run">The run.</param>
    /// <param name="project">The project, which declares the tables.</param>
    /// <param name="settings">How the load goes about its work.</param>
    /// <param name="report">Told how far it is; on any thread.</param>
    public abstract ICopy Copy(IWarehouse warehouse, RunContext run, CompiledProject project, LoadSettings settings, Action<LoadProgress> report);

    /// <summary>The database in which a node of an earlier run is read, made readable when it must be; null when it is this run's.</summary>
    /// <param name="earlier">The earlier run.</param>
    /// <param name="node">The node in its manifest.</param>
    /// <param name="warehouse">This run's warehouse.</param>
    /// <exception cref="WarehouseException">It cannot be read.</exception>
    public abstract string? DatabaseOf(StateManifest earlier, JsonObject node, IWarehouse warehouse);

    /// <summary>Tells what the writer executes; needs no warehouse.</summary>
    public abstract IModelScript Script(RunContext run);
}
