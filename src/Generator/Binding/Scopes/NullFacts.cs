using Generator.Binding.Tree;

namespace Generator.Binding.Scopes;

/// <summary>Expressions that are known not to be NULL, because a condition holds that could not hold otherwise.</summary>
internal sealed class NullFacts
{
    public static readonly NullFacts None = new([]);

    private readonly HashSet<BoundExpression> _notNull;

    private NullFacts(HashSet<BoundExpression> notNull) => _notNull = notNull;

    public bool IsEmpty => _notNull.Count == 0;

    public static NullFacts Of(IEnumerable<BoundExpression> expressions) => new([.. expressions]);

    /// <summary>What both tell.</summary>
    public NullFacts And(NullFacts other) =>
        IsEmpty ? other
        : other.IsEmpty ? this
        : new([.. _notNull, .. other._notNull]);

    /// <summary>What all of them tell.</summary>
    public static NullFacts All(IEnumerable<NullFacts> facts)
    {
        var all = new NullFacts([]);
        foreach (var fact in facts)
        {
            all._notNull.UnionWith(fact._notNull);
        }

        return all;
    }

    /// <summary>What is known when only one of the two holds.</summary>
    public NullFacts Or(NullFacts other) => IsEmpty || other.IsEmpty ? None : new([.. _notNull.Where(other._notNull.Contains)]);

    /// <summary>Whether the expression is among them.</summary>
    public bool Proves(BoundExpression expression) => _notNull.Count > 0 && _notNull.Contains(NullProof.Strip(expression));

    /// <summary>The table's columns among them.</summary>
    public IEnumerable<ColumnSymbol> ColumnsOf(TableSymbol table) =>
        _notNull.OfType<BoundColumnReference>().Where(r => IsOf(r, table)).Select(r => r.Column);

    // A merged column of USING has no table in the tree, and one of its own in the scope.
    private static bool IsOf(BoundColumnReference reference, TableSymbol table) =>
        reference.Table is null ? table.Columns.Count == 1 && ReferenceEquals(table.Columns[0], reference.Column) : ReferenceEquals(reference.Table, table);
}
