using Generator.Binding.Tree;

namespace Generator.Binding.Scopes;

/// <summary>The table sources of one FROM, or of the part of it that stands before a join.</summary>
internal sealed class FromScope
{
    public static readonly FromScope Empty = new([], []);

    private readonly HashSet<ColumnSymbol> _covered;
    private Dictionary<string, ColumnSymbol>? _homeless;

    public FromScope(IReadOnlyList<SourceEntry> entries, IReadOnlyList<MergedColumn> merged, IReadOnlyList<ShadowedColumn>? shadowed = null)
    {
        Entries = entries;
        Merged = merged;
        Shadowed = shadowed ?? [];
        _covered = [.. merged.SelectMany(m => m.Covered)];
    }

    public IReadOnlyList<SourceEntry> Entries { get; }

    public IReadOnlyList<MergedColumn> Merged { get; }

    /// <summary>Columns that a bare name does not mean, though a star gives them: JOIN … USING lets those of its left side win.</summary>
    public IReadOnlyList<ShadowedColumn> Shadowed { get; }

    public bool IsOpen => Entries.Any(e => e.Table.IsOpen);

    public static FromScope Of(SourceEntry entry) => new([entry], []);

    public FromScope Concat(FromScope other) =>
        Entries.Count == 0 ? other
        : other.Entries.Count == 0 ? this
        : new([.. Entries, .. other.Entries], [.. Merged, .. other.Merged], [.. Shadowed, .. other.Shadowed]);

    /// <summary>Whether the bare name and the star mean a merged column instead of this one.</summary>
    public bool IsCovered(ColumnSymbol column) => _covered.Contains(column);

    /// <summary>All columns that a bare name may mean.</summary>
    public IEnumerable<(SourceEntry Entry, ColumnSymbol Column, bool IsMerged)> Find(string key, string? exactText)
    {
        foreach (var merged in Merged)
        {
            if (merged.Column.Key == key)
            {
                yield return (merged.Entry, merged.Column, true);
            }
        }

        foreach (var entry in Entries)
        {
            if (FindIn(entry.Table, key, exactText) is { } column && !_covered.Contains(column) && !Shadowed.Any(s => ReferenceEquals(s.Column, column)))
            {
                yield return (entry, column, false);
            }
        }
    }

    /// <summary>
    /// The table's column of this name. A quoted name also finds the column of a schema file that is spelt so: there nothing says which names
    /// were quoted when the table was made.
    /// </summary>
    public static ColumnSymbol? FindIn(TableSymbol table, string key, string? exactText) =>
        table.Find(key) ?? (exactText is null ? null : table.Columns.FirstOrDefault(c => c.Name == exactText));

    /// <summary>Columns that one of several open sources must have, in the order of their names.</summary>
    public IEnumerable<ColumnSymbol> Homeless => (_homeless ?? []).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Value);

    /// <summary>A column that one of several open sources must have: which, only the warehouse knows.</summary>
    public ColumnSymbol DiscoverAnywhere(SqlName name)
    {
        _homeless ??= new(StringComparer.Ordinal);
        if (!_homeless.TryGetValue(name.Key, out var column))
        {
            _homeless.Add(name.Key, column = new ColumnSymbol(name, Types.SqlType.Unknown, nullable: true));
        }

        return column;
    }

    /// <summary>An outer join above may leave out all of these sources' rows.</summary>
    public void Extend(NullExtension extension)
    {
        foreach (var entry in Entries.Concat(Merged.Select(m => m.Entry)))
        {
            entry.Extend(extension);
        }
    }

    /// <summary>Takes note of what a condition proves for every row.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="rowIsPresent">False for the ON of an outer join: its facts hold for rows of its inner side only when there is one.</param>
    public void Prove(NullFacts facts, bool rowIsPresent = true)
    {
        foreach (var entry in Entries.Concat(Merged.Select(m => m.Entry)))
        {
            foreach (var column in facts.ColumnsOf(entry.Table))
            {
                entry.Prove(column, rowIsPresent);
            }
        }
    }
}
