using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Warehouses;
using Xunit;

namespace Pipeline.Tests.Building;

public class AssumptionCheckTests
{
    private static readonly RunValue _mode = new(RunValueKind.Var, "mode");
    private static readonly RunValue _days = new(RunValueKind.Var, "days", RunValueType.WholeNumber);
    private static readonly RunValue _target = new(RunValueKind.Target, "name");

    [Theory]
    [InlineData("fast", "3", null)]
    [InlineData(null, null, null)]
    [InlineData("fast", "03", null)]
    [InlineData("slow", "3", "models/a.sql:4: var 'mode' decides what SQL this template writes. It was compiled with 'fast' and this run has 'slow'. Build for it: dotnet build -p:SqlVars=\"mode: slow\".")]
    [InlineData("fast", "4", "models/a.sql:9: var 'days' decides what SQL this template writes. It was compiled with '3' and this run has '4'. Build for it: dotnet build -p:SqlVars=\"days: 4\".")]
    public void Another_value_than_the_builds_is_refused(string? mode, string? days, string? problem)
    {
        var run = new RunContext
        {
            Target = TestTarget.Of(Dialect.DuckDb),
            StartedAt = DateTimeOffset.UnixEpoch,
            Vars = new Dictionary<string, string?> { ["mode"] = mode, ["days"] = days },
        };
        var node = Shop.Table("a", "select 1") with
        {
            Assumptions = [new(_mode, "fast", "models/a.sql", 4), new(_days, "3", "models/a.sql", 9), new(_target, "duckdb", "models/a.sql", 1)],
        };
        Assert.Equal(problem is null ? [] : [problem], AssumptionCheck.Problems([node, node], run));
    }
}
