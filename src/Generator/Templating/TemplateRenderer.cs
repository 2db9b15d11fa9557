using Generator.Text;

namespace Generator.Templating;

/// <summary>Renders templates to SQL. It never throws on what users write: errors are diagnostics of the result.</summary>
internal static class TemplateRenderer
{
    /// <summary>Renders a model, singular test or analysis.</summary>
    public static RenderedSql Render(Template template, MacroLibrary macros, IProjectEnvironment project, RenderOptions options) =>
        throw new NotSupportedException();

    /// <summary>Renders the body of a <c>{% snapshot %}</c> block.</summary>
    public static RenderedSql RenderSnapshot(Template template, string name, MacroLibrary macros, IProjectEnvironment project, RenderOptions options) =>
        throw new NotSupportedException();

    /// <summary>Renders a data test of a schema file; errors stand at its entry there.</summary>
    public static RenderedSql RenderGenericTest(GenericTest test, MacroLibrary macros, IProjectEnvironment project, RenderOptions options) =>
        throw new NotSupportedException();

    /// <summary>Evaluates a macro of the project as <c>run-operation</c> does, with its parameters' defaults.</summary>
    public static RenderedOperation RenderOperation(string macro, MacroLibrary macros, IProjectEnvironment project, RenderOptions options) =>
        throw new NotSupportedException();

    /// <summary>Renders a text of a schema or project file, such as a hook or a description; all of it maps to its place there.</summary>
    public static RenderedSql RenderText(string text, SourceLocation location, MacroLibrary macros, IProjectEnvironment project, RenderOptions options) =>
        throw new NotSupportedException();
}
