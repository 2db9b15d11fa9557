using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Builtins;

/// <summary>Orders values for sorting; values that have no order are reported once and count as equal.</summary>
internal sealed class ValueOrder(Call call, bool ignoreCase) : IComparer<Value>
{
    private bool _hasFailed;

    public int Compare(Value? x, Value? y)
    {
        if (ignoreCase && x is StringValue left && y is StringValue right)
        {
            return string.CompareOrdinal(left.Text.ToLowerInvariant(), right.Text.ToLowerInvariant());
        }

        var (a, b) = (call.Rendering.Use(x!, call.Span), call.Rendering.Use(y!, call.Span));
        if (Operators.Compare(a, b) is { } order)
        {
            return order;
        }

        if (!_hasFailed)
        {
            _hasFailed = true;
            call.Fail($"compare {Rendering.Describe(a)} with {Rendering.Describe(b)}");
        }

        return 0;
    }
}
