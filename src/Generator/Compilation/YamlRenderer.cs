using Generator.Diagnostics;
using Generator.Project;
using Generator.Project.Yaml;
using Generator.Templating;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>Renders the Jinja in schema files' values (<c>schema: "{{ var('raw_schema') }}"</c>) with the build's values.</summary>
/// <param name="projects">The project and its packages, whose vars have the values.</param>
/// <param name="package">The project or package that the files belong to.</param>
/// <param name="options">The build.</param>
internal sealed class YamlRenderer(ProjectFiles projects, string package, BuildOptions options)
{
    private readonly ProjectEnvironment _environment = ProjectEnvironment.OfValues(projects, options);
    // What there is must not depend on the warehouse: a project is the one that the warehouse whose SQL it is written in would get.
    private readonly RenderOptions _options = new(options.WrittenFor, Node: new NodeInfo($"file.{package}", "", "file", ""));
    private readonly MacroLibrary _macros = new(projects.Root.Name, []);

    public YamlDocument Render(YamlDocument document)
    {
        if (document.Root is not { } root || (!document.File.Text.Contains("{{") && !document.File.Text.Contains("{%")))
        {
            return document;
        }

        var diagnostics = document.Diagnostics.ToList();
        var rendered = YamlTemplates.Render(root, scalar => Render(scalar, diagnostics));
        return document with { Root = rendered, Diagnostics = diagnostics.ToEquatableArray() };
    }

    private YamlScalar Render(YamlScalar scalar, List<DiagnosticInfo> diagnostics)
    {
        var rendered = TemplateRenderer.RenderText(scalar.Text, scalar.Location, _macros, _environment, _options);
        diagnostics.AddRange(rendered.Diagnostics);
        return scalar with { Text = rendered.Text, IsPlain = false };
    }
}
