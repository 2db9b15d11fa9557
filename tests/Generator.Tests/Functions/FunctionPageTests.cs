using System.Runtime.CompilerServices;
using System.Text;
using Generator.Functions;
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
            File.WriteAllText(path, Page());
        }

        Assert.Equal(Page(), File.ReadAllText(path), ignoreLineEndingDifferences: true);
    }

    private static string Page()
    {
        var page = new StringBuilder()
            .Append("# Functions known to the compiler\n\n")
            .Append("All run on Snowflake. Those marked *some* run on DuckDB for some types of arguments or constants only, those marked *lowered* are part of the FROM clause\n")
            .Append("and written with it. How to add one: [concepts/functions.md](concepts/functions.md). This page is written from the catalogue by its tests.\n\n")
            .Append("| Function | What it gives | DuckDB |\n| --- | --- | --- |\n");
        foreach (var row in FunctionCatalog.All.Where(row => !row.IsUntyped).OrderBy(row => row.Name, StringComparer.Ordinal))
        {
            page.Append($"| {string.Join(", ", row.Aliases.OrderBy(a => a, StringComparer.Ordinal).Prepend(row.Name))} | {row.Description} | {DuckDb(row)} |\n");
        }

        page.Append("\n## Known by name only\n\nTheir arguments are not checked, their results are of unknown type, and they do not run on DuckDB.\n\n");
        return page.Append(string.Join(", ", FunctionCatalog.All.Where(row => row.IsUntyped).Select(row => row.Name).OrderBy(n => n, StringComparer.Ordinal))).Append(".\n").ToString();
    }

    private static string DuckDb(FunctionDefinition row) =>
        row.Kind == FunctionKind.Table ? "lowered"
        : row.DuckDb is not { } form ? "no"
        : form.Cases[form.Cases.Count - 1].Condition == Generator.Functions.Forms.FormCondition.Always && form.Cases.All(c => c.Template is not null) ? "yes"
        : "some";

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
