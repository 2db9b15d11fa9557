using System.Globalization;
using Generator.Binding.Tree;

namespace Generator.Binding.Expressions;

/// <summary>How messages name the tables of a query.</summary>
internal static class TableNames
{
    private const int Most = 3;

    public static string Describe(TableSymbol table) => table.Name is { } name ? $"'{name}'" : "the subquery";

    public static string Describe(IEnumerable<TableSymbol> tables)
    {
        List<string> names = [.. tables.Select(Describe).Distinct()];
        if (names.Count > Most)
        {
            var more = (names.Count - Most).ToString(CultureInfo.InvariantCulture);
            names = [.. names.Take(Most), $"{more} more"];
        }

        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[names.Count - 1]}";
    }
}
