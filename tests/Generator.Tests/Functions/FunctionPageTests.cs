using System.Runtime.CompilerServices;
using Xunit;

namespace Generator.Tests.Functions;

/// <summary><c>docs/functions.md</c> says what the catalogue says. With the environment variable UPDATE_DOCS it is written anew.</summary>
public sealed class FunctionPageTests
{
    [Fact]
    public void The_page_lists_the_catalogue()
    {
        var path = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "docs", "functions.md");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is not null)
        {
            File.WriteAllText(path, FunctionPage.Write());
        }

        Assert.Equal(FunctionPage.Write(), File.ReadAllText(path), ignoreLineEndingDifferences: true);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
