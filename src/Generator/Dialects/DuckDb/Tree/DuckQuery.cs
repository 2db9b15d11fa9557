using System.Collections.Immutable;
using Generator.Templating;

namespace Generator.Dialects.DuckDb.Tree;

/// <summary>A query in DuckDB's SQL.</summary>
internal sealed record DuckQuery(
    ImmutableArray<DuckCte> Ctes,
    DuckBody Body,
    ImmutableArray<DuckSortKey> OrderBy,
    DuckExpression? Limit = null,
    DuckExpression? Offset = null)
{
    /// <summary>A query that is a body and nothing more.</summary>
    public static DuckQuery Of(DuckBody body) => new([], body, []);
}

/// <summary>A common table expression: a query, or the text of an ephemeral model.</summary>
/// <param name="Query">Null for an ephemeral model.</param>
/// <param name="Text">The ephemeral model's query, written at one level of indentation.</param>
internal sealed record DuckCte(string Name, ImmutableArray<string> Columns, bool IsRecursive, DuckQuery? Query, CompiledSql? Text = null);

/// <summary>What gives a query its rows.</summary>
internal abstract record DuckBody;

/// <summary>A SELECT.</summary>
/// <param name="GroupBy">The grouping elements; empty without.</param>
internal sealed record DuckSelect(
    bool IsDistinct,
    ImmutableArray<DuckSelectItem> Items,
    DuckSource? From,
    DuckExpression? Where = null,
    ImmutableArray<DuckGrouping> GroupBy = default,
    DuckExpression? Having = null,
    DuckExpression? Qualify = null) : DuckBody;

/// <summary>An entry of the select list; the alias is null where the expression's own name is meant.</summary>
internal sealed record DuckSelectItem(DuckExpression Expression, string? Alias);

/// <summary><c>*</c> or <c>t.* exclude (a)</c>, an entry of the select list.</summary>
internal sealed record DuckStar(string? Table, ImmutableArray<string> Exclude) : DuckExpression(Precedence.Primary);

/// <summary>An element of GROUP BY: a key, or a word such as <c>rollup</c> before its sets.</summary>
internal sealed record DuckGrouping(string? Word, ImmutableArray<ImmutableArray<DuckExpression>> Sets);

/// <summary>Two bodies combined.</summary>
/// <param name="Operator">With its words: <c>union all</c>.</param>
internal sealed record DuckSetOperation(string Operator, DuckBody Left, DuckBody Right) : DuckBody;

/// <summary>VALUES.</summary>
internal sealed record DuckValues(ImmutableArray<ImmutableArray<DuckExpression>> Rows) : DuckBody;

/// <summary>A query in parentheses.</summary>
internal sealed record DuckNestedQuery(DuckQuery Query) : DuckBody;

/// <summary>A part of FROM.</summary>
internal abstract record DuckSource;

/// <summary>A relation of the project.</summary>
/// <param name="Alias">Null where the relation's own name is meant.</param>
/// <param name="Columns">New names for the columns; empty or default when they keep their own.</param>
internal sealed record DuckRelation(ResolvedRelation Relation, string? Alias, ImmutableArray<string> Columns = default) : DuckSource;

/// <summary>A table, view or common table expression by its written name.</summary>
/// <param name="Columns">New names for the columns; empty or default when they keep their own.</param>
internal sealed record DuckNamedTable(ImmutableArray<string> Name, string? Alias, ImmutableArray<string> Columns = default) : DuckSource;

/// <summary>A query in FROM.</summary>
internal sealed record DuckDerivedTable(DuckQuery Query, string? Alias, ImmutableArray<string> Columns, bool IsLateral = false) : DuckSource;

/// <summary>A table function.</summary>
internal sealed record DuckTableCall(DuckExpression Call, string? Alias, ImmutableArray<string> Columns) : DuckSource;

/// <summary>Two sources side by side.</summary>
/// <param name="Operator">With its words: <c>left join</c>.</param>
internal sealed record DuckJoin(string Operator, DuckSource Left, DuckSource Right, DuckExpression? On, ImmutableArray<string> Using) : DuckSource;

/// <summary>A sample of a source.</summary>
/// <param name="Clause">What follows TABLESAMPLE.</param>
internal sealed record DuckSample(DuckSource Source, string Clause) : DuckSource;
