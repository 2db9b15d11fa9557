using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>The type of a construct that gives one of several values.</summary>
internal static class CommonType
{
    /// <summary>The type all values convert to; null, with a diagnostic at the first that does not fit, when there is none.</summary>
    public static SqlType? Of(BindingContext context, string construct, IEnumerable<BoundExpression> values)
    {
        var type = SqlType.Null;
        List<BoundExpression> all = [.. values];
        foreach (var (value, reading) in all.Zip(context.Rules.Readings(all), (v, r) => (v, r)))
        {
            if (context.Rules.CommonType(type, reading) is not { } common)
            {
                context.Report(BindingDiagnostics.NoCommonType, value.Span, construct, SqlTypeDisplay.Of(type), SqlTypeDisplay.Of(value.Type));
                return null;
            }

            type = common;
        }

        return type;
    }
}
