using Generator.Diagnostics;
using Generator.Templating.Parsing;
using Generator.Templating.Values;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Evaluation;

/// <summary>Calls functions, macros and the bodies of call blocks.</summary>
internal sealed class Caller(Evaluator evaluator)
{
    private readonly Rendering _rendering = evaluator.Rendering;

    public Value Invoke(Value target, Arguments arguments, CallExpression call, CallerValue? body = null) => target switch
    {
        FunctionValue function => CallFunction(
            function.Function, function.Self is { } self ? arguments.After(self) : arguments, call.Span, function.Self is not null),
        MacroValue macro => CallMacro(macro, arguments, call.Span, body),
        CallerValue caller => RenderCaller(caller, arguments, call.Span),
        UndefinedValue { Description: { Owner: null } missing } when call.Target is NameExpression =>
            _rendering.Report(TemplatingDiagnostics.UnknownMacro, call.Target.Span, missing.Name, Suggestion.Phrase(missing.Name, missing.Candidates)),
        UndefinedValue undefined => _rendering.ReportUndefined(undefined, call.Target.Span),
        _ => _rendering.FailOperation(call.Span, $"call {Rendering.Describe(target)}"),
    };

    public Value CallFunction(Function function, Arguments arguments, TextSpan span, bool hasInput = false)
    {
        if (function.Parameters.Bind(arguments, out var problem) is { } bound)
        {
            return function.Body(new Call(evaluator, function.Name, bound, arguments.NamedSpans, span));
        }

        return _rendering.Report(TemplatingDiagnostics.Arguments, span, function.Name, problem, function.Parameters.Describe(hasInput));
    }

    /// <summary>Renders a macro: its text, or what it gave to <c>return()</c>.</summary>
    public Value CallMacro(MacroValue macro, Arguments arguments, TextSpan span, CallerValue? body = null)
    {
        if (!_rendering.TryEnter(span))
        {
            return UndefinedValue.Reported;
        }

        _rendering.Findings.MacrosUsed.Add(macro.UniqueId);
        var caller = _rendering.Frame;
        var frame = new Frame(macro.Template, macro.Package, CallsFrom(caller, span), new Scope(macro.Closure));
        _rendering.Frame = frame;
        if (body is not null)
        {
            frame.Scope.Set("caller", body);
        }

        var isBound = BindParameters(macro.Definition.Name, macro.Definition.Parameters, arguments, frame, caller, span);
        var result = isBound ? Render(macro.Definition.Body, frame) : UndefinedValue.Reported;
        _rendering.Frame = caller;
        _rendering.Leave();
        return result;
    }

    /// <summary>The calls that lead into a macro called at a span: calls inside built-in macros are no place that users can look at.</summary>
    private static CallSite? CallsFrom(Frame caller, TextSpan span) =>
        caller.Template.IsBuiltIn ? caller.Calls : new CallSite(caller.Template.File.LocationOf(span), caller.Calls);

    private Value Render(IReadOnlyList<Statement> body, Frame frame)
    {
        new Executor(evaluator).Execute(body);
        return frame.Returned ?? frame.Output.ToStringValue();
    }

    public Value RenderCaller(CallerValue caller, Arguments arguments, TextSpan span)
    {
        if (!_rendering.TryEnter(span))
        {
            return UndefinedValue.Reported;
        }

        var called = _rendering.Frame;
        var home = caller.Frame;
        var frame = new Frame(home.Template, home.Package, home.Calls, new Scope(home.Scope));
        _rendering.Frame = frame;
        var result = BindParameters("caller", caller.Block.Parameters, arguments, frame, called, span)
            ? Render(caller.Block.Body, frame)
            : UndefinedValue.Reported;
        _rendering.Frame = called;
        _rendering.Leave();
        return result;
    }

    /// <summary>Sets a macro's parameters, and <c>varargs</c> and <c>kwargs</c> for what has none.</summary>
    private bool BindParameters(
        string name, MacroParameters declared, Arguments arguments, Frame frame, Frame caller, TextSpan span)
    {
        var scope = frame.Scope;
        var parameters = declared.Items;
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(parameters.Count, arguments.Positional.Count); i++)
        {
            scope.Set(parameters[i].Name, arguments.Positional[i]);
            given.Add(parameters[i].Name);
        }

        var rest = new DictValue();
        foreach (var (argument, value) in arguments.Named)
        {
            if (!parameters.Any(parameter => parameter.Name == argument))
            {
                rest[argument] = value;
            }
            else if (given.Add(argument))
            {
                scope.Set(argument, value);
            }
            else
            {
                return Fail($"is given '{argument}' twice");
            }
        }

        var varargs = arguments.Positional.Skip(parameters.Count).ToArray();
        if (varargs.Length > 0 && !declared.TakesMore)
        {
            return Fail($"takes at most {parameters.Count} arguments");
        }

        if (rest.IsTrue && !declared.TakesNamed)
        {
            var unknown = rest.AttributeNames.First();
            return Fail($"has no parameter '{unknown}'{Suggestion.Phrase(unknown, parameters.Select(parameter => parameter.Name))}");
        }

        scope.Set("varargs", new ListValue(varargs, isTuple: true));
        scope.Set("kwargs", rest);
        foreach (var parameter in parameters.Where(parameter => !given.Contains(parameter.Name)))
        {
            scope.Set(parameter.Name, parameter.Default is { } value ? evaluator.Evaluate(value) : UndefinedValue.NotGiven);
        }

        return true;

        bool Fail(string problem)
        {
            _rendering.Frame = caller;
            var signature = string.Join(", ", parameters.Select(parameter => parameter.Default is null ? parameter.Name : parameter.Name + "?"));
            _rendering.Report(TemplatingDiagnostics.Arguments, span, name, problem, signature);
            return false;
        }
    }
}
