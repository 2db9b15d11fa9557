using Generator.Syntax;
using Xunit;

namespace Generator.Tests.Binding;

/// <summary>Runs the golden cases of Cases/*.sql: queries by topic with their columns or their diagnostics.</summary>
public class BindingTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Binding", "Cases");

    public static TheoryData<string> Topics() => [.. Directory.GetFiles(Folder, "*.sql").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Binds_as_the_case_says(string topic)
    {
        var problems = new List<string>();
        foreach (var @case in GoldenFile.Read(Path.Combine(Folder, topic)))
        {
            var isDuckDb = topic.StartsWith("duckdb", StringComparison.Ordinal);
            var actual = @case.Actual(withLineage: isDuckDb || topic == "lineage.sql", out var spanProblem, isDuckDb ? SqlDialect.DuckDb : SqlDialect.Snowflake);
            if (actual != @case.Expected || spanProblem is not null)
            {
                problems.Add($"# {@case.Name}\n{@case.Query}\n--\n{actual}\n{(spanProblem is null ? "" : $"!! {spanProblem}\n")}");
            }
        }

        Assert.True(problems.Count == 0, $"{problems.Count} cases of {topic} give:\n\n{string.Join("\n", problems)}");
    }
}
