using Generator.Binding.Tree;

namespace Generator.Binding.Scopes;

/// <summary>The common table expressions that a query may read: its own and those of the queries around it.</summary>
internal sealed class CteScope(CteScope? outer, CteBinding binding)
{
    /// <summary>The nearest expression of this name that can be read.</summary>
    public static CteBinding? Find(CteScope? scope, string key)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            if (scope.Binding.Name.Key == key && scope.Binding.IsReadable)
            {
                return scope.Binding;
            }
        }

        return null;
    }

    private CteScope? Outer { get; } = outer;

    private CteBinding Binding { get; } = binding;
}

/// <summary>A common table expression: bound, or, while its own recursive query is bound, known by the columns of its anchor.</summary>
internal sealed class CteBinding(SqlName name, IReadOnlyList<SqlName> columnNames)
{
    public SqlName Name { get; } = name;

    /// <summary>The column list after the name; empty without one.</summary>
    public IReadOnlyList<SqlName> ColumnNames { get; } = columnNames;

    /// <summary>The bound expression; null while its query is being bound.</summary>
    public BoundCte? Cte { get; private set; }

    /// <summary>The columns that references see.</summary>
    public IReadOnlyList<ColumnSymbol> Columns { get; private set; } = [];

    public bool IsOpen { get; private set; }

    /// <summary>False until the anchor is bound: before that the name still means a table.</summary>
    public bool IsReadable { get; private set; }

    /// <summary>Whether its own query reads it.</summary>
    public bool IsRecursive { get; private set; }

    public void BindAnchor(IReadOnlyList<ColumnSymbol> columns, bool isOpen) => (Columns, IsOpen, IsReadable) = (columns, isOpen, true);

    public void Bind(BoundCte cte) => (Cte, Columns, IsOpen, IsReadable) = (cte, cte.Columns, cte.Query.IsOpen, true);

    public void NoteReference() => IsRecursive |= Cte is null;
}
