using Generator.Diagnostics;
using Generator.Text;

namespace Generator.Contracts;

/// <summary>
/// The incremental rendering must give the columns of the full one: it is merged into the table that the full one made. A length may differ; it says how long the
/// literals of a rendering are more often than how long texts may be.
/// </summary>
internal static class RenderingComparison
{
    public static IEnumerable<DiagnosticInfo> Check(ContractSubject model)
    {
        if (model.Incremental is not { } incremental || model.Inferred.IsOpen || incremental.IsOpen)
        {
            yield break;
        }

        var missing = new Queue<InferredColumn>(model.Inferred.Columns.Where(column => incremental.Find(column.Name) is null));
        foreach (var column in incremental.Columns)
        {
            var full = model.Inferred.Find(column.Name);
            if (full is null && missing.Count > 0)
            {
                var instead = missing.Dequeue();
                yield return Report(model, column.Location, $"gives the column '{column.Name}' where a full refresh gives '{instead.Name}'", instead.Location);
            }
            else if (full is null)
            {
                yield return Report(model, column.Location, $"gives the column '{column.Name}', which a full refresh does not give", model.Inferred.Location);
            }
            else if (!TypeCompatibility.AreTexts(full.Type, column.Type) && TypeCompatibility.Mismatch(full.Type, column.Type) is not null)
            {
                yield return Report(model, column.Location, $"gives '{column.Name}' as {column.Type}, a full refresh as {full.Type}", full.Location);
            }
        }

        foreach (var column in missing)
        {
            yield return Report(model, incremental.Location, $"gives no column '{column.Name}', which a full refresh gives", column.Location);
        }
    }

    private static DiagnosticInfo Report(ContractSubject model, SourceLocation location, string difference, SourceLocation other) =>
        new(ContractDiagnostics.RenderingsDiffer, location, [model.Name, difference], [other]);
}
