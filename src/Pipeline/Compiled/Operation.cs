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

/// <summary>What COPY INTO does with a file that has an error (Snowflake: "COPY INTO &lt;table&gt;", ON_ERROR).</summary>
public enum OnError
{
    /// <summary>The statement fails.</summary>
    AbortStatement,

    /// <summary>The file's good rows are loaded.</summary>
    Continue,

    /// <summary>The file is skipped whole.</summary>
    SkipFile,
}

/// <summary>
/// A COPY INTO. Snowflake runs <see cref="Text"/>; on DuckDB the host reads the stage's files into the temporary relation
/// <c>copy_rows</c> and runs <see cref="Insert"/> over it, once a batch of files.
/// </summary>
/// <remarks>
/// <c>copy_rows</c> has the columns <c>value</c> (VARCHAR, one JSON record, Snowflake's <c>$1</c>), <c>filename</c> (VARCHAR, the key
/// relative to the stage), <c>file_row_number</c> (BIGINT, from 1), <c>file_last_modified</c> (TIMESTAMP) and
/// <c>start_scan_time</c> (TIMESTAMP, UTC, when the load began): Snowflake's METADATA$ columns.
/// </remarks>
public sealed record CopyStatement : OperationStatement
{
    /// <summary>The table loaded.</summary>
    public required Relation Target { get; init; }

    /// <summary>The stage's name as written, without <c>@</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>The statement as Snowflake runs it.</summary>
    public required SqlText Text { get; init; }

    /// <summary>DuckDB's INSERT … SELECT over <c>copy_rows</c>.</summary>
    public required SqlText Insert { get; init; }

    /// <summary>What a dialect's warehouse executes.</summary>
    /// <param name="dialect">The warehouse's dialect.</param>
    public SqlText Sql(Dialect dialect) => dialect == Dialect.DuckDb ? Insert : Text;

    /// <summary>A regular expression that a key relative to the stage must match whole; null takes every file.</summary>
    public string? Pattern { get; init; }

    /// <summary>What an error in a file does.</summary>
    public OnError OnError { get; init; } = OnError.AbortStatement;

    /// <summary>Whether files already loaded are loaded again.</summary>
    public bool Force { get; init; }
}
