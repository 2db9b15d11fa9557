using Generator.Functions;
using Generator.Functions.Forms;
using Generator.Functions.Signatures;
using Generator.Tests.Functions.Cases;
using Generator.Text;
using Generator.Types;
using Xunit;

namespace Generator.Tests.Functions;

/// <summary>The catalogue is complete in itself, and finds what is called.</summary>
public sealed class FunctionCatalogTests
{
    private static readonly HashSet<string> Executed = [.. CaseTables.All.SelectMany(FunctionCase.ParseAll).Select(c => FunctionCatalog.Find(c.Name)?.Name ?? c.Name)];

    // GROUPING needs GROUP BY around it; see GroupingTests.
    private static readonly string[] ExecutedElsewhere = ["GROUPING"];

    [Fact]
    public void Every_row_has_a_description_that_is_a_sentence() =>
        Assert.DoesNotContain(FunctionCatalog.All, row => row.Description.Length < 5 || !row.Description.EndsWith('.') || !char.IsAsciiLetterOrDigit(row.Description[0]) && row.Description[0] != '-');

    [Fact]
    public void Every_row_with_a_DuckDB_form_is_executed_by_a_case() =>
        Assert.Empty(FunctionCatalog.All.Where(row => row.DuckDb is not null && !Executed.Contains(row.Name)).Select(row => row.Name).Except(ExecutedElsewhere));

    [Fact]
    public void Every_case_calls_a_function_of_the_catalogue() => Assert.DoesNotContain(Executed, name => FunctionCatalog.Find(name) is null);

    [Fact]
    public void Names_are_upper_case_and_belong_to_one_row()
    {
        var names = FunctionCatalog.All.SelectMany(row => row.Aliases.Prepend(row.Name)).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.Equal(name.ToUpperInvariant(), name));
    }

    [Fact]
    public void The_catalogue_covers_the_families() => Assert.True(FunctionCatalog.Names.Count >= 450, $"{FunctionCatalog.Names.Count} names");

    [Fact]
    public void Optional_parameters_stand_after_the_others_and_only_the_last_is_repeated() =>
        Assert.All(FunctionCatalog.All.SelectMany(row => row.Signatures), signature =>
        {
            Assert.Equal(signature.Parameters.OrderBy(p => p.IsOptional), signature.Parameters);
            Assert.DoesNotContain(signature.Parameters.Take(Math.Max(0, signature.Parameters.Count - 1)), p => p.IsVariadic);
        });

    [Fact]
    public void Table_functions_alone_have_columns() =>
        Assert.All(FunctionCatalog.All, row => Assert.True(row.Columns.Count == 0 || row.Kind == FunctionKind.Table, row.Name));

    [Fact]
    public void Aggregates_and_window_functions_say_where_OVER_goes() =>
        Assert.All(
            FunctionCatalog.All.Where(row => row.TakesOver).SelectMany(row => row.DuckDb?.Cases ?? []),
            @case => Assert.True(@case.Template is null || @case.Template.Contains("{over}", StringComparison.Ordinal) || @case.Template.Contains("within group", StringComparison.Ordinal), @case.Template));

    [Theory]
    [InlineData("coalesce", "COALESCE")]
    [InlineData("IfNull", "NVL")]
    [InlineData("to_char", "TO_VARCHAR")]
    [InlineData("substring", "SUBSTR")]
    public void Names_and_aliases_are_found_case_ignored(string name, string row) => Assert.Equal(row, FunctionCatalog.Find(name)?.Name);

    [Fact]
    public void A_function_of_a_schema_of_Snowflakes_is_found_by_its_whole_name_and_never_suggested()
    {
        Assert.Equal(SqlType.Float, FunctionCatalog.Find("snowflake.cortex.sentiment")?.Result.Of(new FunctionCall([new FunctionArgument(SqlType.Varchar)])));
        Assert.Null(FunctionCatalog.Find("sentiment"));
        Assert.DoesNotContain(FunctionCatalog.Names, name => name.Contains('.', StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_name_is_not_found_and_gets_a_suggestion()
    {
        Assert.Null(FunctionCatalog.Find("datedif"));
        Assert.Equal("; did you mean 'datediff'?", Suggestion.Phrase("datedif", FunctionCatalog.Names));
    }
}
