using System.Globalization;

namespace Generator.Binding;

/// <summary>Numbers as messages write them.</summary>
internal static class Counts
{
    public static string Columns(int count) => count == 1 ? "1 column" : string.Format(CultureInfo.InvariantCulture, "{0} columns", count);
}
