namespace Generator.Tests.Binding;

/// <summary>Reads a golden file: cases begin with a <c># name</c> line; <c>--</c> alone on a line stands between query and expectation.</summary>
internal static class GoldenFile
{
    public static IEnumerable<BindingCase> Read(string path)
    {
        var text = "\n" + File.ReadAllText(path).ReplaceLineEndings("\n");
        foreach (var block in text.Split("\n# ", StringSplitOptions.RemoveEmptyEntries).Select(b => b.Trim('\n')).Where(b => b.Length > 0))
        {
            var parts = block.Split("\n--\n");
            var lines = parts[0].Split('\n', 2);
            yield return new BindingCase(lines[0], lines[1], parts.Length > 1 ? parts[1].Trim('\n') : "");
        }
    }
}
