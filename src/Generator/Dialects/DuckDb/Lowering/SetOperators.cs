using Generator.Binding.Tree;
using Generator.Syntax;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>The words of UNION, INTERSECT and EXCEPT (MINUS).</summary>
internal static class SetOperators
{
    public static string Text(BoundSetOperation operation) =>
        operation.Operator switch
        {
            SetOperator.Union => "union",
            SetOperator.Intersect => "intersect",
            _ => "except",
        }
        + (operation.IsAll ? " all" : "")
        + (operation.IsByName ? " by name" : "");
}
