using Generator.Text;
using Generator.Types;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tree;

/// <summary>A statement of an operation or a hook.</summary>
internal abstract record BoundStatement(TextSpan Span) : BoundNode(Span);

/// <summary>A query that stands alone.</summary>
internal sealed record BoundQueryStatement(TextSpan Span, BoundQuery Query) : BoundStatement(Span);

/// <summary>The object that a statement writes.</summary>
/// <param name="Span">The name's place in the rendered text.</param>
/// <param name="UniqueId">dbt's unique id, where ref, source or this gave the name; null for a name written out.</param>
/// <param name="Name">The name's parts as written, unquoted parts in lower case.</param>
internal sealed record BoundTarget(TextSpan Span, string? UniqueId, EquatableArray<string> Name) : BoundNode(Span);

/// <summary>COPY INTO a table.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Target">The table loaded.</param>
/// <param name="TargetColumns">The column list, or the target's own columns in order; empty when neither is known.</param>
/// <param name="Query">The transformation, over a <see cref="BoundStage"/>; null for a plain load.</param>
/// <param name="Stage">The stage and path as written, without <c>@</c>.</param>
/// <param name="Path">The path in the stage alone; of a URL nothing.</param>
/// <param name="Format">How the files are read; null where no statement of the project says it.</param>
/// <param name="FormatProblem">Why <paramref name="Format"/> is null, for a message.</param>
/// <param name="Options">Copy options, FILE_FORMAT and PATTERN, names in lower case.</param>
internal sealed record BoundCopy(
    TextSpan Span,
    BoundTarget Target,
    EquatableArray<string> TargetColumns,
    BoundQuery? Query,
    string Stage,
    string Path,
    FileFormat? Format,
    string? FormatProblem,
    EquatableArray<BoundOption> Options) : BoundStatement(Span)
{
    /// <summary>The value of an option; null when it is not given.</summary>
    public string? Option(string name) => Options.FirstOrDefault(o => o.Name == name)?.Value;

    /// <summary>Whether an option is given as true.</summary>
    public bool Is(string name) => string.Equals(Option(name), "true", StringComparison.OrdinalIgnoreCase);
}

/// <summary>NAME = value.</summary>
/// <param name="Name">The name in lower case; inside FILE_FORMAT = (…) prefixed, as in <c>file_format.type</c>.</param>
/// <param name="Value">The value without quotes.</param>
internal sealed record BoundOption(string Name, string Value);

/// <summary>CREATE TABLE with column definitions.</summary>
internal sealed record BoundCreateTable(
    TextSpan Span,
    BoundTarget Target,
    bool OrReplace,
    bool IfNotExists,
    bool IsTemporary,
    EquatableArray<BoundColumnDefinition> Columns) : BoundStatement(Span);

/// <summary>A column of a CREATE TABLE.</summary>
/// <param name="Name">The name, lower case unless quoted.</param>
/// <param name="Type">Its type.</param>
/// <param name="NotNull">Whether NOT NULL or PRIMARY KEY is written.</param>
/// <param name="Default">DEFAULT; null without one.</param>
internal sealed record BoundColumnDefinition(string Name, SqlType Type, bool NotNull, BoundExpression? Default);

/// <summary>CREATE TABLE … AS or CREATE VIEW … AS.</summary>
internal sealed record BoundCreateAs(TextSpan Span, BoundTarget Target, bool OrReplace, bool IfNotExists, bool IsView, BoundQuery Query)
    : BoundStatement(Span);

/// <summary>CREATE SCHEMA.</summary>
internal sealed record BoundCreateSchema(TextSpan Span, EquatableArray<string> Name, bool IfNotExists) : BoundStatement(Span);

/// <summary>INSERT INTO … SELECT or VALUES.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Target">The table.</param>
/// <param name="Overwrite">INSERT OVERWRITE, which empties the table first.</param>
/// <param name="TargetColumns">The column list; empty without one.</param>
/// <param name="Query">The rows.</param>
internal sealed record BoundInsert(TextSpan Span, BoundTarget Target, bool Overwrite, EquatableArray<string> TargetColumns, BoundQuery Query)
    : BoundStatement(Span);

/// <summary>A statement that is only passed through to Snowflake.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="What">Its leading words in lower case, such as <c>create stage</c>.</param>
/// <param name="Name">The object's name, its parts joined by dots; empty where it has none.</param>
/// <param name="Options">The options of a file format or stage, as <see cref="BoundCopy.Options"/> has them.</param>
internal sealed record BoundOpaqueStatement(TextSpan Span, string What, string Name = "", EquatableArray<BoundOption> Options = default) : BoundStatement(Span);
