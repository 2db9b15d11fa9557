using Generator.Binding.Tree;
using Generator.Text;

namespace Generator.Binding.Scopes;

/// <summary>A table source as one FROM sees it, with what its joins and filters tell about NULL.</summary>
/// <param name="table">The source.</param>
/// <param name="qualifiedName">The parts of a relation's name as Snowflake compares them, so that <c>schema.table.column</c> finds it.</param>
internal sealed class SourceEntry(TableSymbol table, EquatableArray<string> qualifiedName = default)
{
    private readonly HashSet<ColumnSymbol> _notNull = [];
    private readonly List<NullExtension> _extensions = [];

    public TableSymbol Table { get; } = table;

    public EquatableArray<string> QualifiedName { get; } = qualifiedName;

    /// <summary>Whether a join may leave out the source's row.</summary>
    public bool MayBeAbsent => _extensions.Any(e => !e.IsRefuted);

    public bool IsNullable(ColumnSymbol column) => MayBeAbsent || IsNullableWhenPresent(column);

    /// <summary>Whether the column can be NULL in a row that the source does give.</summary>
    public bool IsNullableWhenPresent(ColumnSymbol column) => column.Nullable && !_notNull.Contains(column);

    public void Extend(NullExtension extension) => _extensions.Add(extension);

    /// <summary>A condition that every row met holds only when the column is not NULL.</summary>
    public void Prove(ColumnSymbol column, bool rowIsPresent)
    {
        _notNull.Add(column);
        if (rowIsPresent)
        {
            _extensions.ForEach(e => e.Refute());
        }
    }
}
