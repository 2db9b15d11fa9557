using Generator.Project.Yaml;

namespace Generator.Project.Reading;

/// <summary>Reads sources; what a source says of its tables is applied to each.</summary>
internal static class SourceReader
{
    public static IEnumerable<SourceTable> Read(Section schema, string path)
    {
        foreach (var source in schema.Sections("sources", SectionKeys.Source))
        {
            if (source.Required("name") is not { } name)
            {
                continue;
            }

            var config = ConfigReader.Read(source, ResourceKind.Source, "meta", "tags");
            var freshness = FreshnessReader.Read(source);
            foreach (var table in source.Sections("tables", SectionKeys.SourceTable))
            {
                if (table.Required("name") is not { } tableName)
                {
                    continue;
                }

                var columns = ColumnReader.Read(table);

                // Of the two, the one that stands nearest to the table holds.
                var (field, query) = LoadedAt(table) is { Field: null, Query: null } ? LoadedAt(source) : LoadedAt(table);
                yield return new SourceTable
                {
                    Source = name,
                    Name = tableName,
                    Path = path,
                    SourceDescription = source.Text("description")?.Text ?? "",
                    Description = table.Text("description")?.Text ?? "",
                    Schema = source.Text("schema") ?? name,
                    Database = source.Text("database"),
                    Identifier = table.Text("identifier") ?? tableName,
                    Loader = table.Text("loader") ?? source.Text("loader"),
                    LoadedAtField = field,
                    LoadedAtQuery = query,
                    Freshness = FreshnessReader.IsTurnedOff(table) ? null : Freshness.Merge(freshness, FreshnessReader.Read(table)),
                    Config = [.. config, .. ConfigReader.Read(table, ResourceKind.Source, "meta", "tags")],
                    Columns = columns.Columns,
                    DataTests = [.. DataTestReader.Read(table, null), .. columns.DataTests],
                };
            }
        }
    }

    private static (YamlScalar? Field, YamlScalar? Query) LoadedAt(Section section) => (Property(section, "loaded_at_field"), Property(section, "loaded_at_query"));

    private static YamlScalar? Property(Section section, string name) => section.Text(name) ?? section.Map("config")?[name] as YamlScalar;
}
