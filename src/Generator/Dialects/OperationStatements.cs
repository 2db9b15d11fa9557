using Generator.Binding.Tree;
using Generator.Templating;
using Generator.Text;

namespace Generator.Dialects;

/// <summary>A statement of an operation in one dialect. Becomes Pipeline.Compiled.OperationStatement.</summary>
internal abstract record OperationStatement;

/// <summary>A statement that the warehouse runs as it is.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Creates">The relation that a CREATE TABLE makes; null for other statements and for names written out.</param>
internal sealed record SqlStatement(CompiledSql Text, ResolvedRelation? Creates = null) : OperationStatement;

/// <summary>A statement that the warehouse has nothing for.</summary>
/// <param name="What">The statement in words, such as <c>create stage</c>.</param>
/// <param name="Reason">Why the run does without it.</param>
internal sealed record OmittedStatement(string What, string Reason) : OperationStatement;

/// <summary>Names as in Pipeline.Compiled.OnError.</summary>
internal enum OnError
{
    AbortStatement,
    Continue,
    SkipFile,
}

/// <summary>Names as in Pipeline.Compiled.Validation.</summary>
internal enum Validation
{
    None,
    ReturnRows,
    ReturnErrors,
    ReturnAllErrors,
}

/// <summary>A COPY INTO. Becomes Pipeline.Compiled.CopyStatement, which says what its members mean.</summary>
/// <param name="Target">The table loaded.</param>
/// <param name="Stage">The stage's name as written, without <c>@</c>.</param>
/// <param name="Text">The statement as Snowflake runs it.</param>
/// <param name="Insert">DuckDB's INSERT … SELECT over <c>copy_rows</c>; null on Snowflake.</param>
internal sealed record CopyStatement(ResolvedRelation Target, string Stage, CompiledSql Text, CompiledSql? Insert) : OperationStatement
{
    public string Path { get; init; } = "";

    public CompiledSql? Check { get; init; }

    public FileFormat? Format { get; init; }

    public EquatableArray<string> Files { get; init; }

    public string? Pattern { get; init; }

    public OnError OnError { get; init; }

    public long? SkipFileRows { get; init; }

    public double? SkipFilePercent { get; init; }

    public bool Force { get; init; }

    public bool Purge { get; init; }

    public long? SizeLimit { get; init; }

    public Validation Validation { get; init; }

    public int ValidationRows { get; init; }

    public string? FileNameColumn { get; init; }

    public bool ReadsContentKey { get; init; }
}
