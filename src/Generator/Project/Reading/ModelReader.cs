using Generator.Diagnostics;
using Generator.Text;

namespace Generator.Project.Reading;

/// <summary>Reads the properties of models, and of seeds, snapshots and analyses, which have most of a model's.</summary>
internal static class ModelReader
{
    public static IEnumerable<ModelProperties> Read(Section schema, ResourceKind kind, string key, SectionKeys keys)
    {
        foreach (var section in schema.Sections(key, keys))
        {
            if (section.Required("name") is not { } name)
            {
                continue;
            }

            if (section.Value("versions") is { } versions)
            {
                schema.Diagnostics.Add(new DiagnosticInfo(
                    ProjectDiagnostics.Unsupported, versions.Location, ["A model with versions", "give each version a name of its own"]));
            }

            var columns = ColumnReader.Read(section);
            yield return new ModelProperties
            {
                Kind = kind,
                Name = name,
                Description = section.Text("description")?.Text ?? "",
                Config = ConfigReader.Read(section, kind, "group", "access", "docs", "meta", "tags"),
                Columns = columns.Columns,
                Constraints = ConstraintReader.Read(section, null),
                DataTests = [.. DataTestReader.Read(section, null), .. columns.DataTests],
                DeprecationDate = section.Text("deprecation_date"),
                LatestVersion = section.Text("latest_version"),
                Relation = section.Text("relation"),
            };
        }
    }
}
