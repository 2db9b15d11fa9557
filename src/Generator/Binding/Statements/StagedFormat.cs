using Generator.Binding.Tree;
using Generator.Syntax;

namespace Generator.Binding.Statements;

/// <summary>Finds the options of the file format that a COPY INTO reads with.</summary>
internal static class StagedFormat
{
    private const string Prefix = "file_format.";

    /// <summary>The format's options; null when nothing in the project says them.</summary>
    /// <param name="staged">What the project creates.</param>
    /// <param name="copy">The statement's own options.</param>
    /// <param name="files">The staged files of a transformation, which may name a format; null for a plain load.</param>
    /// <param name="stage">The stage's name.</param>
    /// <param name="problem">Why there are none, for a message.</param>
    public static IReadOnlyList<BoundOption>? Find(StageObjects staged, IReadOnlyList<BoundOption> copy, StagedFiles? files, string stage, out string? problem)
    {
        problem = null;
        var said = Said(staged, copy, ref problem);
        if (said is not null || problem is not null)
        {
            return said;
        }

        if (files?.Options.FirstOrDefault(o => o.Name?.Name == "FILE_FORMAT")?.Value is { } named)
        {
            var name = named switch
            {
                StringLiteral text => text.Value,
                ColumnReference reference => string.Join(".", reference.Parts.Select(p => p.Text)),
                _ => "",
            };
            return Named(staged, name, ref problem);
        }

        return staged.Stage(stage) is { } created ? Said(staged, created, ref problem) ?? (problem is null ? [new BoundOption("type", "csv")] : null) : null;
    }

    private static IReadOnlyList<BoundOption>? Said(StageObjects staged, IReadOnlyList<BoundOption> options, ref string? problem)
    {
        var name = options.FirstOrDefault(o => o.Name is "file_format" or Prefix + "format_name")?.Value;
        if (name is not null)
        {
            return Named(staged, name, ref problem);
        }

        var inside = options.Where(o => o.Name.StartsWith(Prefix, StringComparison.Ordinal)).Select(o => o with { Name = o.Name.Substring(Prefix.Length) }).ToList();
        return inside.Count == 0 ? null : inside;
    }

    private static IReadOnlyList<BoundOption>? Named(StageObjects staged, string name, ref string? problem)
    {
        if (staged.Format(name) is { } format)
        {
            return format;
        }

        problem = $"A FILE_FORMAT that no operation of the project creates ({name})";
        return null;
    }
}
