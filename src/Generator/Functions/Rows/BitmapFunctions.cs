using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's bitmap functions ("Using bitmaps to compute distinct values for hierarchical aggregations"): a bucket holds 32,768 values.</summary>
internal static class BitmapFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("BITMAP_BIT_POSITION", "value: number", ReturnTypes.NumberOf(19, 0), NullIfAnyArgumentNull, "The bit of a number in its bucket's bitmap, from 0 to 32767.",
            "(case when {0:bigint} > 0 then ({0:bigint} - 1) % 32768 else abs({0:bigint}) % 32768 end)"),
        Scalar("BITMAP_BUCKET_NUMBER", "value: number", ReturnTypes.NumberOf(19, 0), NullIfAnyArgumentNull, "The bucket whose bitmap has the bit of a number.",
            "(case when {0:bigint} > 0 then 1 + ({0:bigint} - 1) // 32768 else {0:bigint} // 32768 end)"),
        Scalar("BITMAP_COUNT", "bitmap: binary", ReturnTypes.Integer, NullIfAnyArgumentNull, "How many bits of a bitmap are set."),
        Scalar("BITMAP_TO_ARRAY", "bitmap: binary", ReturnTypes.Array, NullIfAnyArgumentNull, "The positions of the bits of a bitmap that are set."),
        Aggregate("BITMAP_AND_AGG", "bitmap: binary", ReturnTypes.Binary, AggregateOverValues, "The bits that are set in all bitmaps of a group."),
        Aggregate("BITMAP_CONSTRUCT_AGG", "position: number", ReturnTypes.Binary, AggregateOverValues, "A bitmap with bits set at the positions of a group."),
        Aggregate("BITMAP_OR_AGG", "bitmap: binary", ReturnTypes.Binary, AggregateOverValues, "The bits that are set in a bitmap of a group."),
    ];
}
