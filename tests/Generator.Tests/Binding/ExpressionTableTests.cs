using Xunit;

namespace Generator.Tests.Binding;

/// <summary>
/// Tables/*.txt say an expression's type a line: <c>expression -> type</c>, with <c>null</c> where it can be NULL. An expression reads the relation that
/// the first line names; it binds without a diagnostic. Lines with <c>#</c> are headings.
/// </summary>
public class ExpressionTableTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Binding", "Tables");

    public static TheoryData<string> Tables() => [.. Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void An_expression_has_the_type_of_its_line(string table)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, table));
        var wrong = lines.Skip(1).Where(l => l.Length > 0 && l[0] != '#').Select(l => (Line: l, Actual: Actual(lines[0], l))).Where(l => l.Line != l.Actual).ToList();

        Assert.True(wrong.Count == 0, $"{wrong.Count} lines of {table} give:\n\n{string.Join("\n", wrong.Select(l => l.Actual))}");
    }

    private static string Actual(string from, string line)
    {
        var expression = line[..line.LastIndexOf(" -> ", StringComparison.Ordinal)];
        var actual = new BindingCase(line, $"select {expression} as c {from}", "").Actual(withLineage: false, out _);
        return $"{expression} -> {(actual.StartsWith("c ", StringComparison.Ordinal) ? actual[2..] : actual)}";
    }
}
