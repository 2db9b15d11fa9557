using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project.Reading;

/// <summary>Reads constraints ("constraints").</summary>
internal static class ConstraintReader
{
    private static readonly Dictionary<string, ConstraintType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["not_null"] = ConstraintType.NotNull,
        ["unique"] = ConstraintType.Unique,
        ["primary_key"] = ConstraintType.PrimaryKey,
        ["foreign_key"] = ConstraintType.ForeignKey,
        ["check"] = ConstraintType.Check,
        ["custom"] = ConstraintType.Custom,
    };

    /// <summary>The constraints of a model, or of a column when it is given.</summary>
    public static EquatableArray<Constraint> Read(Section owner, YamlScalar? column)
    {
        var constraints = new List<Constraint>();
        foreach (var section in owner.Sections("constraints", SectionKeys.Constraint))
        {
            if (section.Required("type") is not { } type)
            {
                continue;
            }

            if (!Types.TryGetValue(type.Text, out var kind))
            {
                section.ReportWrong("type", "not_null, unique, primary_key, foreign_key, check or custom", type);
                continue;
            }

            constraints.Add(new Constraint(
                kind,
                type,
                column is null ? section.Texts("columns") : [column],
                section.Text("name"),
                section.Text("expression"),
                section.Text("to"),
                section.Texts("to_columns")));
        }

        return constraints.ToEquatableArray();
    }
}
