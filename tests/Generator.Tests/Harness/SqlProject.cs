using System.Collections.Immutable;

namespace Generator.Tests.Harness;

/// <summary>A SQL project in memory: what an edit changes before it is compiled. Immutable.</summary>
internal sealed record SqlProject(ImmutableSortedDictionary<string, string> Files)
{
    public static SqlProject Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The repository's own project, sql/.</summary>
    public static SqlProject Ecommerce { get; } = FromFolder(Repository.PathOf("sql"));

    /// <summary>A minimal project around the given files; a file's path is relative to the SQL root.</summary>
    public static SqlProject Of(params (string Path, string Text)[] files)
    {
        var project = Empty.With("dbt_project.yml", "name: shop\nversion: '1.0'\nconfig-version: 2\nprofile: shop\n");
        return files.Aggregate(project, (all, file) => all.With(file.Path, file.Text));
    }

    public static SqlProject FromFolder(string root) => new(Directory
        .EnumerateFiles(root, "*", SearchOption.AllDirectories)
        .Where(path => Path.GetExtension(path) is ".sql" or ".yml" or ".yaml" or ".csv")
        .ToImmutableSortedDictionary(
            path => Path.GetRelativePath(root, path).Replace('\\', '/'),
            path => File.ReadAllText(path).ReplaceLineEndings("\n"),
            StringComparer.Ordinal));

    public SqlProject With(string path, string text) => new(Files.SetItem(path, text));

    public SqlProject Without(string path) =>
        Files.ContainsKey(path) ? new(Files.Remove(path)) : throw new ArgumentException($"No file {path}.", nameof(path));

    public SqlProject Rename(string from, string to) => Without(from).With(to, Files[from]);

    /// <summary>Replaces the one occurrence of a text in a file.</summary>
    public SqlProject Edit(string path, string from, string to)
    {
        var text = Files[path];
        var first = text.IndexOf(from, StringComparison.Ordinal);
        if (first < 0 || text.IndexOf(from, first + 1, StringComparison.Ordinal) >= 0)
        {
            throw new ArgumentException($"'{from}' must occur in {path} once.", nameof(from));
        }

        return With(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}
