using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary>Loads staged files: "COPY INTO &lt;table&gt;".</summary>
/// <param name="Columns">Empty means all, in the table's order.</param>
/// <param name="Source">Where the files are.</param>
/// <param name="Options">FILES, PATTERN, FILE_FORMAT, the copy options and VALIDATION_MODE, in the order written.</param>
internal sealed record CopyStatement(
    TextSpan Span,
    ObjectName Table,
    EquatableArray<Identifier> Columns,
    CopySource Source,
    EquatableArray<NamedOption> Options) : Statement(Span)
{
    /// <summary>The value of an option, by its name in upper case; null when it is not given.</summary>
    public OptionValue? Option(string name) => Options.FirstOrDefault(option => option.Name.Name == name)?.Value;
}

/// <summary>What COPY INTO reads.</summary>
internal abstract record CopySource(TextSpan Span) : SqlNode(Span);

/// <summary><c>from @stage/path</c></summary>
internal sealed record CopyFromStage(TextSpan Span, StageLocation Location) : CopySource(Span);

/// <summary><c>from (select $1, metadata$filename from @stage/path)</c>: transforms while it loads.</summary>
internal sealed record CopyFromQuery(TextSpan Span, Query Query) : CopySource(Span);

/// <summary>The kinds of location that files are read from.</summary>
internal enum StageKind
{
    /// <summary><c>@schema.name</c></summary>
    Named,

    /// <summary><c>@schema.%table</c></summary>
    Table,

    /// <summary><c>@~</c></summary>
    User,

    /// <summary><c>'s3://bucket/prefix'</c></summary>
    Url,
}

/// <summary>A stage and a path in it.</summary>
/// <param name="Name">The stage's or table's name; null for a user's stage and a URL.</param>
/// <param name="Path">What follows the first slash; empty for the whole stage. Of a URL, the whole of it.</param>
internal sealed record StageLocation(TextSpan Span, StageKind Kind, ObjectName? Name, string Path) : SqlNode(Span);
