using Generator.Diagnostics;
using Generator.Project;
using Generator.Project.Reading;
using Generator.Project.Yaml;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Project;

/// <summary>
/// A project in one text, for tests: <c>== path</c> begins a file, and <c>^…^</c> marks the span that a diagnostic must have, in the
/// order of the spans. A project without a dbt_project.yml gets one named shop.
/// </summary>
internal sealed class MarkedProject
{
    private readonly List<(string Path, TextSpan Span)> _marks = [];
    private readonly List<SourceFile> _files = [];

    public MarkedProject(string text)
    {
        foreach (var part in ("\n" + text.ReplaceLineEndings("\n")).Split("\n== ").Skip(1))
        {
            var end = part.IndexOf('\n');
            var path = (end < 0 ? part : part[..end]).Trim();
            _files.Add(new SourceFile(path, "/sql/" + path, Unmark(path, end < 0 ? "" : part[(end + 1)..])));
        }

        if (_files.All(file => file.Path != "dbt_project.yml"))
        {
            _files.Add(new SourceFile("dbt_project.yml", "/sql/dbt_project.yml", "name: shop"));
        }

        var project = ProjectFileReader.Read(Parse("dbt_project.yml")!);
        var paths = new ProjectPaths(project);
        Definition = ProjectDefinitionBuilder.Build(
            project,
            paths,
            Parse("packages.yml") is { } packages ? PackagesFileReader.Read(packages) : PackagesFile.Empty,
            _files.Where(file => paths.IsSchemaFile(file.Path)).Select(file => SchemaFileReader.Read(YamlParser.Parse(file))),
            _files.Select(file => paths.Classify(file.Path, file.AbsolutePath)).OfType<ResourceFile>());
    }

    public ProjectDefinition Definition { get; }

    /// <summary>The marked places as <c>path:start-end</c>.</summary>
    public IEnumerable<string> Marks => _marks.Select(mark => $"{mark.Path}:{mark.Span.Start}-{mark.Span.End}");

    public SourceFile File(string path) => _files.Single(file => file.Path == path);

    public SourceFile? TryFile(string path) => _files.SingleOrDefault(file => file.Path == path);

    /// <summary>A diagnostic's place in the form of <see cref="Marks"/>.</summary>
    public static string PlaceOf(DiagnosticInfo diagnostic) =>
        $"{diagnostic.Location.Path}:{diagnostic.Location.Span.Start}-{diagnostic.Location.Span.End}";

    /// <summary>A diagnostic as <c>id message</c>.</summary>
    public static string TextOf(DiagnosticInfo diagnostic)
    {
        var reported = diagnostic.ToDiagnostic();
        return $"{reported.Id} {reported.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    private YamlDocument? Parse(string path) => _files.FirstOrDefault(file => file.Path == path) is { } file ? YamlParser.Parse(file) : null;

    private string Unmark(string path, string text)
    {
        var parts = text.Split('^');
        var offset = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1)
            {
                _marks.Add((path, new TextSpan(offset, parts[i].Length)));
            }

            offset += parts[i].Length;
        }

        return string.Concat(parts);
    }
}
