using Generator.Binding.Tree;
using Generator.Diagnostics;

namespace Generator.Binding;

/// <summary>A model's columns become those of a table, where no two may have one name.</summary>
internal static class OutputCheck
{
    public static void Check(BindingContext context, BoundQuery query)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in query.Columns.Where(c => !seen.Add(c.Key)))
        {
            context.Report(BindingDiagnostics.DuplicateName, column.Span, "output columns", column.Name);
        }
    }
}
