using System.Collections.Immutable;
using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;
using Generator.Syntax;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// OVER with the places of NULLs written out. FIRST_VALUE, LAST_VALUE and NTH_VALUE without a frame look at the whole partition in Snowflake
/// ("Window function syntax and usage"), up to the current row in DuckDB, so theirs is written.
/// </summary>
internal static class Windows
{
    public static DuckExpression Lower(SelectScope scope, BoundWindowCall window) => Calls.Lower(
        scope,
        window.Call,
        new DuckWindow(scope.Lower(window.PartitionBy), scope.Lower(window.OrderBy), Frame(scope, window)));

    private static ImmutableArray<DuckFormPart> Frame(SelectScope scope, BoundWindowCall window)
    {
        if (window.Frame is not { } frame)
        {
            return window.Call.Function.DefaultFrame is { } words && window.OrderBy.Count > 0 ? [new DuckFormPart(words)] : [];
        }

        var unit = frame.Unit == FrameUnit.Rows ? "rows" : "range";
        return [new DuckFormPart($"{unit} between "), .. Bound(scope, frame.Start), new DuckFormPart(" and "), .. Bound(scope, frame.End)];
    }

    private static IEnumerable<DuckFormPart> Bound(SelectScope scope, BoundFrameBound bound)
    {
        if (bound.Offset is { } offset)
        {
            yield return new DuckFormPart(Expression: scope.Lower(offset), IsOperand: true);
        }

        yield return new DuckFormPart(bound.Kind switch
        {
            FrameBoundKind.UnboundedPreceding => "unbounded preceding",
            FrameBoundKind.Preceding => " preceding",
            FrameBoundKind.CurrentRow => "current row",
            FrameBoundKind.Following => " following",
            _ => "unbounded following",
        });
    }
}
