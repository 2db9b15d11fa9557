using Generator.Types;

namespace Generator.Binding.Tree;

/// <summary>A table source under the name by which the query's expressions know it.</summary>
internal sealed class TableSymbol
{
    private readonly List<ColumnSymbol> _columns;
    private readonly Dictionary<string, ColumnSymbol> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);

    /// <param name="name">Alias, or else the relation's own name; null for a source without one.</param>
    /// <param name="columns">The source's columns, in order.</param>
    /// <param name="isOpen">Whether more columns may exist: each unknown name that is read becomes a column of unknown type.</param>
    public TableSymbol(SqlName? name, IEnumerable<ColumnSymbol> columns, bool isOpen = false)
    {
        Name = name?.Text;
        Key = name?.Key;
        IsOpen = isOpen;
        _columns = [.. columns];
        foreach (var column in _columns)
        {
            if (_byKey.ContainsKey(column.Key))
            {
                _ambiguous.Add(column.Key);
            }
            else
            {
                _byKey.Add(column.Key, column);
            }
        }
    }

    /// <summary>The name as it is written before a column; null for a source without one.</summary>
    public string? Name { get; }

    /// <summary>The name as Snowflake compares it.</summary>
    public string? Key { get; }

    public bool IsOpen { get; }

    /// <summary>The type of columns that are read by position.</summary>
    public SqlType PositionalType { get; init; } = SqlType.Variant;

    /// <summary>The declared columns, then, in an open source, those that the query read.</summary>
    public IReadOnlyList<ColumnSymbol> Columns => _columns;

    /// <summary>The column of this name as Snowflake compares names; null when there is none.</summary>
    public ColumnSymbol? Find(string key) => _byKey.TryGetValue(key, out var column) ? column : null;

    /// <summary>Whether two columns have this name.</summary>
    public bool IsAmbiguous(string key) => _ambiguous.Contains(key);

    /// <summary>Takes note of a column that an open source is read for.</summary>
    public ColumnSymbol Discover(SqlName name, SqlType type)
    {
        var column = new ColumnSymbol(name, type, nullable: true);
        _columns.Add(column);
        _byKey.Add(column.Key, column);
        return column;
    }

    public override string ToString() => Name ?? "";
}
