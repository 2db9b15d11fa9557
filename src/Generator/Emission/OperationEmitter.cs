using Generator.Dialects;

namespace Generator.Emission;

/// <summary>A macro that runs statements becomes a class that holds its node.</summary>
internal static class OperationEmitter
{
    public static GeneratedFile Emit(OperationPlan operation, string codeNamespace)
    {
        var name = operation.ClassName;
        var writer = GeneratedFile.Begin(operation.Path, codeNamespace);
        writer.Line($"internal static class {name}");
        writer.Block(() =>
        {
            var sql = new SqlTextEmitter(operation.Relations);
            sql.WriteValues(writer, operation.DuckDb.Concat(operation.Snowflake).SelectMany(Texts));
            writer.Line("public static Operation Instance { get; } = new()");
            writer.Block(
                () =>
                {
                    NodeEmitter.Write(writer, operation);
                    WriteArguments(writer, operation);
                    foreach (var (dialect, statements) in new[] { ("DuckDb", operation.DuckDb), ("Snowflake", operation.Snowflake) })
                    {
                        writer.Line($"{dialect} =");
                        writer.Line("[");
                        writer.Indented(() =>
                        {
                            foreach (var statement in statements)
                            {
                                Write(writer, sql, statement, operation);
                            }
                        });
                        writer.Line("],");
                    }
                },
                ";");
        });
        return new GeneratedFile(name + ".g.cs", writer.ToString());
    }

    private static void WriteArguments(SourceWriter writer, OperationPlan operation)
    {
        if (operation.Parameters.Count == 0)
        {
            return;
        }

        writer.Line("Arguments = new Dictionary<string, string?>");
        writer.Block(
            () =>
            {
                foreach (var parameter in operation.Parameters)
                {
                    writer.Line($"[{CSharpNames.Literal(parameter.Name)}] = {CSharpNames.Literal(parameter.Default)},");
                }
            },
            ",");
    }

    private static void Write(SourceWriter writer, SqlTextEmitter sql, OperationStatement statement, OperationPlan operation)
    {
        switch (statement)
        {
            case SqlStatement text:
                var creates = text.Creates is { } relation ? $") {{ Creates = Relations.{operation.Relations.Of(relation.UniqueId)} }}," : "),";
                sql.Write(writer, "new SqlStatement(", text.Text, creates);
                break;
            case OmittedStatement omitted:
                writer.Line($"new OmittedStatement({CSharpNames.Literal(omitted.What)}, {CSharpNames.Literal(omitted.Reason)}),");
                break;
            case CopyStatement copy:
                CopyEmitter.Write(writer, sql, copy, operation.Relations.Of(copy.Target.UniqueId));
                break;
        }
    }

    private static IEnumerable<CompiledSql> Texts(OperationStatement statement) => statement switch
    {
        SqlStatement text => [text.Text],
        CopyStatement copy => new[] { copy.Text, copy.Insert, copy.Check }.OfType<CompiledSql>(),
        _ => [],
    };
}
