using Generator.Templating.Parsing;
using Generator.Templating.Values;

namespace Generator.Templating.Evaluation;

/// <summary>Runs a <c>for</c> loop. What its body sets is gone after each round, as in Jinja.</summary>
internal sealed class Loop(Evaluator evaluator, Executor executor)
{
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
                _rendering.Frame.Scope.Set("loop", new LoopValue(items, i));
                executor.Execute(loop.Body);
                return true;
            });
            var control = _rendering.Frame.Interruption;
            _rendering.Frame.Interruption = null;
            if (control == LoopControl.Break)
            {
                break;
            }
        }
    }
}
