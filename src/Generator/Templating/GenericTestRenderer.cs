using Generator.Diagnostics;
using Generator.Templating.Context;
using Generator.Templating.Evaluation;
using Generator.Templating.Parsing;
using Generator.Templating.Values;
using Generator.Text;

namespace Generator.Templating;

/// <summary>Calls the macro of a data test with the arguments of its entry in the schema file.</summary>
internal sealed class GenericTestRenderer
{
    /// <summary>A text that is a call of one of these is an expression, although it has no braces: <c>to: ref('customers')</c>.</summary>
    private static readonly string[] BareCalls = ["ref", "source", "var", "env_var"];

    private readonly GenericTest _test;
    private readonly Rendering _rendering;
    private readonly Evaluator _evaluator;

    public GenericTestRenderer(GenericTest test, MacroLibrary macros, IProjectEnvironment project, RenderOptions options)
    {
        _test = test;
        _rendering = new Rendering(macros, project, options, FrameAt("", test.Location, options.Node?.Package ?? macros.ProjectName));
        _evaluator = new Evaluator(_rendering);
    }

    public RenderedSql Render()
    {
        var text = StringValue.Empty;
        if (_rendering.Macros.FindTest(_test.Name, _rendering.Package) is { } macro)
        {
            text = _evaluator.Print(_evaluator.Calls.CallMacro(macro, Arguments(), default), default);
        }
        else
        {
            _rendering.Report(
                TemplatingDiagnostics.UnknownGenericTest, default, _test.Name, Suggestion.Phrase(_test.Name, _rendering.Macros.TestNames()));
        }

        return RenderedSqlBuilder.Build(text, _rendering.Findings, new PrintedOrigin(_test.Location));
    }

    /// <summary>A frame for a text of the schema file: everything in it is placed at its location.</summary>
    private static Frame FrameAt(string text, SourceLocation location, string package) =>
        new(Template.ParseBuiltIn(new SourceFile(location.Path, location.AbsolutePath, text)), package, new CallSite(location, null), new Scope());

    private Arguments Arguments()
    {
        var where = _test.Where is { } condition ? _evaluator.Print(Evaluate(condition, _test.Location), default) : null;
        var arguments = new Arguments();
        arguments.Named.Add(("model", new RelationValue(_test.Model, new TargetValue(_rendering).Attribute("database")!, where)));
        if (_test.ColumnName is { } column)
        {
            arguments.Named.Add(("column_name", new StringValue(column)));
        }

        foreach (var argument in _test.Arguments.Where(argument => argument.Name is not ("model" or "column_name") || _test.ColumnName is null))
        {
            arguments.Named.RemoveAll(given => given.Name == argument.Name);
            arguments.Named.Add((argument.Name, From(argument.Value, argument.Location)));
        }

        return arguments;
    }

    private Value From(TemplateValue value, SourceLocation location) => value switch
    {
        TemplateValue.Text text => Evaluate(text.Value, location),
        TemplateValue.List list => new ListValue(list.Items.Select(item => From(item, location))),
        TemplateValue.Map map => new DictValue(map.Entries.Select(entry => (entry.Key, From(entry.Value, location)))),
        _ => Value.From(value),
    };

    /// <summary>A text's value: of a single expression its value, otherwise the text with its expressions printed in.</summary>
    private Value Evaluate(string text, SourceLocation location)
    {
        var isCall = IsBareCall(text.Trim());
        if (!isCall && text.IndexOf('{') < 0)
        {
            return new StringValue(text);
        }

        var outer = _rendering.Frame;
        var frame = FrameAt(isCall ? $"{{{{ {text} }}}}" : text, location, outer.Package);
        _rendering.Frame = frame;
        foreach (var error in frame.Template.Diagnostics)
        {
            _rendering.Findings.Diagnostics.Add(error with { Location = location });
        }

        Value value;
        if (frame.Template.Body is [OutputStatement output])
        {
            value = _evaluator.Evaluate(output.Value);
        }
        else
        {
            new Executor(_evaluator).Execute(frame.Template.Body);
            value = frame.Output.ToStringValue();
        }

        _rendering.Frame = outer;
        return value;
    }

    private static bool IsBareCall(string text) =>
        text.EndsWith(")", StringComparison.Ordinal)
        && text.IndexOf('(') is var open and > 0
        && BareCalls.Contains(text.Substring(0, open).TrimEnd());
}
