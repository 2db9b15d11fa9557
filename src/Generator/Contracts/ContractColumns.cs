using Generator.Diagnostics;
using Generator.Project.Columns;
using Generator.Project.Yaml;
using Generator.Text;
using Generator.Types;

namespace Generator.Contracts;

/// <summary>An enforced contract's columns against the query's ("Model contracts"): missing, extra, renamed, of another type.</summary>
internal static class ContractColumns
{
    public static IEnumerable<DiagnosticInfo> Check(ContractSubject model)
    {
        if (!model.Config.ContractEnforced)
        {
            return [];
        }

        if (model.Declared.Count == 0)
        {
            var location = model.Config.Assignments.First(assignment => assignment.Name == "contract").Location;
            var first = model.Inferred.Columns.Count > 0 ? $"'{model.Inferred.Columns[0].Name}'" : "the first";
            return [new(ContractDiagnostics.ContractWithoutColumns, location, [model.Name, first])];
        }

        return Compare(model);
    }

    private static IEnumerable<DiagnosticInfo> Compare(ContractSubject model)
    {
        var missing = model.Inferred.IsOpen ? [] : model.Declared.Where(column => model.Inferred.Find(column.Name.Text) is null).ToList();
        var extra = model.Inferred.Columns.Where(column => model.Properties!.FindColumn(column.Name) is null).ToList();
        foreach (var (declared, inferred) in RenamedColumns.Find(model, missing, extra))
        {
            missing.Remove(declared);
            extra.Remove(inferred);
            yield return new DiagnosticInfo(
                ContractDiagnostics.RenamedColumn, declared.Name.Location, [model.Name, declared.Name.Text, inferred.Name], [inferred.Location]);
        }

        foreach (var column in missing)
        {
            yield return new DiagnosticInfo(ContractDiagnostics.MissingColumn, column.Name.Location, [model.Name, column.Name.Text]);
        }

        foreach (var column in extra)
        {
            yield return new DiagnosticInfo(ContractDiagnostics.ExtraColumn, column.Location, [model.Name, column.Name, DataTypeFor(column.Type)]);
        }

        foreach (var column in model.Declared)
        {
            if (model.Inferred.Find(column.Name.Text) is { } inferred)
            {
                foreach (var diagnostic in CheckColumn(model, column, inferred))
                {
                    yield return diagnostic;
                }
            }
        }
    }

    private static IEnumerable<DiagnosticInfo> CheckColumn(ContractSubject model, DeclaredColumn column, InferredColumn inferred)
    {
        if (column.DataType is null && column.Type is null)
        {
            var hint = inferred.Type.Kind is SqlTypeKind.Unknown or SqlTypeKind.Null ? "" : $"; the query gives {inferred.Type}";
            yield return new DiagnosticInfo(ContractDiagnostics.DataTypeMissing, column.Name.Location, [column.Name.Text, model.Name, hint]);
        }
        else if (column.Type is { } declared && TypeCompatibility.Mismatch(declared, inferred.Type) is { } remedy)
        {
            yield return new DiagnosticInfo(
                ContractDiagnostics.MistypedColumn,
                (column.DataType ?? column.Name).Location,
                [column.Name.Text, $"{declared}", model.Name, $"{inferred.Type}", remedy],
                [inferred.Location]);
        }
        else if (inferred.Type.Kind == SqlTypeKind.Null && NotNullConstraint(column) is { } constraint)
        {
            yield return new DiagnosticInfo(ContractDiagnostics.NotNullCannotHold, constraint.Location, [column.Name.Text, model.Name], [inferred.Location]);
        }
    }

    private static YamlScalar? NotNullConstraint(DeclaredColumn column) =>
        column.Constraints.FirstOrDefault(c => c.Type is Project.ConstraintType.NotNull or Project.ConstraintType.PrimaryKey)?.TypeNode;

    private static string DataTypeFor(SqlType type) =>
        type.Kind is SqlTypeKind.Unknown or SqlTypeKind.Null ? "of your choice" : type.ToString().ToLowerInvariant();
}
