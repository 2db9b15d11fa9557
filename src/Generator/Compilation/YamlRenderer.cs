using Generator.Diagnostics;
using Generator.Project;
using Generator.Project.Yaml;
using Generator.Templating;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>Renders the Jinja in schema files' values (<c>schema: "{{ var('raw_schema') }}"</c>) with the build's values.</summary>
internal sealed class YamlRenderer(ProjectFile project, BuildOptions options)
{
    private readonly ProjectEnvironment _environment = ProjectEnvironment.OfValues(project, options);
    private readonly MacroLibrary _macros = new(project.Name, []);

    public YamlDocument Render(YamlDocument document)
    {
        if (document.Root is not { } root || !document.File.Text.Contains("{{"))
        {
            return document;
        }

        var diagnostics = document.Diagnostics.ToList();
        var rendered = YamlTemplates.Render(root, scalar => Render(scalar, diagnostics));
        return document with { Root = rendered, Diagnostics = diagnostics.ToEquatableArray() };
    }

    private YamlScalar Render(YamlScalar scalar, List<DiagnosticInfo> diagnostics)
    {
        var rendered = TemplateRenderer.RenderText(scalar.Text, scalar.Location, _macros, _environment, new RenderOptions(_environment.Target.Name));
        diagnostics.AddRange(rendered.Diagnostics);
        return scalar with { Text = rendered.Text, IsPlain = false };
    }
}
