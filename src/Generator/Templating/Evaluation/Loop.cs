using Generator.Templating.Parsing;
using Generator.Templating.Values;

namespace Generator.Templating.Evaluation;

/// <summary>Runs a <c>for</c> loop. What its body sets is gone after each round, as in Jinja.</summary>
internal sealed class Loop(Evaluator evaluator, Executor executor)
{
    private static readonly Function Cycle = new("cycle", "index, *values", call =>
        call.Items(1) is { Count: > 0 } values ? values[(int)(call.Whole(0) % values.Count)] : call.Fail("cycle through no values"));

    private readonly Rendering _rendering = evaluator.Rendering;

    public void Execute(ForStatement loop)
    {
        var items = _rendering.ItemsOf(evaluator.Evaluate(loop.Items), loop.Items.Span);
        if (loop.Condition is { } condition)
        {
            items = items.ToArray().Where(item => executor.InScope(() =>
            {
                executor.Assign(loop.Target, item);
                return evaluator.IsTrue(condition);
            })).ToArray();
        }
        else
        {
            items = [.. items];
        }

        if (items.Count == 0)
        {
            executor.Execute(loop.Otherwise);
            return;
        }

        for (var i = 0; i < items.Count && !_rendering.IsDone && _rendering.TryStep(loop.Span); i++)
        {
            executor.InScope(() =>
            {
                executor.Assign(loop.Target, items[i]);
                _rendering.Frame.Scope.Set("loop", State(items, i));
                executor.Execute(loop.Body);
                return true;
            });
        }
    }

    private static ObjectValue State(IReadOnlyList<Value> items, int index) =>
        new("loop", new Dictionary<string, Value>
        {
            ["index"] = new IntegerValue(index + 1),
            ["index0"] = new IntegerValue(index),
            ["revindex"] = new IntegerValue(items.Count - index),
            ["revindex0"] = new IntegerValue(items.Count - index - 1),
            ["first"] = BoolValue.Of(index == 0),
            ["last"] = BoolValue.Of(index == items.Count - 1),
            ["length"] = new IntegerValue(items.Count),
            ["depth"] = new IntegerValue(1),
            ["depth0"] = new IntegerValue(0),
            ["previtem"] = index > 0 ? items[index - 1] : UndefinedValue.Named("loop.previtem"),
            ["nextitem"] = index + 1 < items.Count ? items[index + 1] : UndefinedValue.Named("loop.nextitem"),
            ["cycle"] = new FunctionValue(Cycle, new IntegerValue(index)),
        });
}
