using Generator.Diagnostics;
using Generator.Text;

namespace Generator.Contracts;

/// <summary>Everything that schema files and configuration say of a model's columns, checked against its query. One mistake gives one diagnostic.</summary>
internal static class ContractChecker
{
    public static EquatableArray<DiagnosticInfo> Check(ContractSubject model) =>
    [
        .. DuplicateColumns(model),
        .. ContractColumns.Check(model),
        .. ColumnReferences.Check(model),
        .. RenderingComparison.Check(model),
    ];

    private static IEnumerable<DiagnosticInfo> DuplicateColumns(ContractSubject model)
    {
        var first = new Dictionary<string, InferredColumn>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in model.Inferred.Columns)
        {
            if (first.TryGetValue(column.Name, out var known))
            {
                yield return new DiagnosticInfo(ContractDiagnostics.DuplicateColumn, column.Location, [model.Name, column.Name], [known.Location]);
            }
            else
            {
                first[column.Name] = column;
            }
        }
    }
}
