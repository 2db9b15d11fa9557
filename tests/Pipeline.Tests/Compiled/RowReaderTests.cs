using DuckDB.NET.Data;
using Pipeline.Compiled;
using Xunit;

namespace Pipeline.Tests.Compiled;

/// <summary>Values of DuckDB's nested types, as the JSON that generated records hold.</summary>
public class RowReaderTests
{
    [Theory]
    [InlineData("['a', null]", """["a",null]""")]
    [InlineData("[1, 2]::hugeint[]", "[1,2]")]
    [InlineData("[[1.5], []]", "[[1.5],[]]")]
    [InlineData("{'city': 'Rome', 'days': [date '2026-02-06']}", """{"city":"Rome","days":["2026-02-06"]}""")]
    [InlineData("map {'x': 1}", """{"x":1}""")]
    [InlineData("'{\"x\": [1]}'::json", """{"x":[1]}""")]
    public void Nested_values_are_json(string sql, string json)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select {sql}";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());

        Assert.Equal(json, reader.ReadJson(0).GetRawText().Replace(" ", "", StringComparison.Ordinal));
    }
}
