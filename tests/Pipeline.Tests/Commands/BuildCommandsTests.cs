using Pipeline.Compiled;
using Pipeline.Tests.Building;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Commands;

public class BuildCommandsTests
{
    [Fact]
    public async Task Prints_dbts_result_lines()
    {
        using var app = new App();
        var orders = Table("orders", "select range as id from range(7)");
        var warns = Test("odd__orders", orders, $"select * from {orders.Relation} where id % 2 = 1") with { Severity = Severity.Warn };
        var fails = Test("small__orders", orders, $"select id from {orders.Relation} where id > 0");
        var (code, lines) = await app.RunAsync(
            Project(Ephemeral("history", "select 1 as id"), orders, warns, fails, View("reader", $"select * from {orders.Relation}", "orders"), Table("other", "select 1 as id", "history")),
            "build", "--threads", "1", "--date", "2026-02-06");
        Assert.Equal(1, code);
        Assert.Equal(
            [
                "Logical date 2026-02-06",
                $"Project shop: 4 models, 2 data tests, 0 sources, 0 operations. Target duckdb ({app.Database}), 1 threads.",
                "1 of 6 START sql ephemeral model marts.history ................................. [RUN]",
                "1 of 6 NO-OP sql ephemeral model marts.history ................................. [NO-OP in 0s]",
                "2 of 6 START sql table model marts.orders ...................................... [RUN]",
                "3 of 6 START test odd__orders .................................................. [RUN]",
                "3 of 6 WARN 3 odd__orders ...................................................... [WARN 3 in 0s]",
                "4 of 6 START test small__orders ................................................ [RUN]",
                "4 of 6 FAIL 6 small__orders .................................................... [FAIL 6 in 0s]",
                "2 of 6 ERROR creating sql table model marts.orders ............................. [ERROR in 0s]",
                "5 of 6 SKIP sql view model marts.reader due to test small__orders failed ....... [SKIP]",
                "6 of 6 START sql table model marts.other ....................................... [RUN]",
                "6 of 6 OK created sql table model marts.other .................................. [SELECT 1 in 0s]",
                "Warning in test odd__orders (models/schema.yml)",
                "  Got 3 results, configured to warn if != 0",
                "  | id |",
                "  |----|",
                "  | 1  |",
                "  | 3  |",
                "  | 5  |",
                $"  compiled code at {app.TargetPath}/compiled/shop/models/schema.yml/odd__orders.sql",
                "Failure in test small__orders (models/schema.yml)",
                "  Got 6 results, configured to fail if != 0",
                "  | id |",
                "  |----|",
                "  | 1  |",
                "  | 2  |",
                "  | 3  |",
                "  | 4  |",
                "  | 5  |",
                "  … 1 more kept in run_results.json",
                $"  compiled code at {app.TargetPath}/compiled/shop/models/schema.yml/small__orders.sql",
                "Error in model orders (models/marts/orders.sql)",
                "  not published, what was there before stays: small__orders failed",
                $"  compiled code at {app.TargetPath}/compiled/shop/models/marts/orders.sql",
                "Done. PASS=1 WARN=1 ERROR=2 SKIP=1 NO-OP=1 TOTAL=6",
            ],
            lines.Select(WithoutSeconds));
        Assert.Equal("select range as id from range(7)\n", await File.ReadAllTextAsync(app.TargetPath + "/compiled/shop/models/marts/orders.sql", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Run_builds_models_and_test_runs_tests()
    {
        using var app = new App();
        var orders = Table("orders", "select 1 as id");
        var project = Project(orders, Test("fails__orders", orders, $"select * from {orders.Relation}"));
        Assert.Equal((0, "Done. PASS=1 WARN=0 ERROR=0 SKIP=0 NO-OP=0 TOTAL=1"), Last(await app.RunAsync(project, "run")));
        Assert.Equal((1, "Done. PASS=0 WARN=0 ERROR=1 SKIP=0 NO-OP=0 TOTAL=1"), Last(await app.RunAsync(project, "test")));
        Assert.Equal((0, "Done. PASS=0 WARN=0 ERROR=0 SKIP=0 NO-OP=0 TOTAL=0"), Last(await app.RunAsync(project, "build", "-s", "nothing")));
        Assert.Equal((0, "Done. PASS=1 WARN=0 ERROR=0 SKIP=0 NO-OP=0 TOTAL=1"), Last(await app.RunAsync(project, "build", "--models", "orders", "--exclude", "test_type:data")));
    }

    [Fact]
    public async Task Quiet_writes_what_matters_and_the_last_line()
    {
        using var app = new App();
        var (code, lines) = await app.RunAsync(Project(Table("orders", "select 1 as id")), "build", "-q");
        Assert.Equal((0, "Done. PASS=1 WARN=0 ERROR=0 SKIP=0 NO-OP=0 TOTAL=1"), (code, Assert.Single(lines)));
    }

    [Theory]
    [InlineData("--target ('Pipeline", "build", "--target", "oracle")]
    [InlineData("--date (Pipeline:Date) is '6 Feb', which is no date; write it as 2026-02-06.", "build", "--date", "6 Feb")]
    [InlineData("--threads (Pipeline:Threads) is '0'; it is a number from 1 to 256.", "build", "--threads", "0")]
    [InlineData("Pipeline:Sensor:Timeout is 'soon', which is no duration; write it as 30s, 5m, 3h or 00:30:00.", "--timeout", "soon")]
    [InlineData("--vars takes a dictionary, such as '{name: value}'; '[1]' is none.", "build", "--vars", "[1]")]
    [InlineData("Selection method 'colour' is not known", "build", "-s", "colour:red")]
    [InlineData("'bild' was not matched. Did you mean one of the following?", "bild")]
    public async Task Usage_errors_end_with_2_and_say_what_to_write(string message, params string[] arguments)
    {
        using var app = new App();
        var (code, lines) = await app.RunAsync(Project(Table("a", "select 1 as id")), arguments);
        Assert.Equal(2, code);
        Assert.StartsWith(message.Replace("('Pipeline", "(Pipeline:Target) is 'oracle'; there are duckdb and snowflake.", StringComparison.Ordinal), lines[0], StringComparison.Ordinal);
        Assert.False(File.Exists(app.Database));
    }

    [Fact]
    public async Task An_assumption_that_does_not_hold_is_refused_before_anything_runs()
    {
        using var app = new App();
        var history = Ephemeral("history", "select 1 as id") with { Assumptions = [new(new RunValue(RunValueKind.Var, "mode"), "fast", "models/history.sql", 3)] };
        var project = Project(history, Table("reader", "select 1 as id", "history"), Table("other", "select 1 as id"));
        var (code, lines) = await app.RunAsync(project, "build", "-s", "reader", "--vars", "{mode: slow}");
        Assert.Equal(2, code);
        Assert.Equal("models/history.sql:3: var 'mode' decides what SQL this template writes. It was compiled with 'fast' and this run has 'slow'. Build for it: dotnet build -p:SqlVars=\"mode: slow\".", Assert.Single(lines));
        Assert.Equal(0, (await app.RunAsync(project, "build", "-s", "other", "--vars", "{mode: slow}")).Code);
    }

    [Fact]
    public async Task The_logical_date_is_a_bound_var_and_vars_on_the_command_line_win()
    {
        using var app = new App();
        var date = new RunValue(RunValueKind.Var, "logical_date");
        var project = Project(Table("d", $"select case when {date} = '2026-02-06' then 1 else cast({date} as integer) end as id"));
        Assert.Equal(0, (await app.RunAsync(project, "build", "--date", "2026-02-06")).Code);
        var (code, lines) = await app.RunAsync(project, "build", "--date", "2026-02-06", "--vars", "logical_date: \"x' or 1=1\"");
        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.Contains("Could not convert string 'x' or 1=1' to INT32", StringComparison.Ordinal));
    }

    private static (int Code, string Line) Last((int Code, string[] Lines) run) => (run.Code, run.Lines[^1]);

    private static string WithoutSeconds(string line) =>
        line.EndsWith("s]", StringComparison.Ordinal) ? line[..(line.LastIndexOf(" in ", StringComparison.Ordinal) + 4)] + "0s]" : line;
}
