using Generator.Diagnostics;
using Generator.Templating.Evaluation;
using Generator.Templating.Parsing;
using Generator.Templating.Values;
using Generator.Text;

namespace Generator.Templating;

/// <summary>Renders templates to SQL. It never throws on what users write: errors are diagnostics of the result.</summary>
internal static class TemplateRenderer
{
    /// <summary>Renders a model, singular test or analysis.</summary>
    public static RenderedSql Render(Template template, MacroLibrary macros, IProjectEnvironment project, RenderOptions options) =>
        RenderBody(template, template.Body, macros, project, options);

    /// <summary>Renders the body of a <c>{% snapshot %}</c> block of the template; the first of the name.</summary>
    public static RenderedSql RenderSnapshot(Template template, string name, MacroLibrary macros, IProjectEnvironment project, RenderOptions options) =>
        RenderBody(template, template.SnapshotStatements.First(snapshot => snapshot.Name == name).Body, macros, project, options);

    /// <summary>Renders a data test of a schema file; errors stand at its entry there.</summary>
    public static RenderedSql RenderGenericTest(GenericTest test, MacroLibrary macros, IProjectEnvironment project, RenderOptions options) =>
        new GenericTestRenderer(test, macros, project, options).Render();

    /// <summary>Evaluates a macro of the library as <c>run-operation</c> does, with its parameters' defaults.</summary>
    public static RenderedOperation RenderOperation(string macro, MacroLibrary macros, IProjectEnvironment project, RenderOptions options) =>
        new OperationRenderer(macro, macros, project, options).Render();

    /// <summary>Renders a text of a schema or project file, such as a hook; all of it maps to its place there.</summary>
    public static RenderedSql RenderText(string text, SourceLocation location, MacroLibrary macros, IProjectEnvironment project, RenderOptions options)
    {
        var template = Template.ParseBuiltIn(new SourceFile(location.Path, location.AbsolutePath, text));
        var frame = new Frame(template, options.Node?.Package ?? macros.ProjectName, new CallSite(location, null), new Scope());
        var rendering = new Rendering(macros, project, options, frame);
        foreach (var error in template.Diagnostics)
        {
            rendering.Findings.Diagnostics.Add(error with { Location = location });
        }

        new Executor(new Evaluator(rendering)).Execute(template.Body);
        return RenderedSqlBuilder.Build(frame.Output.ToStringValue(), rendering.Findings, new PrintedOrigin(location));
    }

    private static RenderedSql RenderBody(
        Template template, IReadOnlyList<Statement> body, MacroLibrary macros, IProjectEnvironment project, RenderOptions options)
    {
        var frame = new Frame(template, options.Node?.Package ?? macros.ProjectName, null, new Scope());
        var rendering = new Rendering(macros, project, options, frame);
        new Executor(new Evaluator(rendering)).Execute(body);
        var result = RenderedSqlBuilder.Build(frame.Output.ToStringValue(), rendering.Findings, new PrintedOrigin(template.File.LocationOf(default)));
        return template.Diagnostics.Count == 0 ? result : result with { HasErrors = true };
    }
}
