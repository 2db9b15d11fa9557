using System.Globalization;

namespace Generator.Emission;

/// <summary>A source's table becomes a class that holds its node.</summary>
internal static class SourceEmitter
{
    public static GeneratedFile Emit(SourcePlan source, string codeNamespace)
    {
        var name = source.Relations.Of(source.UniqueId);
        var writer = GeneratedFile.Begin(source.Path, codeNamespace);
        writer.Line($"internal static class {name}Source");
        writer.Block(() =>
        {
            var sql = new SqlTextEmitter(source.FreshnessQuery?.Relations ?? source.Relations);
            sql.WriteValues(writer, source.FreshnessQuery is { } asked ? [asked.DuckDb, asked.Snowflake] : []);
            writer.Line("public static SourceTable Instance { get; } = new()");
            writer.Block(
                () =>
                {
                    NodeEmitter.Write(writer, source);
                    writer.Line($"SourceName = {CSharpNames.Literal(source.SourceName)},");
                    writer.Line($"Relation = Relations.{name},");
                    ModelEmitter.WriteColumns(writer, "Columns", source.Columns);
                    NodeEmitter.Optional(writer, "LoadedAtField", source.LoadedAtField);
                    if (source.WarnAfterMinutes is not null || source.ErrorAfterMinutes is not null)
                    {
                        var filter = source.FreshnessFilter is { } text ? ", " + CSharpNames.Literal(text) : "";
                        writer.Line($"Freshness = new({Age(source.WarnAfterMinutes)}, {Age(source.ErrorAfterMinutes)}{filter}),");
                    }

                    if (source.FreshnessQuery is { } query)
                    {
                        Write(writer, sql, query);
                    }
                },
                ";");
        });
        return new GeneratedFile(name + ".g.cs", writer.ToString());
    }

    private static void Write(SourceWriter writer, SqlTextEmitter sql, FreshnessQueryPlan query)
    {
        writer.Line("FreshnessQuery = new()");
        writer.Block(
            () =>
            {
                sql.Write(writer, "DuckDb = ", query.DuckDb, ",");
                sql.Write(writer, "Snowflake = ", query.Snowflake, ",");
                NodeEmitter.WriteReservations(writer, query.DuckDbOmission, query.SnowflakeOmission, query.Assumptions);
            },
            ",");
    }

    private static string Age(int? minutes) =>
        minutes is { } value ? $"TimeSpan.FromMinutes({value.ToString(CultureInfo.InvariantCulture)})" : "null";
}
