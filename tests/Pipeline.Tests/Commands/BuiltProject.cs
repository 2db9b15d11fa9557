using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace Pipeline.Tests.Commands;

/// <summary>A SQL project built by a real <c>dotnet build</c> of the pipeline into a folder of its own, and run from there.</summary>
internal sealed class BuiltProject : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Write(string path, string text)
    {
        var file = _directory.File("sql/" + path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public Task<(int Code, string Output)> BuildAsync(params string[] properties) => RunDotnetAsync(
    [
        "build", PipelineProject(), "--no-restore", "-v:q", "-nologo", "-p:RunAnalyzers=false", $"-p:SqlRoot={_directory.File("sql")}",
        $"-p:OutDir={_directory.File("out")}/", $"-p:IntermediateOutputPath={_directory.File("obj")}/", "-p:BuildProjectReferences=false", .. properties,
    ]);

    public Task<(int Code, string Output)> RunAsync(params string[] arguments) =>
        RunDotnetAsync([_directory.File("out/Pipeline.dll"), .. arguments, "--database", _directory.File("w.duckdb")]);

    public void Dispose() => _directory.Dispose();

    private static string PipelineProject([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Pipeline/Pipeline.csproj"));

    private async Task<(int Code, string Output)> RunDotnetAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, WorkingDirectory = _directory.File("") };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
