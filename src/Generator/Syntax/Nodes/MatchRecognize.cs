using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary><c>table match_recognize (partition by … measures … pattern (a b+) define b as …)</c> ("MATCH_RECOGNIZE").</summary>
/// <param name="Source">The rows that are searched.</param>
/// <param name="PartitionBy">Empty for none.</param>
/// <param name="OrderBy">Null for none.</param>
/// <param name="Measures">The columns added, with their aliases; empty for none.</param>
/// <param name="Rows">Which rows of a match come out.</param>
/// <param name="After">Where the search goes on; null when not said: past the last row.</param>
/// <param name="Pattern">What is searched for.</param>
/// <param name="Definitions">The symbols' conditions; a symbol without one fits any row.</param>
internal sealed record MatchedTable(
    TextSpan Span,
    TableSource Source,
    EquatableArray<Expression> PartitionBy,
    OrderByClause? OrderBy,
    EquatableArray<SelectItem> Measures,
    RowsPerMatch Rows,
    AfterMatch? After,
    RowPattern Pattern,
    EquatableArray<SymbolDefinition> Definitions,
    TableAlias? Alias) : TableSource(Span);

/// <summary>Which rows of a match come out.</summary>
internal enum RowsPerMatch
{
    /// <summary>ONE ROW PER MATCH, the default: the partition's columns and the measures.</summary>
    One,

    /// <summary>ALL ROWS PER MATCH, with SHOW EMPTY MATCHES or without saying so.</summary>
    All,

    /// <summary>ALL ROWS PER MATCH OMIT EMPTY MATCHES.</summary>
    AllButEmpty,

    /// <summary>ALL ROWS PER MATCH WITH UNMATCHED ROWS.</summary>
    AllAndUnmatched,
}

/// <summary>Where the search goes on after a match.</summary>
internal enum AfterMatchTarget
{
    PastLastRow,
    NextRow,
    FirstOfSymbol,
    LastOfSymbol,
}

/// <summary><c>after match skip …</c></summary>
/// <param name="Symbol">The symbol of TO FIRST and TO LAST; otherwise null.</param>
internal sealed record AfterMatch(TextSpan Span, AfterMatchTarget Target, Identifier? Symbol) : SqlNode(Span);

/// <summary><c>symbol as condition</c> in DEFINE.</summary>
internal sealed record SymbolDefinition(TextSpan Span, Identifier Symbol, Expression Condition) : SqlNode(Span);

/// <summary>A part of PATTERN, a regular expression over rows.</summary>
internal abstract record RowPattern(TextSpan Span) : SqlNode(Span);

/// <summary>A row that meets the symbol's condition.</summary>
internal sealed record PatternSymbol(TextSpan Span, Identifier Symbol) : RowPattern(Span);

/// <summary><c>^</c> or <c>$</c>: the start or end of the partition.</summary>
internal sealed record PatternAnchor(TextSpan Span, bool IsEnd) : RowPattern(Span);

/// <summary><c>a b</c>: one after the other. Empty in <c>()</c>, which matches no rows.</summary>
internal sealed record PatternSequence(TextSpan Span, EquatableArray<RowPattern> Items) : RowPattern(Span);

/// <summary><c>a | b</c>: either; binds tighter than a sequence.</summary>
internal sealed record PatternAlternation(TextSpan Span, EquatableArray<RowPattern> Items) : RowPattern(Span);

/// <summary><c>permute(a, b)</c>: all, in any order.</summary>
internal sealed record PatternPermutation(TextSpan Span, EquatableArray<RowPattern> Items) : RowPattern(Span);

/// <summary><c>{- a -}</c>: matched, but left out of the result.</summary>
internal sealed record PatternExclusion(TextSpan Span, RowPattern Item) : RowPattern(Span);

/// <summary><c>a+</c>, <c>a*?</c>, <c>a{2,5}</c></summary>
/// <param name="Least">How many times at least.</param>
/// <param name="Most">How many times at most; null for any number.</param>
/// <param name="IsReluctant">Whether as few as possible are matched.</param>
internal sealed record PatternRepetition(TextSpan Span, RowPattern Item, int Least, int? Most, bool IsReluctant) : RowPattern(Span);
