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
                    LoadedAtField = LoadedAt(table) ?? LoadedAt(source),
                    Freshness = FreshnessReader.IsTurnedOff(table) ? null : Freshness.Merge(freshness, FreshnessReader.Read(table)),
                    Config = [.. config, .. ConfigReader.Read(table, ResourceKind.Source, "meta", "tags")],
                    Columns = columns.Columns,
                    DataTests = [.. DataTestReader.Read(table, null), .. columns.DataTests],
                };
            }
        }
    }

    private static YamlScalar? LoadedAt(Section section) => section.Text("loaded_at_field") ?? section.Map("config")?["loaded_at_field"] as YamlScalar;
}
