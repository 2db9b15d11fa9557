using Xunit;

namespace Pipeline.Tests.Commands;

/// <summary>A project with mistakes, built for real by a build that only warns, and run.</summary>
public class StrictnessTests
{
    [Fact]
    public async Task A_build_that_warns_succeeds_and_its_program_runs_the_rest()
    {
        using var project = new BuiltProject();
        project.Write("dbt_project.yml", "name: adopted\nversion: '1.0'\nprofile: adopted\nmodels:\n  +made_up: 1\n");
        project.Write("seeds/codes.csv", "code,name\n1,one\n2,two\n");
        project.Write("models/right.sql", "select code + 1 as next from {{ ref('codes') }}");
        project.Write("models/broken.sql", "select nothing from {{ ref('right') }}");
        project.Write("models/reader.sql", "select * from {{ ref('broken') }}");
        project.Write("models/half.yml", "version: 2\nmodels: [");

        var (built, output) = await project.BuildAsync("-p:SqlAnalysis=warn", "-p:TreatWarningsAsErrors=true");
        Assert.True(built == 0, output);
        Assert.Contains("broken.sql(1,8): warning GEN3001", output, StringComparison.Ordinal);
        Assert.Contains("warning GEN1007", output, StringComparison.Ordinal);
        Assert.Contains("warning GEN1001", output, StringComparison.Ordinal);

        var (code, run) = await project.RunAsync("build", "--date", "2026-02-06");
        Assert.Contains("PASS=2 WARN=0 ERROR=0 SKIP=2", run, StringComparison.Ordinal);
        Assert.Contains("models/broken.sql:1: GEN3001: Column 'nothing' does not exist in 'right'", run, StringComparison.Ordinal);
        Assert.True(code == 0, run);
    }
}
