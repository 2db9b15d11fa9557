using Generator.Binding.Lineage;

namespace Generator.Emission;

/// <summary>Writes where a model's columns come from.</summary>
internal static class LineageEmitter
{
    public static void Write(SourceWriter writer, ModelPlan model)
    {
        var lineage = model.Lineage;
        if (lineage.Columns.Count == 0)
        {
            return;
        }

        writer.Line("Lineage = ColumnLineage.ByColumn(");
        writer.Indented(() =>
        {
            writer.Line("[");
            writer.Indented(() =>
            {
                foreach (var column in lineage.Columns)
                {
                    writer.Line($"new({CSharpNames.Literal(column.Column)}, [{Inputs(column.Inputs)}]),");
                }
            });
            writer.Line("],");
            writer.Line($"rows: [{Inputs(lineage.Rows)}]),");
        });
    }

    private static string Inputs(IEnumerable<LineageInput> inputs) => string.Join(", ", inputs.Select(Input));

    private static string Input(LineageInput input)
    {
        var path = input.Path is null ? "" : ", " + CSharpNames.Literal(input.Path);
        return $"new({CSharpNames.Literal(input.Node)}, {CSharpNames.Literal(input.Column)}, LineageKind.{input.Kind}{path})";
    }
}
