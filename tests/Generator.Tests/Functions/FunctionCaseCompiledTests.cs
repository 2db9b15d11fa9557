using DuckDB.NET.Data;
using Generator.Binding;
using Generator.Dialects;
using Generator.Dialects.DuckDb;
using Generator.Syntax;
using Generator.Tests.Functions.Cases;
using Generator.Types;
using Xunit;

namespace Generator.Tests.Functions;

/// <summary>Every case once more as a user writes it: Snowflake's SQL, parsed, bound, lowered and run on DuckDB.</summary>
public sealed class FunctionCaseCompiledTests(FunctionCaseTests.Database database) : IClassFixture<FunctionCaseTests.Database>
{
    public static TheoryData<string> Lines => new(CaseTables.All.Except([HashCases.Table]).SelectMany(FunctionCase.ParseAll).Select(c => c.Text));

    [Theory]
    [MemberData(nameof(Lines))]
    public void Compiled_call_gives_what_Snowflake_gives(string line)
    {
        var @case = FunctionCase.Parse(line);
        var text = CaseSnowflakeSql.Query(@case);
        var tree = SqlParser.ParseQuery(text);
        Assert.True(tree.Diagnostics.Count == 0, $"{string.Join("; ", tree.Diagnostics)} in {text}");
        var bound = Binder.BindModel(tree, [], new NoSchemas());
        Assert.True(bound.Diagnostics.Count == 0, $"{string.Join("; ", bound.Diagnostics)} in {text}");
        var compiled = DuckDbQuery.Of(bound.Query, new DialectEnvironment(new Dictionary<string, Generator.Templating.ResolvedRelation>(), new Dictionary<string, EphemeralModel>()));
        Assert.True(compiled.Diagnostics.Count == 0, $"{string.Join("; ", compiled.Diagnostics)} in {text}");
        var sql = string.Concat(compiled.Sql.Segments.Select(s => ((LiteralSegment)s).Text));

        using var command = database.Connection.CreateCommand();
        var type = bound.Query.Columns[0].Type;
        command.CommandText = $"select cast({(type.Kind == SqlTypeKind.Binary ? "hex(result)" : "result")} as varchar) from ({sql}) q";
        var values = new List<string>();
        try
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                values.Add(reader.IsDBNull(0) ? "NULL" : reader.GetString(0));
            }
        }
        catch (DuckDBException e)
        {
            Assert.Fail($"{e.Message} in {sql}");
        }

        var actual = string.Join("; ", values);
        Assert.True(FunctionCaseTests.Matches(@case.Expected, actual, type), $"expected {@case.Expected}, got {actual} from {sql}");
    }

    internal sealed class NoSchemas : IRelationSchemas
    {
        public RelationSchema? SchemaOf(string uniqueId) => null;
    }
}
