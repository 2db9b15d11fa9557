using Xunit;

namespace Generator.Tests.Binding;

/// <summary>
/// Nullability/*.txt hold queries by topic, each below a <c># name</c> line; after <c>=></c> stand the output columns' names, with <c>?</c> where NULL can
/// come out. The queries bind without a diagnostic.
/// </summary>
public class NullabilityTableTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Binding", "Nullability");

    public static TheoryData<string> Topics() => [.. Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_column_is_nullable_where_NULL_can_come_out(string topic)
    {
        var text = "\n" + File.ReadAllText(Path.Combine(Folder, topic)).ReplaceLineEndings("\n");
        var wrong = new List<string>();
        foreach (var block in text.Split("\n# ", StringSplitOptions.RemoveEmptyEntries).Select(b => b.Trim('\n')).Where(b => b.Length > 0))
        {
            var lines = block.Split('\n', 2);
            var parts = lines[1].Split("\n=> ");
            var actual = new BindingCase(lines[0], parts[0], "").Actual(withLineage: false, out _);
            var columns = actual.StartsWith("GEN", StringComparison.Ordinal)
                ? actual
                : string.Join(", ", actual.Split('\n').Select(l => l.Split(' ')[0] + (l.EndsWith(" null", StringComparison.Ordinal) ? "?" : "")));
            if (columns != parts[1])
            {
                wrong.Add($"# {lines[0]}\n{parts[0]}\n=> {columns}\n   not {parts[1]}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} queries of {topic} give:\n\n{string.Join("\n\n", wrong)}");
    }
}
