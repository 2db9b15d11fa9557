using Generator.Diagnostics;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>
/// Takes out the diagnostics that a line asks not to hear: <c>-- noqa</c> silences all of its line, <c>-- noqa: GEN3012, GEN3020</c>
/// those ids. In YAML the comment begins with <c>#</c>.
/// </summary>
internal sealed class Noqa(IEnumerable<SourceFile> files)
{
    private readonly Dictionary<string, SourceFile> _files = files.GroupBy(f => f.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    public bool Silences(DiagnosticInfo diagnostic)
    {
        if (!_files.TryGetValue(diagnostic.Location.Path, out var file))
        {
            return false;
        }

        var line = diagnostic.Location.Lines.Start.Line;
        var text = file.Text[file.OffsetOf(line, 0)..file.OffsetOf(line + 1, 0)];
        var at = Math.Max(text.IndexOf("-- noqa", StringComparison.Ordinal), text.IndexOf("# noqa", StringComparison.Ordinal));
        if (at < 0)
        {
            return false;
        }

        var rest = text[(text.IndexOf("noqa", at, StringComparison.Ordinal) + 4)..].Trim();
        return !rest.StartsWith(":", StringComparison.Ordinal)
            || rest[1..].Split(',').Any(id => id.Trim() == diagnostic.Descriptor.Id);
    }
}
