using Pipeline.Commands;
using Pipeline.Compiled;
using Xunit;

namespace Pipeline.Tests.Commands;

/// <summary>The program with a hand-written project, in a directory of the test's own.</summary>
public sealed class App : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public string Database => _directory.File("w.duckdb");

    public string TargetPath => _directory.File("target");

    public string StagePath => _directory.File("stage");

    public string ContentRoot => _directory.File("app");

    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Puts a file into the stage.</summary>
    public void Stage(string key, string text)
    {
        var path = Path.Combine(StagePath, key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Runs a command line against the directory's database; lines come without their times.</summary>
    internal Task<(int Code, string[] Lines)> RunAsync(CompiledProject project, params string[] arguments) => RunAsync(project, TestContext.Current.CancellationToken, arguments);

    /// <summary>The same until it is told to end.</summary>
    internal async Task<(int Code, string[] Lines)> RunAsync(CompiledProject project, CancellationToken cancellationToken, params string[] arguments)
    {
        Directory.CreateDirectory(ContentRoot);
        using var output = new StringWriter();
        var host = new HostEnvironment { Project = project, Out = output, Error = output, ContentRoot = ContentRoot, Clock = Clock };
        var code = await CommandLine.RunAsync(host, [.. arguments, "--database", Database, "--target-path", TargetPath], cancellationToken);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Length > 10 && line[2] == ':' && line[5] == ':' ? line[10..] : line);
        return (code, [.. lines]);
    }

    public void Dispose() => _directory.Dispose();
}
