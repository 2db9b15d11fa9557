using Generator.Binding.Tree;

namespace Generator.Binding.Queries;

/// <summary>Column lists after the name of a common table expression or an alias.</summary>
internal static class Renaming
{
    /// <summary>The columns under new names, by position; those past the list keep theirs. Without a list they are the same columns.</summary>
    public static IReadOnlyList<ColumnSymbol> Apply(IReadOnlyList<ColumnSymbol> columns, IReadOnlyList<SqlName> names) =>
        names.Count == 0 ? columns : Copy(columns, names);

    /// <summary>New columns of the same names and types, for one more use of a query.</summary>
    public static IReadOnlyList<ColumnSymbol> Copy(IReadOnlyList<ColumnSymbol> columns, IReadOnlyList<SqlName> names) =>
        [.. columns.Select((c, i) => new ColumnSymbol(i < names.Count ? names[i] : new SqlName(c.Name, c.Key), c.Type, c.Nullable, c.Span))];
}
