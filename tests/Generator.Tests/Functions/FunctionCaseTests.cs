using System.Globalization;
using DuckDB.NET.Data;
using Generator.Functions;
using Generator.Tests.Functions.Cases;
using Generator.Types;
using Xunit;

namespace Generator.Tests.Functions;

/// <summary>Runs every case table on DuckDB: the form of each function gives what Snowflake's manual says, of the type and nullability that the row says.</summary>
public sealed class FunctionCaseTests(FunctionCaseTests.Database database) : IClassFixture<FunctionCaseTests.Database>
{
    public sealed class Database : IDisposable
    {
        public DuckDBConnection Connection { get; } = new("DataSource=:memory:");

        public Database()
        {
            Connection.Open();
            using var command = Connection.CreateCommand();
            command.CommandText = "set TimeZone = 'UTC'";
            command.ExecuteNonQuery();
        }

        public void Dispose() => Connection.Dispose();
    }

    public static TheoryData<string> Lines => new(CaseTables.All.SelectMany(FunctionCase.ParseAll).Select(c => c.Text));

    [Theory]
    [MemberData(nameof(Lines))]
    public void Call_gives_what_Snowflake_gives(string line)
    {
        var @case = FunctionCase.Parse(line);
        var definition = FunctionCatalog.Find(@case.Name);
        Assert.True(definition is not null, $"no row for {@case.Name}");
        var call = @case.Call(mayBeEmpty: @case.IsWithoutRows);
        var resolution = FunctionCatalog.Resolve(definition, [.. call.Arguments]);
        Assert.Empty(resolution.Problems);
        var query = CaseSql.Query(@case, call, resolution);
        Assert.True(query is not null, "no form for this call");

        var (values, type) = Run(query);

        var result = definition.Result.Of(call);
        Assert.True(Matches(@case.Expected, string.Join("; ", values.Select(v => v ?? "NULL")), result), $"expected {@case.Expected}, got {string.Join("; ", values.Select(v => v ?? "NULL"))} from {query}");
        Assert.True(values.All(v => v is not null) || definition.Nullability.Of(call), $"NULL, but the rule {definition.Nullability} says it never is");
        Assert.True(result.Kind is SqlTypeKind.Unknown or SqlTypeKind.Null || type == "\"NULL\"" || Family(type) == Family(CaseSql.DuckDbType(result)), $"{query} is of type {type}, the row says {SqlTypeDisplay.Of(result)}");
    }

    private (List<string?> Values, string Type) Run(string query)
    {
        using var command = database.Connection.CreateCommand();
        command.CommandText = query;
        try
        {
            using var reader = command.ExecuteReader();
            var values = new List<string?>();
            var type = "\"NULL\"";
            while (reader.Read())
            {
                values.Add(reader.IsDBNull(0) ? null : reader.GetString(0));
                type = reader.GetString(1);
            }

            return (values, type);
        }
        catch (DuckDBException e)
        {
            Assert.Fail($"{e.Message} in {query}");
            throw;
        }
    }

    internal static bool Matches(string expected, string actual, SqlType type) =>
        expected == actual
        || (expected.StartsWith('/') && System.Text.RegularExpressions.Regex.IsMatch(actual, $"^(?:{expected[1..]})$"))
        || (type.Kind == SqlTypeKind.Float
            && double.TryParse(expected, CultureInfo.InvariantCulture, out var wanted)
            && double.TryParse(actual, CultureInfo.InvariantCulture, out var got)
            && Math.Abs(wanted - got) <= 1e-9 * Math.Max(1, Math.Abs(wanted)));

    // Whole numbers are of one family: the warehouse's column is cast to its contract's type in the end.
    private static string Family(string type) =>
        type.EndsWith("int", StringComparison.OrdinalIgnoreCase) || type.Equals("integer", StringComparison.OrdinalIgnoreCase) || type.StartsWith("decimal", StringComparison.OrdinalIgnoreCase)
            ? "NUMBER"
            : type.ToUpperInvariant();
}
