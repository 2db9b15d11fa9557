using Generator.Binding.Lineage;
using Generator.Dialects;
using Generator.Syntax;
using Generator.Templating;
using Generator.Text;
using Generator.Types;

namespace Generator.Emission;

/// <summary>
/// What is emitted of one node: plain, equatable data, decided before a line is written. The emitters decide nothing.
/// </summary>
internal abstract record NodePlan
{
    public required string UniqueId { get; init; }

    public required string Name { get; init; }

    /// <summary>Relative to the SQL root.</summary>
    public required string Path { get; init; }

    public EquatableArray<string> Fqn { get; init; }

    public EquatableArray<string> DependsOn { get; init; }

    public EquatableArray<string> Macros { get; init; }

    public EquatableArray<string> Tags { get; init; }

    public string Description { get; init; } = "";

    public string? Group { get; init; }

    public string Checksum { get; init; } = "";

    /// <summary>Changes when what the SQL means does; empty for a node without SQL of its own.</summary>
    public string Fingerprint { get; init; } = "";

    public string ConfigJson { get; init; } = "{}";

    public EquatableArray<AssumptionPlan> Assumptions { get; init; }

    /// <summary>Why runs on DuckDB leave it out; null when they do not.</summary>
    public OmissionPlan? DuckDbOmission { get; init; }

    /// <summary>Why runs on Snowflake leave it out; null when they do not.</summary>
    public OmissionPlan? SnowflakeOmission { get; init; }

    /// <summary>C# names of the relations that its statements hold, its own included.</summary>
    public required RelationNames Relations { get; init; }
}

/// <summary>A run value whose build value is compiled in, with the line (from 1) of the template that used it.</summary>
internal sealed record AssumptionPlan(RunValue Value, string BuildValue, string Path, int Line);

/// <summary>Why a node is left out of runs.</summary>
/// <param name="DiagnosticId">The diagnostic's id.</param>
/// <param name="Path">The file to mend, relative to the SQL root.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Reason">The diagnostic's message.</param>
internal sealed record OmissionPlan(string DiagnosticId, string Path, int Line, string Reason);

/// <summary>A column of a model or source.</summary>
/// <param name="Name">As the warehouse names it.</param>
/// <param name="Type">Declared by the contract, else inferred.</param>
/// <param name="Nullable">Whether the record's property may be null.</param>
/// <param name="Description">From the schema file.</param>
internal sealed record ColumnPlan(string Name, SqlType Type, bool Nullable, string Description)
{
    /// <summary>The dialect whose names its type is shown by.</summary>
    public SqlDialect Dialect { get; init; }
}

/// <summary>A seed's rows.</summary>
/// <param name="Columns">How many values each has.</param>
/// <param name="Rows">The rows, in the form that Pipeline.Compiled.SeedRows reads.</param>
internal sealed record SeedPlan(int Columns, string Rows);

/// <summary>A model, or a seed.</summary>
internal sealed record ModelPlan : NodePlan
{
    public required ResolvedRelation Relation { get; init; }

    /// <summary>View, Table, Incremental or Ephemeral, as Pipeline.Compiled.Materialization names them.</summary>
    public required string Materialization { get; init; }

    public required EquatableArray<ColumnPlan> Columns { get; init; }

    /// <summary>Whether more columns come out than are known.</summary>
    public bool HasOtherColumns { get; init; }

    /// <summary>Whether the same inputs may give other rows: the query asks for the time, the session, random numbers or a function of the user's.</summary>
    public bool IsVolatile { get; init; }

    /// <summary>Where the columns come from, one step back.</summary>
    public required RelationLineage Lineage { get; init; }

    public bool ContractEnforced { get; init; }

    public EquatableArray<string> UniqueKey { get; init; }

    /// <summary>As Pipeline.Compiled.OnSchemaChange names it.</summary>
    public string OnSchemaChange { get; init; } = "Ignore";

    public bool NeverFullRefresh { get; init; }

    /// <summary>The rows of a seed; null for a model.</summary>
    public SeedPlan? Seed { get; init; }

    public required ModelStatements DuckDb { get; init; }

    public required ModelStatements Snowflake { get; init; }
}

/// <summary>A table that something else fills.</summary>
internal sealed record SourcePlan : NodePlan
{
    public required string SourceName { get; init; }

    public required ResolvedRelation Relation { get; init; }

    public EquatableArray<ColumnPlan> Columns { get; init; }

    public string? LoadedAtField { get; init; }

    /// <summary>Ages in minutes; null without a threshold.</summary>
    public int? WarnAfterMinutes { get; init; }

    public int? ErrorAfterMinutes { get; init; }

    /// <summary>A condition on the rows looked at, as written; null without one.</summary>
    public string? FreshnessFilter { get; init; }

    /// <summary>What asks for the newest row; null where no query of its own tells.</summary>
    public FreshnessQueryPlan? FreshnessQuery { get; init; }
}

/// <summary>What asks a source for its newest row.</summary>
/// <param name="DuckDb">On DuckDB.</param>
/// <param name="Snowflake">On Snowflake.</param>
/// <param name="Relations">C# names of the relations that it holds.</param>
internal sealed record FreshnessQueryPlan(CompiledSql DuckDb, CompiledSql Snowflake, RelationNames Relations)
{
    public EquatableArray<AssumptionPlan> Assumptions { get; init; }

    public OmissionPlan? DuckDbOmission { get; init; }

    public OmissionPlan? SnowflakeOmission { get; init; }
}

/// <summary>A data test.</summary>
internal sealed record TestPlan : NodePlan
{
    public string? AttachedNode { get; init; }

    public string? ColumnName { get; init; }

    public string? TestName { get; init; }

    public bool Warns { get; init; }

    public string ErrorIf { get; init; } = "!= 0";

    public string WarnIf { get; init; } = "!= 0";

    public required TestStatements DuckDb { get; init; }

    public required TestStatements Snowflake { get; init; }
}

/// <summary>A macro that runs statements.</summary>
internal sealed record OperationPlan : NodePlan
{
    /// <summary>The class, unique in the project.</summary>
    public required string ClassName { get; init; }

    public EquatableArray<RunValue> Parameters { get; init; }

    public required EquatableArray<OperationStatement> DuckDb { get; init; }

    public required EquatableArray<OperationStatement> Snowflake { get; init; }
}

/// <summary>The data tests that are declared together, which become one file.</summary>
/// <param name="ClassName">The class, unique in the project.</param>
/// <param name="Origin">The file that declares them.</param>
/// <param name="Tests">The tests, in order.</param>
internal sealed record TestGroupPlan(string ClassName, string Origin, EquatableArray<TestPlan> Tests)
{
    /// <summary>How the class is called beyond the node that its tests are of.</summary>
    public const string Ending = "Tests";
}
