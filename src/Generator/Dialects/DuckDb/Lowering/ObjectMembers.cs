using Generator.Binding.Tree;
using Generator.Text;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// OBJECT_CONSTRUCT's pairs in the order of their keys where all of these are written out: an OBJECT has no order of its own, and Snowflake shows it so
/// ("OBJECT_CONSTRUCT", examples), while JSON text keeps the order in which it was made.
/// </summary>
internal static class ObjectMembers
{
    public static BoundCall Sorted(BoundCall call)
    {
        if (call.Function.Name is not ("OBJECT_CONSTRUCT" or "OBJECT_CONSTRUCT_KEEP_NULL") || call.Arguments.Count % 2 != 0)
        {
            return call;
        }

        var pairs = Enumerable.Range(0, call.Arguments.Count / 2).Select(i => (Key: call.Arguments[2 * i], Value: call.Arguments[(2 * i) + 1])).ToList();
        return pairs.All(pair => pair.Key is BoundLiteral { Type.Kind: SqlTypeKind.Varchar })
            ? call with
            {
                Arguments = pairs.OrderBy(pair => ((BoundLiteral)pair.Key).Value, StringComparer.Ordinal)
                    .SelectMany(pair => new[] { pair.Key, pair.Value })
                    .ToEquatableArray(),
            }
            : call;
    }
}
