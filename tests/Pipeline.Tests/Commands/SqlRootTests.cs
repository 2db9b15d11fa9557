using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace Pipeline.Tests.Commands;

/// <summary>The folder that a build takes its SQL from.</summary>
public class SqlRootTests
{
    [Theory]
    [InlineData("models/adopted")]
    [InlineData("models/adopted/")]
    public async Task A_folder_given_to_the_build_is_completed(string given)
    {
        using var directory = new TemporaryDirectory();
        var folder = Directory.CreateDirectory(directory.File(given.TrimEnd('/'))).FullName;

        Assert.Equal(folder + "/", await SqlRootAsync(folder, directory.File("")));
        Assert.Equal(folder + "/", await SqlRootAsync(given, directory.File("")));
    }

    // Evaluation only: nothing is built.
    private static async Task<string> SqlRootAsync(string given, string from, [CallerFilePath] string here = "")
    {
        var project = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Pipeline/Pipeline.csproj"));
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, $"-p:SqlRoot={given}", "-getProperty:SqlRoot"]) { RedirectStandardOutput = true, WorkingDirectory = from };
        using var process = Process.Start(start)!;
        return (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim();
    }
}
