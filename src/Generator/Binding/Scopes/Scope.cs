using System.Collections.Immutable;
using Generator.Binding.Tree;
using Generator.Syntax;

namespace Generator.Binding.Scopes;

/// <summary>Everything an expression may refer to where it stands.</summary>
internal sealed record Scope
{
    /// <summary>The scope of nothing: for a query that stands alone.</summary>
    public static readonly Scope Root = new();

    /// <summary>The table sources in scope.</summary>
    public FromScope From { get; init; } = FromScope.Empty;

    /// <summary>The query around this one, which a correlated subquery may read; null at the top.</summary>
    public Scope? Outer { get; init; }

    /// <summary>The common table expressions in scope.</summary>
    public CteScope? Ctes { get; init; }

    /// <summary>The select list whose aliases may be used; null where there is none.</summary>
    public SelectList? SelectList { get; init; }

    /// <summary>The expressions of the select list by alias, for conditions of joins and arguments of table functions, which are bound before it.</summary>
    public ImmutableDictionary<string, Expression> ItemsByAlias { get; init; } = ImmutableDictionary<string, Expression>.Empty;

    public Clause Clause { get; init; } = Clause.From;

    /// <summary>What is known not to be NULL here beyond what the sources know, as inside a branch of CASE.</summary>
    public NullFacts Facts { get; init; } = NullFacts.None;

    /// <summary>Those of them that hold for all rows that a window looks through: what WHERE and HAVING prove, not what a branch around the call does.</summary>
    public NullFacts StatementFacts { get; init; } = NullFacts.None;

    /// <summary>
    /// Where ROLLUP and its relatives leave keys out of totals: the columns of keys that no total leaves out, all others being NULL in some.
    /// Null where rows are seen as FROM gives them, as in WHERE and inside an aggregate.
    /// </summary>
    public IReadOnlyCollection<ColumnSymbol>? KeptInTotals { get; init; }

    /// <summary>Parameters of the lambdas around, and LEVEL of a CONNECT BY: names that no table has.</summary>
    public IReadOnlyList<ColumnSymbol> Parameters { get; init; } = [];

    /// <summary>What is known of the rows of the CONNECT BY that the expression reads; null where there is none.</summary>
    public HierarchyFacts? Hierarchy { get; init; }

    /// <summary>Whether an aggregate here may have no rows to work on.</summary>
    public bool GroupsMayBeEmpty { get; init; } = true;

    /// <summary>The WINDOW clause.</summary>
    public IReadOnlyList<NamedWindow> Windows { get; init; } = [];

    /// <summary>The scope in which a query inside an expression is bound.</summary>
    public Scope ForSubquery() => new() { Outer = this, Ctes = Ctes };

    public Scope Knowing(NullFacts facts) => facts.IsEmpty ? this : this with { Facts = Facts.And(facts) };

    /// <summary>This scope and those around it, from the inside out.</summary>
    public IEnumerable<Scope> Levels()
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            yield return scope;
        }
    }

    /// <summary>Whether a column of a source of this scope can be NULL here.</summary>
    public bool IsNullable(SourceEntry entry, ColumnSymbol column)
    {
        if (KeptInTotals is not null && !KeptInTotals.Contains(column))
        {
            return !Facts.ColumnsOf(entry.Table).Contains(column);
        }

        if (Facts.IsEmpty)
        {
            return entry.IsNullable(column);
        }

        List<ColumnSymbol> proved = [.. Facts.ColumnsOf(entry.Table)];
        return !proved.Contains(column) && (proved.Count > 0 ? entry.IsNullableWhenPresent(column) : entry.IsNullable(column));
    }
}
