using System.Globalization;
using Generator.Text;

namespace Generator.Emission;

/// <summary>Writes the properties that every node has.</summary>
internal static class NodeEmitter
{
    public static void Write(SourceWriter writer, NodePlan node)
    {
        writer.Line($"UniqueId = {CSharpNames.Literal(node.UniqueId)},");
        writer.Line($"Name = {CSharpNames.Literal(node.Name)},");
        writer.Line($"Path = {CSharpNames.Literal(node.Path)},");
        Literals(writer, "Fqn", node.Fqn);
        Literals(writer, "DependsOn", node.DependsOn);
        Literals(writer, "Macros", node.Macros);
        Literals(writer, "Tags", node.Tags);
        Optional(writer, "Description", node.Description);
        Optional(writer, "Group", node.Group);
        Optional(writer, "Checksum", node.Checksum);
        Optional(writer, "Fingerprint", node.Fingerprint);
        if (node.ConfigJson != "{}")
        {
            writer.Line($"ConfigJson = {CSharpNames.Literal(node.ConfigJson)},");
        }

        WriteReservations(writer, node.DuckDbOmission, node.SnowflakeOmission, node.Assumptions);
    }

    /// <summary>Writes what stands against running something: why it is left out, and which values must be those of the build.</summary>
    public static void WriteReservations(SourceWriter writer, OmissionPlan? duckDb, OmissionPlan? snowflake, EquatableArray<AssumptionPlan> assumptions)
    {
        Omission(writer, "DuckDbOmission", duckDb);
        Omission(writer, "SnowflakeOmission", snowflake);
        if (assumptions.Count > 0)
        {
            writer.Line("Assumptions =");
            writer.Line("[");
            writer.Indented(() =>
            {
                foreach (var assumption in assumptions)
                {
                    writer.Line(
                        $"new({SqlTextEmitter.RunValue(assumption.Value)}, {CSharpNames.Literal(assumption.BuildValue)}, "
                        + $"{CSharpNames.Literal(assumption.Path)}, {assumption.Line.ToString(CultureInfo.InvariantCulture)}),");
                }
            });
            writer.Line("],");
        }
    }

    private static void Omission(SourceWriter writer, string property, OmissionPlan? omission)
    {
        if (omission is not null)
        {
            writer.Line(
                $"{property} = new({CSharpNames.Literal(omission.DiagnosticId)}, {CSharpNames.Literal(omission.Path)}, "
                + $"{omission.Line.ToString(CultureInfo.InvariantCulture)}, {CSharpNames.Literal(CSharpNames.OneLine(omission.Reason))}),");
        }
    }

    /// <summary>A property of string literals, left out when there are none.</summary>
    public static void Literals(SourceWriter writer, string property, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
        {
            writer.Line($"{property} = {CSharpNames.Literals(values)},");
        }
    }

    /// <summary>A property of one string literal, left out when it is empty.</summary>
    public static void Optional(SourceWriter writer, string property, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.Line($"{property} = {CSharpNames.Literal(value)},");
        }
    }
}
