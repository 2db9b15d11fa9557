using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace Pipeline.Tests.Commands;

/// <summary>A project with mistakes, built for real by a build that only warns, and run.</summary>
public class StrictnessTests
{
    [Fact]
    public async Task A_build_that_warns_succeeds_and_its_program_runs_the_rest()
    {
        using var directory = new TemporaryDirectory();
        Write(directory, "dbt_project.yml", "name: adopted\nversion: '1.0'\nprofile: adopted\nmodels:\n  +made_up: 1\n");
        Write(directory, "seeds/codes.csv", "code,name\n1,one\n2,two\n");
        Write(directory, "models/right.sql", "select code + 1 as next from {{ ref('codes') }}");
        Write(directory, "models/broken.sql", "select nothing from {{ ref('right') }}");
        Write(directory, "models/reader.sql", "select * from {{ ref('broken') }}");
        Write(directory, "models/half.yml", "version: 2\nmodels: [");

        var (built, output) = await RunAsync(
            directory, "build", PipelineProject(), "--no-restore", "-v:q", "-nologo", "-p:RunAnalyzers=false", "-p:SqlAnalysis=warn", "-p:TreatWarningsAsErrors=true",
            $"-p:SqlRoot={directory.File("sql")}", $"-p:OutDir={directory.File("out")}/", $"-p:IntermediateOutputPath={directory.File("obj")}/", "-p:BuildProjectReferences=false");
        Assert.True(built == 0, output);
        Assert.Contains("broken.sql(1,8): warning GEN3001", output, StringComparison.Ordinal);
        Assert.Contains("warning GEN1007", output, StringComparison.Ordinal);
        Assert.Contains("warning GEN1001", output, StringComparison.Ordinal);

        var (code, run) = await RunAsync(directory, directory.File("out/Pipeline.dll"), "build", "--date", "2026-02-06", "--database", directory.File("w.duckdb"));
        Assert.Contains("PASS=2 WARN=0 ERROR=0 SKIP=2", run, StringComparison.Ordinal);
        Assert.Contains("models/broken.sql:1: GEN3001: Column 'nothing' does not exist in 'right'", run, StringComparison.Ordinal);
        Assert.True(code == 0, run);
    }

    private static void Write(TemporaryDirectory directory, string path, string text)
    {
        var file = directory.File("sql/" + path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static string PipelineProject([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Pipeline/Pipeline.csproj"));

    private static async Task<(int Code, string Output)> RunAsync(TemporaryDirectory directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, WorkingDirectory = directory.File("") };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
