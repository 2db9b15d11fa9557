using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary><c>table pivot (sum(amount) for quarter in ('Q1', 'Q2')) as p</c></summary>
/// <param name="Aggregates">At least one; items with their aliases.</param>
/// <param name="Column">The column whose values become columns.</param>
/// <param name="Values">Those values with their aliases; empty with <paramref name="ValuesOrder"/> or <paramref name="ValuesQuery"/>.</param>
/// <param name="IsAny">Whether it is IN (ANY …): whatever values there are.</param>
/// <param name="ValuesOrder">The order of ANY's columns; null for none.</param>
/// <param name="ValuesQuery">A subquery that gives the values; null for none.</param>
/// <param name="DefaultOnNull">What replaces NULL; null for none.</param>
internal sealed record PivotedTable(
    TextSpan Span,
    TableSource Source,
    EquatableArray<SelectItem> Aggregates,
    ColumnReference Column,
    EquatableArray<SelectItem> Values,
    bool IsAny,
    OrderByClause? ValuesOrder,
    Query? ValuesQuery,
    Expression? DefaultOnNull,
    TableAlias? Alias) : TableSource(Span);

/// <summary><c>table unpivot (sales for month in (jan, feb as february))</c></summary>
/// <param name="IncludesNulls">Whether NULLs become rows too.</param>
/// <param name="ValueColumn">The new column of values.</param>
/// <param name="NameColumn">The new column of names.</param>
/// <param name="Columns">The columns turned into rows, each with the name it gets.</param>
internal sealed record UnpivotedTable(
    TextSpan Span,
    TableSource Source,
    bool IncludesNulls,
    Identifier ValueColumn,
    Identifier NameColumn,
    EquatableArray<SelectItem> Columns,
    TableAlias? Alias) : TableSource(Span);
