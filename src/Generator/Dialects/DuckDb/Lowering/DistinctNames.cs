using System.Collections.Immutable;
using System.Globalization;
using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// Names of a source's columns that differ in more than their letters' case: DuckDB knows no case, and takes the first of two columns of one name where
/// Snowflake tells <c>"id"</c> from <c>id</c> and reads <c>$2</c> by its place.
/// </summary>
internal static class DistinctNames
{
    /// <summary>The names as DuckDB can tell them apart, in order; null when the columns' own names do.</summary>
    public static ImmutableArray<string>? Of(IReadOnlyList<ColumnSymbol> columns)
    {
        var taken = new HashSet<string>(columns.Select(c => c.Name), StringComparer.OrdinalIgnoreCase);
        if (taken.Count == columns.Count)
        {
            return null;
        }

        var given = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. columns.Select(c => given.Add(c.Name) ? c.Name : Free(c.Name, taken))];
    }

    /// <summary>The column list that a source needs, its columns called so from here on; empty when it needs none.</summary>
    /// <param name="context">The statement's lowering.</param>
    /// <param name="table">The source.</param>
    /// <param name="isRenamed">Whether the text gives the columns other names than those below.</param>
    public static ImmutableArray<string> Give(LoweringContext context, TableSymbol table, bool isRenamed)
    {
        if (table.IsOpen)
        {
            return isRenamed ? [.. table.Columns.Select(c => c.Name)] : [];
        }

        if (Of(table.Columns) is not { } names)
        {
            return isRenamed ? [.. table.Columns.Select(c => c.Name)] : [];
        }

        foreach (var (column, name) in table.Columns.Zip(names, (column, name) => (column, name)))
        {
            if (column.Name != name)
            {
                context.Replace(column, new DuckColumn(context.NameOf(table), name));
            }
        }

        return names;
    }

    private static string Free(string name, HashSet<string> taken)
    {
        for (var i = 2; ; i++)
        {
            var candidate = $"{name}_{i.ToString(CultureInfo.InvariantCulture)}";
            if (taken.Add(candidate))
            {
                return candidate;
            }
        }
    }
}
