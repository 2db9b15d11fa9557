using Generator.Templating;

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

/// <summary>A COPY INTO.</summary>
/// <param name="Target">The table loaded.</param>
/// <param name="Stage">The stage's name as written, without <c>@</c>.</param>
/// <param name="Text">The statement as Snowflake runs it.</param>
/// <param name="Insert">DuckDB's INSERT … SELECT over <c>copy_rows</c>.</param>
/// <param name="Pattern">A regular expression that a file's key must match whole; null takes every file.</param>
/// <param name="OnError">What an error in a file does.</param>
/// <param name="Force">Whether files already loaded are loaded again.</param>
internal sealed record CopyStatement(
    ResolvedRelation Target,
    string Stage,
    CompiledSql Text,
    CompiledSql Insert,
    string? Pattern,
    OnError OnError,
    bool Force) : OperationStatement;
