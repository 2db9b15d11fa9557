using Generator.Diagnostics;
using Generator.Project.Yaml;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Project.Reading;

/// <summary>Reads a schema file ("Model properties", "Source properties" and the like).</summary>
internal static class SchemaFileReader
{
    public static SchemaFile Read(YamlDocument document, SqlDialect dialect = SqlDialect.Snowflake)
    {
        var diagnostics = document.Diagnostics.ToList();
        var file = new SchemaFile { Path = document.File.Path, IsComplete = document.IsComplete };
        if (document.Root is YamlMap map)
        {
            var section = new Section(map, SectionKeys.Schema, diagnostics, dialect);
            file = file with
            {
                Models =
                [
                    .. ModelReader.Read(section, ResourceKind.Model, "models", SectionKeys.Model),
                    .. ModelReader.Read(section, ResourceKind.Seed, "seeds", SectionKeys.Seed),
                    .. ModelReader.Read(section, ResourceKind.Snapshot, "snapshots", SectionKeys.Snapshot),
                    .. ModelReader.Read(section, ResourceKind.Analysis, "analyses", SectionKeys.Analysis),
                ],
                Sources = SourceReader.Read(section, document.File.Path).ToEquatableArray(),
                SingularTests = ReadSingularTests(section).ToEquatableArray(),
                Groups = ReadGroups(section).ToEquatableArray(),
                Exposures = ReadExposures(section).ToEquatableArray(),
                Macros = ReadMacros(section).ToEquatableArray(),
                UnitTests = section.Items("unit_tests").OfType<YamlMap>().ToEquatableArray(),
            };
        }
        else if (document.Root is { } other)
        {
            diagnostics.Add(new DiagnosticInfo(ProjectDiagnostics.WrongValue, other.Location, [document.File.Path, "a mapping", Section.Describe(other)]));
        }

        return document.IsComplete ? file with { Diagnostics = diagnostics.ToEquatableArray() } : NamesOnly(file) with { Diagnostics = document.Diagnostics };
    }

    // Of a file that a syntax error cut off only the names are sure: half of a model's columns would look like drift.
    private static SchemaFile NamesOnly(SchemaFile file) => file with
    {
        Models = file.Models
            .Select(m => m with { Columns = [], Constraints = [], DataTests = [], Config = m.Config.Where(c => c.Name != "contract").ToEquatableArray() })
            .ToEquatableArray(),
        Sources = file.Sources.Select(s => s with { Columns = [], DataTests = [] }).ToEquatableArray(),
    };

    private static IEnumerable<SingularTestProperties> ReadSingularTests(Section schema)
    {
        foreach (var key in new[] { "data_tests", "tests" })
        {
            foreach (var test in schema.Sections(key, SectionKeys.DataTest))
            {
                if (test.Required("name") is { } name)
                {
                    yield return new SingularTestProperties(name, test.Text("description")?.Text ?? "", ConfigReader.Read(test, ResourceKind.DataTest));
                }
            }
        }
    }

    private static IEnumerable<GroupProperties> ReadGroups(Section schema)
    {
        foreach (var group in schema.Sections("groups", SectionKeys.Group))
        {
            if (group.Required("name") is { } name)
            {
                yield return new GroupProperties(name, group.Text("description")?.Text ?? "", group.Map("owner"));
            }
        }
    }

    private static IEnumerable<ExposureProperties> ReadExposures(Section schema)
    {
        foreach (var exposure in schema.Sections("exposures", SectionKeys.Exposure))
        {
            if (exposure.Required("name") is { } name)
            {
                yield return new ExposureProperties(
                    name,
                    exposure.Text("label"),
                    exposure.Required("type"),
                    exposure.Text("description")?.Text ?? "",
                    exposure.Text("maturity"),
                    exposure.Text("url"),
                    exposure.Map("owner"),
                    exposure.Texts("depends_on"),
                    ConfigReader.Read(exposure, ResourceKind.Exposure, "meta", "tags", "enabled"));
            }
        }
    }

    private static IEnumerable<MacroProperties> ReadMacros(Section schema)
    {
        foreach (var macro in schema.Sections("macros", SectionKeys.Macro))
        {
            if (macro.Required("name") is { } name)
            {
                var arguments = macro.Sections("arguments", SectionKeys.MacroArgument)
                    .Select(a => a.Required("name") is { } argument ? new MacroArgument(argument, a.Text("type"), a.Text("description")?.Text ?? "") : null)
                    .OfType<MacroArgument>()
                    .ToEquatableArray();
                yield return new MacroProperties(name, macro.Text("description")?.Text ?? "", arguments);
            }
        }
    }
}
