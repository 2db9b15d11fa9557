using System.Globalization;
using Generator.Dialects;
using Generator.Dialects.DuckDb;
using Generator.Syntax;
using Generator.Types;
using Generator.Types.DuckDb;

namespace Generator.Emission;

/// <summary>A model becomes a record of its row and a class that holds its node: statements, columns, lineage, reader.</summary>
internal static class ModelEmitter
{
    public static GeneratedFile Emit(ModelPlan model, string codeNamespace)
    {
        var name = model.Relations.Of(model.UniqueId);
        var properties = CSharpNames.Properties(name, [.. model.Columns.Select(c => c.Name)]);
        var writer = GeneratedFile.Begin(model.Path, codeNamespace);
        WriteRecord(writer, model, name, properties);
        writer.Line();
        writer.Line($"internal static class {name}Model");
        writer.Block(() =>
        {
            var sql = new SqlTextEmitter(model.Relations);
            var statements = SharedStatements(model);
            sql.WriteValues(writer, statements.Select(s => s.Sql).Concat(Whole(model.DuckDb)).Concat(Whole(model.Snowflake)));
            foreach (var (field, statement) in statements)
            {
                sql.Write(writer, $"private static readonly SqlText {field} = ", statement, ";");
                sql.Share(statement, field);
                writer.Line();
            }

            writer.Line($"public static Model<{name}> Instance {{ get; }} = new()");
            writer.Block(
                () =>
                {
                    NodeEmitter.Write(writer, model);
                    WriteModel(writer, model, name);
                    WriteStatements(writer, sql, "DuckDb", model.DuckDb);
                    WriteStatements(writer, sql, "Snowflake", model.Snowflake);
                    WriteColumns(writer, "Columns", model.Columns);
                    if (model.HasOtherColumns)
                    {
                        writer.Line("HasOtherColumns = true,");
                    }

                    if (model.IsVolatile)
                    {
                        writer.Line("IsVolatile = true,");
                    }

                    LineageEmitter.Write(writer, model);
                    WriteReader(writer, model, name, properties);
                },
                ";");
        });
        return new GeneratedFile(name + ".g.cs", writer.ToString());
    }

    public static void WriteColumns(SourceWriter writer, string property, IReadOnlyCollection<ColumnPlan> columns)
    {
        if (columns.Count == 0)
        {
            writer.Line($"{property} = [],");
            return;
        }

        writer.Line($"{property} =");
        writer.Line("[");
        writer.Indented(() =>
        {
            foreach (var column in columns)
            {
                var isDuckDb = column.Dialect == SqlDialect.DuckDb;
                var type = isDuckDb ? DuckDbTypeDisplay.Of(column.Type) : column.Type.IsUnknown ? null : SqlTypeDisplay.Of(column.Type);
                var duckDb = isDuckDb ? type : DuckDbTypes.NameOf(column.Type);
                var description = column.Description.Length == 0 ? "" : ", " + CSharpNames.Literal(CSharpNames.OneLine(column.Description));
                writer.Line(
                    $"new({CSharpNames.Literal(column.Name)}, {CSharpNames.Literal(type)}, {CSharpNames.Literal(duckDb)}, "
                    + $"Nullable: {(column.Nullable ? "true" : "false")}{description}),");
            }
        });
        writer.Line("],");
    }

    private static void WriteRecord(SourceWriter writer, ModelPlan model, string name, IReadOnlyList<string> properties)
    {
        writer.Line($"/// <summary>{CSharpNames.Doc(model.Description.Length > 0 ? model.Description : $"A row of {model.Name}.")}</summary>");
        for (var i = 0; i < model.Columns.Count; i++)
        {
            var column = model.Columns[i];
            writer.Line($"/// <param name=\"{properties[i]}\">{CSharpNames.Doc(column.Description.Length > 0 ? column.Description : column.Name)}</param>");
        }

        writer.Line($"public sealed record {name}(");
        writer.Indented(() =>
        {
            for (var i = 0; i < model.Columns.Count; i++)
            {
                var column = model.Columns[i];
                var end = i + 1 < model.Columns.Count ? "," : ");";
                writer.Line($"{RowType.Of(column.Type).Name}{(column.Nullable ? "?" : "")} {properties[i]}{end}");
            }

            if (model.Columns.Count == 0)
            {
                writer.Line(");");
            }
        });
    }

    private static void WriteModel(SourceWriter writer, ModelPlan model, string name)
    {
        writer.Line($"Relation = Relations.{name},");
        writer.Line($"Materialization = Materialization.{model.Materialization},");
        if (model.ContractEnforced)
        {
            writer.Line("ContractEnforced = true,");
        }

        NodeEmitter.Literals(writer, "UniqueKey", model.UniqueKey);
        if (model.OnSchemaChange != "Ignore")
        {
            writer.Line($"OnSchemaChange = OnSchemaChange.{model.OnSchemaChange},");
        }

        if (model.NeverFullRefresh)
        {
            writer.Line("NeverFullRefresh = true,");
        }

        if (model.Seed is { } seed)
        {
            WriteSeed(writer, seed);
        }
    }

    private static void WriteSeed(SourceWriter writer, SeedPlan seed)
    {
        var columns = seed.Columns.ToString(CultureInfo.InvariantCulture);
        if (seed.Rows.Length == 0)
        {
            writer.Line($"Seed = new SeedRows({columns}, static () => default),");
            return;
        }

        var quotes = RawText.QuotesFor(seed.Rows);
        writer.Line($"Seed = new SeedRows({columns}, static () => {quotes}");
        writer.Indented(() =>
        {
            writer.Line(seed.Rows);
            writer.Line(quotes + "u8),");
        });
    }

    private static void WriteStatements(SourceWriter writer, SqlTextEmitter sql, string dialect, ModelStatements statements)
    {
        writer.Line($"{dialect} = new()");
        writer.Block(
            () =>
            {
                sql.Write(writer, "Select = ", statements.Select, ",");
                if (statements.IncrementalSelect is { } incremental)
                {
                    sql.Write(writer, "IncrementalSelect = ", incremental, ",");
                }

                if (statements.Create is { } create)
                {
                    sql.Write(writer, "Create = ", create, ",");
                }

                if (statements.Merge is { } merge)
                {
                    sql.Write(writer, "Merge = ", merge, ",");
                }
            },
            ",");
    }

    private static void WriteReader(SourceWriter writer, ModelPlan model, string name, IReadOnlyList<string> properties)
    {
        writer.Line($"Read = static row => new {name}(");
        writer.Indented(() =>
        {
            for (var i = 0; i < model.Columns.Count; i++)
            {
                var ordinal = i.ToString(CultureInfo.InvariantCulture);
                var read = $"row.{RowType.Of(model.Columns[i].Type).Reader}({ordinal})";
                var value = model.Columns[i].Nullable ? $"row.IsDBNull({ordinal}) ? null : {read}" : read;
                writer.Line($"{properties[i]}: {value}{(i + 1 < model.Columns.Count ? "," : "),")}");
            }

            if (model.Columns.Count == 0)
            {
                writer.Line("),");
            }
        });
    }

    // The statements that others hold, each a field of its own.
    private static List<(string Field, CompiledSql Sql)> SharedStatements(ModelPlan model)
    {
        var fields = new List<(string, CompiledSql)>();
        foreach (var (dialect, statements) in new[] { ("DuckDb", model.DuckDb), ("Snowflake", model.Snowflake) })
        {
            fields.Add((dialect + "Select", statements.Select));
            if (statements.IncrementalSelect is { } incremental && incremental != statements.Select)
            {
                fields.Add((dialect + "IncrementalSelect", incremental));
            }
        }

        return fields;
    }

    private static IEnumerable<CompiledSql> Whole(ModelStatements statements) =>
        new[] { statements.Create, statements.Merge }.OfType<CompiledSql>();
}
