using Generator.Functions.Forms;
using Generator.Functions.Results;
using Generator.Functions.Signatures;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>
/// Snowflake's "Aggregate functions" that estimate: cardinality, similarity, frequent values, percentiles, and the states that these can be saved in. A
/// state's inside is Snowflake's own.
/// </summary>
internal static class SketchFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        State("APPROX_PERCENTILE_ACCUMULATE", "value: number", ReturnTypes.Object, "The state of a percentile's estimate."),
        State("APPROX_PERCENTILE_COMBINE", "state: object", ReturnTypes.Object, "One state of a percentile's estimate from several."),
        Scalar("APPROX_PERCENTILE_ESTIMATE", "state: object, fraction: number", ReturnTypes.Float, AlwaysNullable, "The percentile that a state estimates."),
        Aggregate("APPROX_TOP_K", "value: any, [k: number], [counters: number]", ReturnTypes.Array, AggregateOverValues, "The most frequent values, each with how often it comes, the most frequent first; on DuckDB exactly.",
            DuckDbForm.Of(
                (When.Count(1), TopK("1")),
                (When.Otherwise, TopK("{1:bigint}")))),
        State("APPROX_TOP_K_ACCUMULATE", "value: any, counters: number", ReturnTypes.Object, "The state of an estimate of frequent values."),
        State("APPROX_TOP_K_COMBINE", "state: object, [counters: number]", ReturnTypes.Object, "One state of an estimate of frequent values from several."),
        Scalar("APPROX_TOP_K_ESTIMATE", "state: object, [k: number]", ReturnTypes.Array, AlwaysNullable, "The most frequent values that a state estimates."),
        State("APPROXIMATE_SIMILARITY", "states: any...", ReturnTypes.Float, "An estimate of how alike sets are, from their MinHash states.") with { Aliases = ["APPROXIMATE_JACCARD_INDEX"] },
        State("DATASKETCHES_HLL", "value: any, [log_k: number]", ReturnTypes.Count, "An estimate of how many different values there are.") with { Nullability = NeverNull },
        State("DATASKETCHES_HLL_ACCUMULATE", "value: any, [log_k: number], [sketch: text]", ReturnTypes.Binary, "The state of an estimate of different values, as the DataSketches library writes it."),
        State("DATASKETCHES_HLL_COMBINE", "state: any, [log_k: number]", ReturnTypes.Binary, "One state of an estimate of different values from several."),
        Scalar("DATASKETCHES_HLL_ESTIMATE", "state: any", ReturnTypes.Count, NullIfAnyArgumentNull, "How many different values a state estimates."),
        State("HLL_ACCUMULATE", "value: any", ReturnTypes.Binary, "The state of an estimate of how many different values there are."),
        State("HLL_COMBINE", "state: any", ReturnTypes.Binary, "One state of an estimate of different values from several."),
        Scalar("HLL_ESTIMATE", "state: any", ReturnTypes.Count, NullIfAnyArgumentNull, "How many different values a state estimates."),
        Scalar("HLL_EXPORT", "state: any", ReturnTypes.Object, NullIfAnyArgumentNull, "A state of an estimate of different values as object."),
        Scalar("HLL_IMPORT", "state: object", ReturnTypes.Binary, NullIfAnyArgumentNull, "A state of an estimate of different values from an object."),
        State("MINHASH", "k: number, values: any...", ReturnTypes.Variant, "The MinHash state of the rows, for estimates of similarity."),
        State("MINHASH_COMBINE", "state: any", ReturnTypes.Variant, "One MinHash state from several."),
    ];

    private static FunctionDefinition State(string name, Signature signature, ReturnType result, string description) => Aggregate(name, signature, result, AlwaysNullable, description);

    private static string TopK(string k) =>
        $"to_json(list_transform(list_slice(list_sort(list_transform(map_entries(histogram({{0}}){{over}}), lambda entry: struct_pack(less := -cast(entry.value as bigint), value := entry.key))), 1, {k}), lambda entry: json_array(entry.value, -entry.less)))";
}
