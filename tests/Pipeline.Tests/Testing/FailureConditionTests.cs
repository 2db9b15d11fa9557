using Pipeline.Testing;
using Xunit;

namespace Pipeline.Tests.Testing;

public class FailureConditionTests
{
    [Theory]
    [InlineData("!= 0", 0, false)]
    [InlineData("!=0", 1, true)]
    [InlineData("<> 2", 2, false)]
    [InlineData("> 10", 10, false)]
    [InlineData(">10", 11, true)]
    [InlineData(">= 10", 10, true)]
    [InlineData(" < 5 ", 4, true)]
    [InlineData("<=5", 6, false)]
    [InlineData("= 3", 3, true)]
    [InlineData("== 3", 4, false)]
    [InlineData("BETWEEN 2 and 4", 4, true)]
    [InlineData("between 2 and 4", 5, false)]
    public void Comparisons(string condition, int failures, bool holds) => Assert.Equal(holds, FailureCondition.TryParse(condition)!.Holds(failures));

    [Theory]
    [InlineData("")]
    [InlineData("> ")]
    [InlineData("> 1 or 1=1")]
    [InlineData("between 2")]
    [InlineData("like 'x'")]
    public void What_is_no_comparison_is_not_taken_for_one(string condition) => Assert.Null(FailureCondition.TryParse(condition));
}
