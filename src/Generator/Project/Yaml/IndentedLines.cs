using System.Text;
using Generator.Text;

namespace Generator.Project.Yaml;

/// <summary>
/// Lines of a quoted text that begin further left than YAML allows. dbt's reader takes them, and what stands before their first word is no part of the text:
/// the scanner is given them indented.
/// </summary>
internal sealed class IndentedLines
{
    private const int Indentation = 200;
    private const int MaxLines = 1_000;

    private readonly HashSet<int> _lines = [];

    /// <summary>Adds a line, from 0; false when that would change nothing.</summary>
    public bool TryAdd(int line) => _lines.Count < MaxLines && _lines.Add(line);

    /// <summary>How many characters were put before a line, from 0.</summary>
    public int Of(int line) => _lines.Contains(line) ? Indentation : 0;

    /// <summary>The file's text with the lines indented.</summary>
    public string TextOf(SourceFile file)
    {
        if (_lines.Count == 0)
        {
            return file.Text;
        }

        var text = new StringBuilder(file.Text);
        foreach (var line in _lines.OrderByDescending(line => line))
        {
            text.Insert(file.OffsetOf(line, 0), " ", Indentation);
        }

        return text.ToString();
    }
}
