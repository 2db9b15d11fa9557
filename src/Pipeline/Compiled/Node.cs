using System.Collections.ObjectModel;

namespace Pipeline.Compiled;

/// <summary>The SQL that a warehouse speaks.</summary>
public enum Dialect
{
    /// <summary>DuckDB, the embedded default.</summary>
    DuckDb,

    /// <summary>Snowflake, production.</summary>
    Snowflake,
}

/// <summary>A node of the dependency graph, as the generator compiled it.</summary>
public abstract record Node
{
    /// <summary>dbt's unique id: <c>resource_type.project.name</c>.</summary>
    public required string UniqueId { get; init; }

    /// <summary>The name used in ref, source and selection.</summary>
    public required string Name { get; init; }

    /// <summary>The file it is written in, relative to the SQL root, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The resource type as dbt's artefacts write it: model, seed, test, source, operation.</summary>
    public abstract string ResourceType { get; }

    /// <summary>Project, folders and name: what path selection matches.</summary>
    public IReadOnlyList<string> Fqn { get; init; } = [];

    /// <summary>Unique ids of the nodes whose relations it reads, ordered.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Unique ids of the macros that its template called, ordered.</summary>
    public IReadOnlyList<string> Macros { get; init; } = [];

    /// <summary>Tags from the project's and the node's configuration.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What the schema file says of it; empty without a description.</summary>
    public string Description { get; init; } = "";

    /// <summary>The group that owns it; null without one.</summary>
    public string? Group { get; init; }

    /// <summary>SHA-256 of the file's text, in hex, for the manifest.</summary>
    public string Checksum { get; init; } = "";

    /// <summary>Changes when what the SQL means does, not with blanks, comments or the run's values; empty for a node without SQL of its own.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The resolved configuration as JSON, for the manifest.</summary>
    public string ConfigJson { get; init; } = "{}";

    /// <summary>Run values whose build-time value is compiled in.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>Why runs on DuckDB leave it out; null when they do not.</summary>
    public Omission? DuckDbOmission { get; init; }

    /// <summary>Why runs on Snowflake leave it out; null when they do not.</summary>
    public Omission? SnowflakeOmission { get; init; }

    /// <summary>Why runs in a dialect leave it out; null when they do not.</summary>
    /// <param name="dialect">The warehouse's dialect.</param>
    public Omission? Omission(Dialect dialect) => dialect == Dialect.DuckDb ? DuckDbOmission : SnowflakeOmission;
}

/// <summary>How a model is stored.</summary>
public enum Materialization
{
    /// <summary>A view.</summary>
    View,

    /// <summary>A table, rebuilt whole.</summary>
    Table,

    /// <summary>A table into which new and changed rows are merged.</summary>
    Incremental,

    /// <summary>No relation: readers take its query in as a common table expression.</summary>
    Ephemeral,

    /// <summary>A table that Snowflake keeps up to date by itself; on DuckDB a table, rebuilt whole.</summary>
    DynamicTable,
}

/// <summary>What an incremental model does when its columns differ from its table's (dbt's <c>on_schema_change</c>).</summary>
public enum OnSchemaChange
{
    /// <summary>New columns are not added.</summary>
    Ignore,

    /// <summary>The model fails.</summary>
    Fail,

    /// <summary>New columns are added; columns that are gone stay and become NULL in new rows.</summary>
    AppendNewColumns,

    /// <summary>New columns are added and columns that are gone are dropped.</summary>
    SyncAllColumns,
}

/// <summary>A model's statements in one dialect.</summary>
public sealed record ModelSql
{
    /// <summary>The query alone, as for a full refresh, ephemeral parents inlined.</summary>
    public required SqlText Select { get; init; }

    /// <summary>The query as <c>is_incremental()</c> renders it; null for other materializations.</summary>
    public SqlText? IncrementalSelect { get; init; }

    /// <summary>CREATE OR REPLACE of the model's relation; null for an ephemeral model.</summary>
    public SqlText? Create { get; init; }

    /// <summary>MERGE or INSERT of the incremental query into the existing table; null for other materializations.</summary>
    public SqlText? Merge { get; init; }
}

/// <summary>A model: a query, where its rows are stored and what is promised of them. A seed is one whose rows the program holds.</summary>
public record Model : Node
{
    /// <inheritdoc />
    public override string ResourceType => Seed is null ? "model" : "seed";

    /// <summary>The rows of a seed; null for a model.</summary>
    public SeedRows? Seed { get; init; }

    /// <summary>The relation it makes; for an ephemeral model the name of its common table expression.</summary>
    public required Relation Relation { get; init; }

    /// <summary>How it is stored.</summary>
    public required Materialization Materialization { get; init; }

    /// <summary>Its columns in order.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>Whether more columns come out than are known: a star over a source that declares none.</summary>
    public bool HasOtherColumns { get; init; }

    /// <summary>Whether the same inputs may give other rows: the query asks for the time, the session, random numbers or a function of the user's.</summary>
    public bool IsVolatile { get; init; }

    /// <summary>Whether its schema file enforces the contract.</summary>
    public bool ContractEnforced { get; init; }

    /// <summary>The columns that identify a row to the merge; empty when rows are appended.</summary>
    public IReadOnlyList<string> UniqueKey { get; init; } = [];

    /// <summary>What a change of columns does.</summary>
    public OnSchemaChange OnSchemaChange { get; init; } = OnSchemaChange.Ignore;

    /// <summary>Whether <c>--full-refresh</c> is refused (<c>full_refresh: false</c>).</summary>
    public bool NeverFullRefresh { get; init; }

    /// <summary>Its statements on DuckDB.</summary>
    public required ModelSql DuckDb { get; init; }

    /// <summary>Its statements on Snowflake.</summary>
    public required ModelSql Snowflake { get; init; }

    /// <summary>Column lineage by output column, one step back.</summary>
    public IReadOnlyDictionary<string, ColumnLineage> Lineage { get; init; } = ReadOnlyDictionary<string, ColumnLineage>.Empty;

    /// <summary>The statements in a dialect.</summary>
    /// <param name="dialect">The warehouse's dialect.</param>
    public ModelSql Sql(Dialect dialect) => dialect == Dialect.DuckDb ? DuckDb : Snowflake;
}

/// <summary>A model whose rows are read as records.</summary>
/// <typeparam name="TRow">The generated record.</typeparam>
public sealed record Model<TRow> : Model
{
    /// <summary>Makes a record of the reader's current row, by ordinal in <see cref="Model.Columns"/>' order.</summary>
    public required Func<System.Data.Common.DbDataReader, TRow> Read { get; init; }
}

/// <summary>How old a source's newest row may be.</summary>
/// <param name="WarnAfter">Age from which the check warns; null never.</param>
/// <param name="ErrorAfter">Age from which the check fails; null never.</param>
/// <param name="Filter">A condition on the rows looked at, as it is written; null without one.</param>
public sealed record Freshness(TimeSpan? WarnAfter, TimeSpan? ErrorAfter, string? Filter = null);

/// <summary>What asks a source for its newest row: one row, whose first value is when that was loaded; NULL for an empty table.</summary>
public sealed record FreshnessQuery
{
    /// <summary>On DuckDB.</summary>
    public required SqlText DuckDb { get; init; }

    /// <summary>On Snowflake.</summary>
    public required SqlText Snowflake { get; init; }

    /// <summary>Run values whose build-time value is compiled in.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>Why it cannot be asked on DuckDB; null when it can.</summary>
    public Omission? DuckDbOmission { get; init; }

    /// <summary>Why it cannot be asked on Snowflake; null when it can.</summary>
    public Omission? SnowflakeOmission { get; init; }

    /// <summary>The query in a dialect.</summary>
    /// <param name="dialect">The warehouse's dialect.</param>
    public SqlText Sql(Dialect dialect) => dialect == Dialect.DuckDb ? DuckDb : Snowflake;

    /// <summary>Why it cannot be asked in a dialect; null when it can.</summary>
    /// <param name="dialect">The warehouse's dialect.</param>
    public Omission? Omission(Dialect dialect) => dialect == Dialect.DuckDb ? DuckDbOmission : SnowflakeOmission;
}

/// <summary>A table that something else fills.</summary>
public sealed record SourceTable : Node
{
    /// <inheritdoc />
    public override string ResourceType => "source";

    /// <summary>The source it belongs to; <see cref="Node.Name"/> is the table's.</summary>
    public required string SourceName { get; init; }

    /// <summary>The table.</summary>
    public required Relation Relation { get; init; }

    /// <summary>The declared columns, without payload fields.</summary>
    public IReadOnlyList<Column> Columns { get; init; } = [];

    /// <summary>The column that says when a row was loaded; null without one.</summary>
    public string? LoadedAtField { get; init; }

    /// <summary>Freshness thresholds; null without any.</summary>
    public Freshness? Freshness { get; init; }

    /// <summary>What asks for its newest row; null where it has neither a field nor a query for that.</summary>
    public FreshnessQuery? FreshnessQuery { get; init; }
}

/// <summary>What a failed test does.</summary>
public enum Severity
{
    /// <summary>The node fails and is not published.</summary>
    Error,

    /// <summary>It is reported, and the run goes on.</summary>
    Warn,
}

/// <summary>A data test's query in one dialect.</summary>
/// <param name="Count">One row: <c>failures</c>, the value of fail_calc over the failing rows.</param>
/// <param name="Rows">The failing rows themselves, at most 100.</param>
public sealed record TestSql(SqlText Count, SqlText Rows);

/// <summary>A data test: a query whose rows are failures.</summary>
public sealed record DataTest : Node
{
    /// <inheritdoc />
    public override string ResourceType => "test";

    /// <summary>Unique id of the node it runs beside: the last of its parents in graph order; null when it has none.</summary>
    public string? AttachedNode { get; init; }

    /// <summary>The column it is declared on; null for a test of the whole relation.</summary>
    public string? ColumnName { get; init; }

    /// <summary>The generic test's name, such as <c>not_null</c>; null for a singular test.</summary>
    public string? TestName { get; init; }

    /// <summary>What a failure does.</summary>
    public Severity Severity { get; init; }

    /// <summary>dbt's <c>error_if</c>: a comparison with the failure count.</summary>
    public string ErrorIf { get; init; } = "!= 0";

    /// <summary>dbt's <c>warn_if</c>: a comparison with the failure count.</summary>
    public string WarnIf { get; init; } = "!= 0";

    /// <summary>Its query on DuckDB.</summary>
    public required TestSql DuckDb { get; init; }

    /// <summary>Its query on Snowflake.</summary>
    public required TestSql Snowflake { get; init; }

    /// <summary>The query in a dialect.</summary>
    /// <param name="dialect">The warehouse's dialect.</param>
    public TestSql Sql(Dialect dialect) => dialect == Dialect.DuckDb ? DuckDb : Snowflake;
}
