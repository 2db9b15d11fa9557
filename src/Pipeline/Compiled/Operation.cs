namespace Pipeline.Compiled;

/// <summary>A macro of the project that runs statements: what <c>run-operation</c> and the load step execute.</summary>
public sealed record Operation : Node
{
    /// <inheritdoc />
    public override string ResourceType => "operation";

    /// <summary>The macro's arguments and their defaults; a null default must be given with <c>--args</c>.</summary>
    public IReadOnlyDictionary<string, string?> Arguments { get; init; } = new Dictionary<string, string?>();

    /// <summary>Its statements on DuckDB, in order.</summary>
    public required IReadOnlyList<OperationStatement> DuckDb { get; init; }

    /// <summary>Its statements on Snowflake, in order.</summary>
    public required IReadOnlyList<OperationStatement> Snowflake { get; init; }

    /// <summary>The statements in a dialect.</summary>
    /// <param name="dialect">The warehouse's dialect.</param>
    public IReadOnlyList<OperationStatement> Statements(Dialect dialect) => dialect == Dialect.DuckDb ? DuckDb : Snowflake;
}

/// <summary>One statement of an operation.</summary>
public abstract record OperationStatement;

/// <summary>A statement that the warehouse runs as it is.</summary>
/// <param name="Text">The statement.</param>
public sealed record SqlStatement(SqlText Text) : OperationStatement
{
    /// <summary>The relation that a CREATE TABLE makes, so that the load finds how its target is made; null for other statements.</summary>
    public Relation? Creates { get; init; }
}

/// <summary>A statement that DuckDB has nothing for (a stage, a storage integration): it is reported and passed over.</summary>
/// <param name="What">The statement in words, such as <c>create stage</c>.</param>
/// <param name="Reason">Why the run does without it.</param>
public sealed record OmittedStatement(string What, string Reason) : OperationStatement;
