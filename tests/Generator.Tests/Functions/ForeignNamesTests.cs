using Generator.Functions;
using Xunit;

namespace Generator.Tests.Functions;

/// <summary>An unknown function's message leads to Snowflake's name for it.</summary>
public sealed class ForeignNamesTests
{
    [Theory]
    [InlineData("string_agg", "; Snowflake's is LISTAGG")]
    [InlineData("GETUTCDATE", "; Snowflake's is SYSDATE")]
    [InlineData("safe_divide", "; Snowflake's is DIV0NULL")]
    [InlineData("datedif", "; did you mean 'datediff'?")]
    [InlineData("ifnul", "; did you mean 'ifnull'?")]
    [InlineData("coalesc", "; did you mean 'coalesce'?")]
    [InlineData("regex_replace", "; did you mean 'regexp_replace'?")]
    [InlineData("company_specific_thing", "")]
    public void An_unknown_name_leads_to_the_right_one(string name, string phrase) => Assert.Equal(phrase, ForeignNames.Phrase(name));

    // CAST and TRY_CAST are syntax, not rows.
    [Fact]
    public void Every_equivalent_is_a_function_of_the_catalogue_and_its_foreign_name_is_none()
    {
        var notRows = new HashSet<string> { "CAST", "TRY_CAST" };
        Assert.DoesNotContain(ForeignNames.All.Values, name => !notRows.Contains(name) && FunctionCatalog.Find(name) is null);
        Assert.DoesNotContain(ForeignNames.All.Keys, name => FunctionCatalog.Find(name) is not null);
    }
}
