namespace Generator.Emission;

/// <summary>The data tests that are declared together become one class.</summary>
internal static class TestEmitter
{
    public static GeneratedFile Emit(TestGroupPlan group, string codeNamespace)
    {
        var writer = GeneratedFile.Begin(group.Origin, codeNamespace);
        writer.Line($"internal static class {group.ClassName}");
        writer.Block(() =>
        {
            var sql = new SqlTextEmitter(RelationNames.Union(group.Tests.Select(t => t.Relations)));
            sql.WriteValues(writer, group.Tests.SelectMany(t => new[] { t.DuckDb.Count, t.DuckDb.Rows, t.Snowflake.Count, t.Snowflake.Rows }));
            writer.Line("public static IReadOnlyList<DataTest> All { get; } =");
            writer.Line("[");
            writer.Indented(() =>
            {
                foreach (var test in group.Tests)
                {
                    Write(writer, sql, test);
                }
            });
            writer.Line("];");
        });
        return new GeneratedFile(group.ClassName + ".g.cs", writer.ToString());
    }

    private static void Write(SourceWriter writer, SqlTextEmitter sql, TestPlan test)
    {
        writer.Line("new()");
        writer.Block(
            () =>
            {
                NodeEmitter.Write(writer, test);
                NodeEmitter.Optional(writer, "AttachedNode", test.AttachedNode);
                NodeEmitter.Optional(writer, "ColumnName", test.ColumnName);
                NodeEmitter.Optional(writer, "TestName", test.TestName);
                if (test.Warns)
                {
                    writer.Line("Severity = Severity.Warn,");
                }

                if (test.ErrorIf != "!= 0")
                {
                    writer.Line($"ErrorIf = {CSharpNames.Literal(test.ErrorIf)},");
                }

                if (test.WarnIf != "!= 0")
                {
                    writer.Line($"WarnIf = {CSharpNames.Literal(test.WarnIf)},");
                }

                foreach (var (dialect, statements) in new[] { ("DuckDb", test.DuckDb), ("Snowflake", test.Snowflake) })
                {
                    writer.Line($"{dialect} = new(");
                    writer.Indented(() =>
                    {
                        sql.Write(writer, "Count: ", statements.Count, ",");
                        sql.Write(writer, "Rows: ", statements.Rows, "),");
                    });
                }
            },
            ",");
    }
}
