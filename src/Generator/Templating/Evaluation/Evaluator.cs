using Generator.Diagnostics;
using Generator.Templating.Builtins;
using Generator.Templating.Parsing;
using Generator.Templating.Values;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Evaluation;

/// <summary>Evaluates expressions. Errors are reported where they are, and evaluate to a value that swallows what is done with it.</summary>
internal sealed class Evaluator
{
    private readonly Comparisons _comparisons;
    private readonly Lookup _lookup;

    public Evaluator(Rendering rendering)
    {
        Rendering = rendering;
        _comparisons = new Comparisons(this);
        _lookup = new Lookup(rendering);
        Calls = new Caller(this);
    }

    public Rendering Rendering { get; }

    public Caller Calls { get; }

    public Lookup Lookup => _lookup;

    public Value Evaluate(Expression expression)
    {
        if (!Rendering.TryEnter(expression.Span))
        {
            return UndefinedValue.Reported;
        }

        var value = expression switch
        {
            LiteralExpression literal => literal.Value,
            NameExpression name => _lookup.Name(name.Name),
            AttributeExpression attribute => Members.Attribute(this, Evaluate(attribute.Target), attribute),
            SubscriptExpression subscript => Members.Subscript(this, Evaluate(subscript.Target), Evaluate(subscript.Index), subscript.Span),
            SliceExpression slice => Members.Slice(this, slice),
            CallExpression call => EvaluateCall(call),
            FilterExpression filter => ApplyFilter(filter, filter.Input is { } input ? Evaluate(input) : StringValue.Empty),
            TestExpression test => EvaluateTest(test),
            ListExpression list => new ListValue(list.Items.Select(Evaluate), list.IsTuple),
            DictExpression dict => EvaluateDict(dict),
            ConcatExpression concat => EvaluateConcat(concat),
            LogicalExpression logical => EvaluateLogical(logical),
            CompareExpression compare => _comparisons.Evaluate(compare),
            BinaryExpression binary => EvaluateBinary(binary),
            UnaryExpression unary => EvaluateUnary(unary),
            ConditionalExpression conditional => EvaluateConditional(conditional),
            _ => UndefinedValue.Reported,
        };
        Rendering.Leave();
        return value;
    }

    public bool IsTrue(Expression condition) => Rendering.Use(Evaluate(condition), condition.Span).IsTrue;

    public Arguments EvaluateArguments(ArgumentList list)
    {
        var arguments = new Arguments();
        foreach (var positional in list.Positional)
        {
            arguments.Positional.Add(Evaluate(positional));
        }

        if (list.UnpackedList is { } rest)
        {
            arguments.Positional.AddRange(Rendering.ItemsOf(Evaluate(rest), rest.Span));
        }

        foreach (var named in list.Named)
        {
            arguments.Named.Add((named.Name, Evaluate(named.Value)));
            arguments.NamedSpans[named.Name] = named.Span;
        }

        if (list.UnpackedMap is { } map && Rendering.UseDefined(Evaluate(map), map.Span) is DictValue dict)
        {
            arguments.Named.AddRange(dict.Entries.Select(entry => (entry.Key.ToString(), entry.Value)));
        }

        return arguments;
    }

    /// <summary>Applies a filter, and those before it in a chain without input, to a value.</summary>
    public Value ApplyFilter(FilterExpression filter, Value input)
    {
        if (!Filters.Table.TryGetValue(filter.Name, out var function))
        {
            return Rendering.Report(
                TemplatingDiagnostics.UnknownFilter, filter.NameSpan, filter.Name, Suggestion.Phrase(filter.Name, Filters.Table.Keys));
        }

        return input is UndefinedValue { Description: null }
            ? input
            : Calls.CallFunction(function, EvaluateArguments(filter.Arguments).After(input), filter.Span, hasInput: true);
    }

    private Value EvaluateCall(CallExpression call)
    {
        var target = Evaluate(call.Target);
        var arguments = EvaluateArguments(call.Arguments);
        return Rendering.IsAborted ? UndefinedValue.Reported : Calls.Invoke(target, arguments, call);
    }

    private Value EvaluateTest(TestExpression test)
    {
        if (!Tests.Table.TryGetValue(test.Name, out var function))
        {
            return Rendering.Report(TemplatingDiagnostics.UnknownTest, test.NameSpan, test.Name, Suggestion.Phrase(test.Name, Tests.Table.Keys));
        }

        var result = Calls.CallFunction(function, EvaluateArguments(test.Arguments).After(Evaluate(test.Input)), test.Span, hasInput: true);
        return BoolValue.Of(result.IsTrue != test.IsNegated);
    }

    private DictValue EvaluateDict(DictExpression expression)
    {
        var dict = new DictValue();
        foreach (var (key, value) in expression.Entries)
        {
            dict[Rendering.UseDefined(Evaluate(key), key.Span)] = Evaluate(value);
        }

        return dict;
    }

    private StringValue EvaluateConcat(ConcatExpression concat)
    {
        var text = new TextBuilder();
        foreach (var operand in concat.Operands)
        {
            text.Append(Print(Evaluate(operand), operand.Span), null);
        }

        return text.ToStringValue();
    }

    /// <summary>A value as text; the holes for relations and run values stay in it.</summary>
    public StringValue Print(Value value, TextSpan span)
    {
        var text = value switch
        {
            StringValue already => already,
            RelationValue relation => relation.Print(),
            RunTimeValue { IsScalar: true } run => PrintRunValue(run),
            UndefinedValue undefined => StringOf(Rendering.ReportUndefined(undefined, span)),
            CallableValue => StringOf(Rendering.FailOperation(span, $"print {Rendering.Describe(value)}; call it, with ()")),
            _ => StringOf(Rendering.UseAll(value, span)),
        };
        return Rendering.TryGrow(text.Text.Length, span) ? text : StringValue.Empty;
    }

    private static StringValue StringOf(Value value) => new(value.ToString());

    private static StringValue PrintRunValue(RunTimeValue run)
    {
        var text = new TextBuilder();
        text.Append(run.ToString(), hole: new RunValueHole(default, run.Reference));
        return text.ToStringValue();
    }

    private Value EvaluateLogical(LogicalExpression logical)
    {
        Value value = UndefinedValue.Reported;
        for (var i = 0; i < logical.Operands.Count; i++)
        {
            var operand = logical.Operands[i];
            value = Evaluate(operand);
            var isLast = i == logical.Operands.Count - 1;
            if (!isLast && Rendering.Use(value, operand.Span).IsTrue != logical.IsAnd)
            {
                return value;
            }
        }

        return value;
    }

    /// <summary>Walks the left operands in a loop: a long sum is a deep tree.</summary>
    private Value EvaluateBinary(BinaryExpression expression)
    {
        var pending = new Stack<BinaryExpression>();
        Expression operand = expression;
        while (operand is BinaryExpression binary)
        {
            pending.Push(binary);
            operand = binary.Left;
        }

        var value = Evaluate(operand);
        while (pending.Count > 0)
        {
            var binary = pending.Pop();
            value = Apply(binary, value, Evaluate(binary.Right));
        }

        return value;
    }

    private Value Apply(BinaryExpression binary, Value left, Value right)
    {
        if (binary.Operator == BinaryOperator.Add && IsText(left) && IsText(right))
        {
            var text = new TextBuilder();
            text.Append(Print(left, binary.Left.Span), null);
            text.Append(Print(right, binary.Right.Span), null);
            return text.ToStringValue();
        }

        var (a, b) = (Rendering.UseDefined(left, binary.Left.Span), Rendering.UseDefined(right, binary.Right.Span));
        if (a is UndefinedValue || b is UndefinedValue)
        {
            return UndefinedValue.Reported;
        }

        if (binary.Operator == BinaryOperator.Modulo && a is StringValue format)
        {
            return Rendering.Bounded(Formatting.Percent(format.Text, Rendering.UseAll(b, binary.Right.Span)), binary.Span);
        }

        if (binary.Operator == BinaryOperator.Multiply && (a, b) is (StringValue or ListValue, IntegerValue) or (IntegerValue, StringValue or ListValue))
        {
            return Repeat(a, b, binary.Span);
        }

        return Operators.Apply(binary.Operator, a, b)
            ?? Rendering.FailOperation(binary.Span, $"{NameOf(binary.Operator)} {Rendering.Describe(a)} and {Rendering.Describe(b)}");
    }

    private static bool IsText(Value value) => value is StringValue or RunTimeValue { Build: StringValue or null };

    private Value Repeat(Value left, Value right, TextSpan span)
    {
        var (sequence, count) = left is IntegerValue first ? (right, first.Value) : (left, ((IntegerValue)right).Value);
        count = Math.Max(0, count);
        var length = sequence is StringValue text ? text.Text.Length : ((ListValue)sequence).Items.Count * 8L;
        if (count > Rendering.MaxLength || !Rendering.TryGrow(length * count, span))
        {
            return count > Rendering.MaxLength ? Rendering.FailOperation(span, "repeat a text that often") : UndefinedValue.Reported;
        }

        return sequence is StringValue repeated
            ? new StringValue(string.Concat(Enumerable.Repeat(repeated.Text, (int)count)))
            : new ListValue(Enumerable.Repeat(sequence.Items!, (int)count).SelectMany(items => items), ((ListValue)sequence).IsTuple);
    }

    private static string NameOf(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "add",
        BinaryOperator.Subtract => "subtract",
        BinaryOperator.Multiply => "multiply",
        BinaryOperator.Power => "raise to a power",
        BinaryOperator.Modulo => "take the remainder of",
        _ => "divide",
    };

    private Value EvaluateUnary(UnaryExpression unary)
    {
        var operand = Evaluate(unary.Operand);
        if (unary.Operator == UnaryOperator.Not)
        {
            return BoolValue.Of(!Rendering.Use(operand, unary.Operand.Span).IsTrue);
        }

        var used = Rendering.UseDefined(operand, unary.Operand.Span);
        var result = unary.Operator == UnaryOperator.Minus ? Operators.Negate(used) : used as NumberValue;
        return result ?? (used is UndefinedValue ? used : Rendering.FailOperation(unary.Span, $"change the sign of {Rendering.Describe(used)}"));
    }

    private Value EvaluateConditional(ConditionalExpression conditional) =>
        IsTrue(conditional.Condition) ? Evaluate(conditional.WhenTrue)
        : conditional.WhenFalse is { } otherwise ? Evaluate(otherwise)
        : StringValue.Empty;
}
