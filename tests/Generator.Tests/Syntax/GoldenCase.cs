using System.Runtime.CompilerServices;

namespace Generator.Tests.Syntax;

/// <summary>
/// One case of a file in Cases/: the text, a line <c>----</c>, what must come of it; lines <c>====</c> part the cases. With the environment
/// variable UPDATE_GOLDENS set, a run writes what comes of each text instead of comparing.
/// </summary>
/// <param name="File">The topic: the file's name without its extension.</param>
/// <param name="Input">The text as it stands in the file.</param>
/// <param name="Expected">What must come of it.</param>
public sealed record GoldenCase(string File, string Input, string Expected)
{
    private const string CaseSeparator = "\n====\n";
    private const string ResultSeparator = "\n----\n";

    public override string ToString() => $"{File}: {Input.ReplaceLineEndings(" ")}";

    public static IReadOnlyList<GoldenCase> Read(string file) =>
        [.. System.IO.File.ReadAllText(PathOf(file)).TrimEnd('\n').Split(CaseSeparator).Select(text => Split(file, text))];

    /// <summary>Holds every case of a file to what <paramref name="run"/> makes of its text; gives the texts of those that differ.</summary>
    public static string Compare(string file, Func<string, string> run)
    {
        var cases = Read(file);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") is not null)
        {
            var texts = cases.Select(golden => golden.Input + ResultSeparator + run(golden.Input));
            System.IO.File.WriteAllText(PathOf(file), string.Join(CaseSeparator, texts) + "\n");
            return "";
        }

        return string.Join(
            CaseSeparator,
            from golden in cases
            let actual = run(golden.Input)
            where actual != golden.Expected
            select golden.Input + ResultSeparator + actual);
    }

    private static GoldenCase Split(string file, string text)
    {
        var at = text.IndexOf(ResultSeparator, StringComparison.Ordinal);
        return at < 0 ? new(file, text, "") : new(file, text[..at], text[(at + ResultSeparator.Length)..]);
    }

    private static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Cases", file + ".sql");
}
