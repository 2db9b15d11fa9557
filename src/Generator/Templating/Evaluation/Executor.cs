using Generator.Templating.Parsing;
using Generator.Templating.Values;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Evaluation;

/// <summary>Runs statements, which write to the frame's output.</summary>
internal sealed class Executor(Evaluator evaluator)
{
    private readonly Rendering _rendering = evaluator.Rendering;

    private Frame Frame => _rendering.Frame;

    public void Execute(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            if (_rendering.IsDone || !_rendering.TryStep(statement.Span) || !_rendering.TryEnter(statement.Span))
            {
                return;
            }

            Execute(statement);
            _rendering.Leave();
        }
    }

    private void Execute(Statement statement)
    {
        switch (statement)
        {
            case DataStatement data:
                WriteData(data);
                break;
            case OutputStatement output:
                Write(evaluator.Evaluate(output.Value), output.Span);
                break;
            case DoStatement action:
                evaluator.Evaluate(action.Value);
                break;
            case SetStatement set:
                Assign(set.Target, evaluator.Evaluate(set.Value));
                break;
            case SetBlockStatement set:
                Value captured = Capture(set.Body);
                Assign(set.Target, set.Filter is null ? captured : Filter(set.Filter, captured));
                break;
            case IfStatement choice:
                Execute(choice.Branches.Where(branch => evaluator.IsTrue(branch.Condition)).Select(branch => branch.Body).FirstOrDefault() ?? choice.Otherwise);
                break;
            case ForStatement loop:
                new Loop(evaluator, this).Execute(loop);
                break;
            case LoopControlStatement control:
                Frame.Interruption = control.Control;
                break;
            case CallBlockStatement block:
                ExecuteCallBlock(block);
                break;
            case FilterBlockStatement block:
                Write(Filter(block.Filter, InScope(() => Capture(block.Body))), block.Span);
                break;
            case WithStatement with:
                InScope(() =>
                {
                    foreach (var (target, value) in with.Assignments)
                    {
                        Assign(target, evaluator.Evaluate(value));
                    }

                    Execute(with.Body);
                    return StringValue.Empty;
                });
                break;
            case MacroStatement { Kind: MacroKind.Macro } macro:
                Frame.Scope.Set(macro.Name, new MacroValue(macro, Frame.Template, Frame.Package, Frame.Scope));
                break;
        }
    }

    /// <summary>Assigns to a name, an attribute of a namespace, or the names of a tuple.</summary>
    public void Assign(AssignmentTarget target, Value value)
    {
        if (target.Attribute is { } attribute)
        {
            AssignAttribute(target, attribute, value);
        }
        else if (!target.IsTuple)
        {
            Frame.Scope.Set(target.Names[0], value);
        }
        else
        {
            Unpack(target, value);
        }
    }

    /// <summary>Runs with an own scope, which is gone afterwards.</summary>
    public T InScope<T>(Func<T> action)
    {
        var frame = Frame;
        var outer = frame.Scope;
        frame.Scope = new Scope(outer);
        var result = action();
        frame.Scope = outer;
        return result;
    }

    private void WriteData(DataStatement data)
    {
        var file = Frame.Template.File;
        if (!_rendering.TryGrow(data.Span.Length, data.Span))
        {
            return;
        }

        if (Frame.Template.IsBuiltIn && Frame.Calls is not null)
        {
            Frame.Output.Append(file.Text.Substring(data.Span.Start, data.Span.Length), _rendering.PrintedAt(data.Span));
        }
        else
        {
            Frame.Output.AppendLiteral(file.Text, data.Span, new LiteralOrigin(file, data.Span.Start, data.Span.Length, Frame.Calls));
        }
    }

    private void Write(Value value, TextSpan span)
    {
        var text = evaluator.Print(value, span);
        if (text.Text.Length > 0)
        {
            Frame.Output.Append(text, _rendering.PrintedAt(span));
        }
    }

    private StringValue Capture(IReadOnlyList<Statement> body)
    {
        var frame = Frame;
        var outer = frame.Output;
        frame.Output = new TextBuilder();
        Execute(body);
        var captured = frame.Output.ToStringValue();
        frame.Output = outer;
        return captured;
    }

    private Value Filter(FilterExpression filter, Value input) =>
        evaluator.ApplyFilter(filter, filter.Input is FilterExpression before ? Filter(before, input) : input);

    private void ExecuteCallBlock(CallBlockStatement block)
    {
        var target = evaluator.Evaluate(block.Call.Target);
        var arguments = evaluator.EvaluateArguments(block.Call.Arguments);
        var body = new CallerValue(block, Frame);
        if (target is FunctionValue)
        {
            arguments.Named.Add(("caller", body));
        }

        Write(evaluator.Calls.Invoke(target, arguments, block.Call, body), block.Call.Span);
    }

    private void AssignAttribute(AssignmentTarget target, string attribute, Value value)
    {
        if (Frame.Scope.Find(target.Names[0]) is ObjectValue { TypeName: "namespace" } space)
        {
            space.SetAttribute(attribute, value);
            return;
        }

        _rendering.FailOperation(target.Span, $"set '{attribute}' of '{target.Names[0]}', which is no namespace(); write {{% set {target.Names[0]} = namespace({attribute}=…) %}} first");
    }

    private void Unpack(AssignmentTarget target, Value value)
    {
        var items = _rendering.ItemsOf(value, target.Span);
        if (items.Count != target.Names.Count && value is not UndefinedValue)
        {
            _rendering.FailOperation(target.Span, $"unpack {items.Count} values into {target.Names.Count} names");
        }

        for (var i = 0; i < target.Names.Count; i++)
        {
            Frame.Scope.Set(target.Names[i], i < items.Count ? items[i] : UndefinedValue.Reported);
        }
    }
}
