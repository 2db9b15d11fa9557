using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary>How much of the rows is taken ("SAMPLE clause").</summary>
/// <param name="Method">BERNOULLI, SYSTEM or RESERVOIR; null when not said.</param>
/// <param name="Size">Percent, or a number of rows.</param>
/// <param name="IsRows">Whether the size is a number of rows.</param>
/// <param name="Seed">REPEATABLE; null for none.</param>
internal sealed record SampleClause(TextSpan Span, Identifier? Method, Expression Size, bool IsRows, Expression? Seed) : SqlNode(Span);

/// <summary><c>describe table</c>, <c>summarize select …</c>, <c>show tables</c> as a query ("DESCRIBE", "SUMMARIZE").</summary>
/// <param name="Keyword">DESCRIBE, SUMMARIZE or SHOW, in lower case.</param>
/// <param name="Query">The query described; null for a table or a list of tables.</param>
/// <param name="Table">The table described, or the words after SHOW; null for a query or for nothing.</param>
internal sealed record DescribeQuery(TextSpan Span, string Keyword, Query? Query, TableSource? Table) : QueryExpression(Span);

/// <summary><c>pivot t on a using sum(b) group by c</c> ("PIVOT").</summary>
internal sealed record PivotQuery(TextSpan Span, TableSource Source, PivotClause Pivot) : QueryExpression(Span);

/// <summary><c>unpivot t on a, b into name n value v</c> ("UNPIVOT").</summary>
internal sealed record UnpivotQuery(TextSpan Span, TableSource Source, UnpivotClause Unpivot) : QueryExpression(Span);

/// <summary>What both forms of PIVOT say.</summary>
/// <param name="On">What becomes columns; one column for each combination of values.</param>
/// <param name="Using">The aggregates; empty in the short form, which counts.</param>
/// <param name="GroupBy">The columns that stay; empty for all that are named nowhere else.</param>
internal sealed record PivotClause(
    TextSpan Span,
    EquatableArray<PivotKey> On,
    EquatableArray<SelectItem> Using,
    EquatableArray<Expression> GroupBy) : SqlNode(Span);

/// <summary><c>expression in (values)</c> of a PIVOT.</summary>
/// <param name="Values">The values with their aliases; empty when the data says which there are.</param>
/// <param name="Enum">The type whose values they are; null for none.</param>
internal sealed record PivotKey(TextSpan Span, Expression Expression, EquatableArray<SelectItem> Values, Identifier? Enum) : SqlNode(Span);

/// <summary>What both forms of UNPIVOT say.</summary>
/// <param name="IncludesNulls">Whether NULLs become rows too.</param>
/// <param name="Columns">The columns turned into rows: a column, several as a tuple, or <c>columns(…)</c>, each perhaps with the name it gets.</param>
/// <param name="Name">The new column of names; null for <c>name</c>.</param>
/// <param name="Values">The new columns of values; empty for <c>value</c>.</param>
internal sealed record UnpivotClause(
    TextSpan Span,
    bool IncludesNulls,
    EquatableArray<SelectItem> Columns,
    Identifier? Name,
    EquatableArray<Identifier> Values) : SqlNode(Span);

/// <summary><c>t pivot (sum(b) for a in (1, 2) group by c)</c></summary>
internal sealed record PivotedSource(TextSpan Span, TableSource Source, PivotClause Pivot, TableAlias? Alias) : TableSource(Span);

/// <summary><c>t unpivot (v for n in (a, b))</c></summary>
internal sealed record UnpivotedSource(TextSpan Span, TableSource Source, UnpivotClause Unpivot, TableAlias? Alias) : TableSource(Span);

/// <summary><c>from 'file.parquet'</c></summary>
internal sealed record FileTable(TextSpan Span, StringLiteral File, TableAlias? Alias) : TableSource(Span);
