using Generator.Diagnostics;
using Generator.Project.Columns;
using Generator.Project.Yaml;
using Generator.Text;
using Generator.Types;

namespace Generator.Project.Reading;

/// <summary>
/// Reads columns. A dotted name (<c>event_data.order.items[].quantity</c>), as dbt declares nested fields, is no column of its
/// own: it adds to the shape of its root column, which is a VARIANT unless it says otherwise.
/// </summary>
internal static class ColumnReader
{
    public static (EquatableArray<DeclaredColumn> Columns, EquatableArray<DataTestDeclaration> DataTests) Read(Section owner)
    {
        var columns = new List<DeclaredColumn>();
        var tests = new List<DataTestDeclaration>();
        var payload = new List<(PayloadPath Path, DeclaredColumn Column)>();
        foreach (var section in owner.Sections("columns", SectionKeys.Column))
        {
            if (section.Required("name") is not { } name)
            {
                continue;
            }

            var column = ReadColumn(section, name);
            if (!column.IsQuoted && PayloadPath.IsPath(name.Text))
            {
                if (PayloadPath.Parse(name.Text) is { } path)
                {
                    payload.Add((path, column));
                }
                else
                {
                    Report(owner, column.Name, "a path is column.field, with [] after an array");
                }

                RejectTests(section, name);
            }
            else
            {
                // As in dbt the last one's properties hold, and the tests of all.
                if (columns.FindIndex(known => IsSame(known, name.Text)) is var index and >= 0)
                {
                    var first = columns[index].Name.Location;
                    owner.Diagnostics.Add(new DiagnosticInfo(
                        ProjectDiagnostics.ColumnDeclaredTwice, name.Location, [name.Text, $"{first.Path}({first.Lines.Start.Line + 1})"], [first]));
                    columns[index] = column;
                    tests.AddRange(DataTestReader.Read(section, name).Where(test => !tests.Exists(known => IsSame(known, test))));
                }
                else
                {
                    columns.Add(column);
                    tests.AddRange(DataTestReader.Read(section, name));
                }
            }
        }

        return (WithShapes(owner, columns, payload).ToEquatableArray(), tests.ToEquatableArray());
    }

    private static DeclaredColumn ReadColumn(Section section, YamlScalar name)
    {
        var config = section.Child("config", SectionKeys.ColumnConfig);
        var dataType = section.Text("data_type");
        return new DeclaredColumn(
            name,
            dataType is { HasTemplate: false } ? ReadType(section, name, dataType) : null,
            dataType,
            section.Text("description")?.Text ?? "",
            section.Boolean("quote") ?? false,
            ConstraintReader.Read(section, name),
            section.Texts("tags").Concat(config?.Texts("tags") ?? []).Select(tag => tag.Text).ToEquatableArray(),
            (section.Map("meta")?.Entries ?? []).Concat(config?.Map("meta")?.Entries ?? []).ToEquatableArray());
    }

    private static SqlType ReadType(Section section, YamlScalar name, YamlScalar dataType)
    {
        if (!DeclaredTypes.TryParse(dataType.Text, section.Dialect, out var type, out var problem))
        {
            section.Diagnostics.Add(new DiagnosticInfo(ProjectDiagnostics.UnknownDataType, dataType.Location, [name.Text, problem]));
        }

        return type;
    }

    private static IEnumerable<DeclaredColumn> WithShapes(Section owner, List<DeclaredColumn> columns, List<(PayloadPath Path, DeclaredColumn Column)> payload)
    {
        var shapes = new Dictionary<string, PayloadShapeBuilder>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, column) in payload)
        {
            var root = columns.FirstOrDefault(known => IsSame(known, path.Root));
            if (root?.Type is { IsSemiStructured: false, IsUnknown: false } scalar)
            {
                Report(owner, column.Name, $"'{path.Root}' is declared as {scalar}, which has nothing inside");
                continue;
            }

            if (root is null)
            {
                columns.Add(new DeclaredColumn(column.Name with { Text = path.Root }, SqlType.Variant, null, "", false, [], [], []));
            }

            if (!shapes.TryGetValue(path.Root, out var shape))
            {
                shapes[path.Root] = shape = new PayloadShapeBuilder();
            }

            if (shape.Declare(path.Steps, column.Type) is { } problem)
            {
                Report(owner, column.Name, problem);
            }
        }

        return columns.Select(column => shapes.TryGetValue(column.Name.Text, out var shape)
            ? column with { Type = (column.Type is { IsUnknown: false } type ? type : SqlType.Variant) with { Shape = shape.ToShape() } }
            : column);
    }

    private static void RejectTests(Section section, YamlScalar name)
    {
        if ((section.Value("data_tests") ?? section.Value("tests")) is { } tests)
        {
            section.Diagnostics.Add(new DiagnosticInfo(
                ProjectDiagnostics.MalformedDataTest, tests.Location, [$"'{name.Text}' is a payload field and no column; test it in the model that reads it"]));
        }
    }

    private static bool IsSame(DeclaredColumn column, string name) =>
        string.Equals(column.Name.Text, name, column.IsQuoted ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(DataTestDeclaration known, DataTestDeclaration test) => DataTestNames.Full(known, "", isSource: false) == DataTestNames.Full(test, "", isSource: false);

    private static void Report(Section owner, YamlScalar name, string problem) =>
        owner.Diagnostics.Add(new DiagnosticInfo(ProjectDiagnostics.PayloadColumn, name.Location, [name.Text, problem]));
}
