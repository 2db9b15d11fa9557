using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary><c>table resample (using observed increment by interval '5 minutes')</c>: adds rows for missing points of time ("RESAMPLE").</summary>
/// <param name="Column">The column of times or numbers.</param>
/// <param name="Increment">The distance between points: an interval or a number.</param>
/// <param name="PartitionBy">Empty for none.</param>
/// <param name="Metadata">Calls of IS_GENERATED and BUCKET_START with their aliases; empty for none.</param>
internal sealed record ResampledTable(
    TextSpan Span,
    TableSource Source,
    Expression Column,
    Expression Increment,
    EquatableArray<Expression> PartitionBy,
    EquatableArray<SelectItem> Metadata,
    TableAlias? Alias) : TableSource(Span);
