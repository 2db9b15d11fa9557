using Generator.Templating.Evaluation;
using Generator.Templating.Parsing;
using Generator.Templating.Values;
using Generator.Text;

namespace Generator.Templating;

/// <summary>Evaluates a macro as <c>run-operation</c> does and collects the statements it sends.</summary>
internal sealed class OperationRenderer(string name, MacroLibrary macros, IProjectEnvironment project, RenderOptions options)
{
    public RenderedOperation Render()
    {
        var (package, macroName) = name.IndexOf('.') is var dot and >= 0
            ? (name.Substring(0, dot), name.Substring(dot + 1))
            : (macros.ProjectName, name);
        var macro = macros.FindIn(package, macroName) ?? throw new ArgumentException($"The library has no macro '{name}'.");
        var frame = new Frame(macro.Template, macro.Package, null, new Scope());
        var rendering = new Rendering(macros, project, options with { Execute = true }, frame, new Findings { Statements = [] });
        var evaluator = new Evaluator(rendering);
        var parameters = macro.Definition.Parameters.Items.Select(parameter => Argument(evaluator, parameter)).ToArray();
        foreach (var parameter in parameters)
        {
            frame.Scope.Set(parameter.Reference.Name, parameter);
        }

        rendering.Findings.MacrosUsed.Add(macro.UniqueId);
        new Executor(evaluator).Execute(macro.Definition.Body);
        var origin = new PrintedOrigin(macro.Template.File.LocationOf(macro.Definition.NameSpan));
        var whole = RenderedSqlBuilder.Build(StringValue.Empty, rendering.Findings, origin);
        var hasErrors = whole.HasErrors || macro.Template.Diagnostics.Count > 0;
        return new RenderedOperation(
            name,
            parameters.Select(parameter => parameter.Reference).ToEquatableArray(),
            rendering.Findings.Statements!.Select(statement => Statement(statement, whole, origin, hasErrors)).ToEquatableArray(),
            hasErrors,
            whole.Diagnostics);
    }

    /// <summary>A parameter's value is the run's; its default is what the build assumes.</summary>
    private static RunTimeValue Argument(Evaluator evaluator, MacroParameter parameter)
    {
        var build = parameter.Default is { } value ? evaluator.Rendering.Use(evaluator.Evaluate(value), value.Span) : null;
        return new RunTimeValue(new RunValue(RunValueKind.Argument, parameter.Name, RunTimeValue.TypeOf(build), build?.ToString()), build);
    }

    /// <summary>What was found while evaluating the macro belongs to every statement of it.</summary>
    private static RenderedSql Statement(StringValue text, RenderedSql whole, Origin origin, bool hasErrors)
    {
        var sql = RenderedSqlBuilder.Statement(text, origin);
        return whole with { Text = sql.Text, Map = sql.Map, Holes = sql.Holes, HasErrors = hasErrors, Diagnostics = default };
    }
}
