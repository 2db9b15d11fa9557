using System.Text;
using ZstdSharp;

namespace Pipeline.Tests.Loading.Copies;

/// <summary>
/// One case of a file: <c>=== name</c>, the table's columns in a line, a COPY INTO <c>{t}</c>, <c>--- file key</c> with its text, <c>--- result</c> with what
/// became of each file, <c>--- rows</c> with what the table holds.
/// </summary>
internal sealed record CopyCase(string Name, string Columns, string Copy, IReadOnlyList<StagedText> Files, string Result, string Rows)
{
    private const string Start = "=== ";
    private const string FileStart = "file ";

    public static IReadOnlyList<CopyCase> Read(string path) =>
        [.. ("\n" + File.ReadAllText(path)).Split("\n" + Start, StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    public static void Update(string path, CopyCase updated) =>
        File.WriteAllText(path, string.Join("\n", Read(path).Select(c => (c.Name == updated.Name ? updated : c).ToString())));

    public override string ToString()
    {
        var text = new StringBuilder($"{Start}{Name}\n{Columns}\n{Copy}\n");
        foreach (var file in Files)
        {
            text.Append($"--- {FileStart}{file.Header}\n{file.Text}\n");
        }

        return text.Append($"--- result\n{Result}\n--- rows\n{Rows}\n").ToString();
    }

    private static CopyCase Parse(string text)
    {
        var sections = text.TrimEnd('\n').Split("\n--- ");
        var head = sections[0].Split('\n', 3);
        return new CopyCase(
            head[0].Trim(),
            head[1].Trim(),
            head[2].TrimEnd(),
            [.. sections.Skip(1).Where(s => s.StartsWith(FileStart, StringComparison.Ordinal)).Select(s => StagedText.Parse(s[FileStart.Length..]))],
            Section("result"),
            Section("rows"));

        string Section(string name) => sections.FirstOrDefault(s => s == name || s.StartsWith(name + "\n", StringComparison.Ordinal)) is { } found
            ? found[name.Length..].Trim('\n')
            : "";
    }
}

/// <summary>A file of a case: its key, then words for how the text becomes bytes: <c>crlf</c>, <c>open</c> (no line break at the end), <c>bom</c>, or an encoding's name.</summary>
internal sealed record StagedText(string Header, string Text)
{
    private static readonly string[] Shapes = ["crlf", "open", "bom"];

    public string Key => Header.Split(' ')[0];

    private string[] Words => Header.Split(' ')[1..];

    public static StagedText Parse(string section)
    {
        var end = section.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? new StagedText(section.Trim(), "") : new StagedText(section[..end].Trim(), section[(end + 1)..]);
    }

    public byte[] Bytes()
    {
        var text = Words.Contains("open") ? Text : Text + "\n";
        text = Words.Contains("crlf") ? text.ReplaceLineEndings("\r\n") : text;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Words.Except(Shapes).SingleOrDefault() is { } name ? Encoding.GetEncoding(name) : new UTF8Encoding(false);
        var bytes = encoding.GetBytes((Words.Contains("bom") ? "\uFEFF" : "") + text);
        return Path.GetExtension(Key) switch
        {
            ".gz" => Gzip.Of(bytes),
            ".zst" => Zstd(bytes),
            _ => bytes,
        };
    }

    private static byte[] Zstd(byte[] bytes)
    {
        using var compressor = new Compressor();
        return compressor.Wrap(bytes).ToArray();
    }
}
