using Generator.Functions.Forms;
using Generator.Functions.Results;
using Generator.Types;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>
/// The functions of structured types among Snowflake's "Structured and semi-structured data functions". DuckDB keeps a MAP as a JSON object, whose keys
/// are strings, so that a function that gives keys out has no form unless they are.
/// </summary>
internal static class MapFunctions
{
    private const string Pair = "to_json(key) || ':' || json_extract({0}, '/' || replace(replace(key, '~', '~0'), '/', '~1'))";

    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("ARRAY_CONSTRUCT_STRUCTURED", "[elements: element...]", ReturnTypes.Array, NeverNull, "A structured array of the arguments.", "json_array({*})"),
        Scalar("MAP_CAT", "left: semi_structured, right: semi_structured", ReturnTypes.SameAs(0), NullIfAnyArgumentNull, "The pairs of two maps, of the second where both have a key.",
            $"case when {{0}} is not null and {{1}} is not null then {Object($"list_concat(list_transform(list_filter(json_keys({{0}}), lambda key: not list_contains(json_keys({{1}}), key)), lambda key: {Pair}), list_transform(json_keys({{1}}), lambda key: {Pair.Replace("{0}", "{1}")}))")} end"),
        Scalar("MAP_CONSTRUCT", "[key_values: any...]", ReturnTypes.Object, NeverNull, "A map of keys and values."),
        Scalar("MAP_CONTAINS_KEY", "key: any, map: semi_structured", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether a map has a key.", "list_contains(json_keys({1}), cast({0} as varchar))"),
        Scalar("MAP_DELETE", "map: semi_structured, keys: any...", ReturnTypes.SameAs(0), NullIfNull(0), "A map without some keys.",
            $"case when {{0}} is not null then {Object($"list_transform(list_filter(json_keys({{0}}), lambda key: not list_contains([<|1,1,, |cast({{+0}} as varchar)|>], key)), lambda key: {Pair})")} end"),
        Scalar("MAP_ENTRIES", "map: semi_structured", ReturnTypes.Array, NullIfAnyArgumentNull, "A map's pairs as an array of objects with key and value."),
        Scalar("MAP_INSERT", "map: semi_structured, key: any, value: variant, [update: boolean]", ReturnTypes.SameAs(0), NullIfNull(0), "A map with a pair added, or with a fourth argument of true changed; a key that is there already is else an error.",
            DuckDbForm.Of(
                (When.Constant(3, "true"), $"case when {{0}} is not null then {Inserted} end"),
                (When.Count(3), $"case when list_contains(json_keys({{0}}), cast({{1}} as varchar)) then error('MAP_INSERT: the map has the key already') when {{0}} is not null then {Inserted} end"))),
        Scalar("MAP_KEYS", "map: semi_structured", ReturnTypes.Array, NullIfAnyArgumentNull, "A map's keys."),
        Scalar("MAP_PICK", "map: semi_structured, keys: any...", ReturnTypes.SameAs(0), NullIfNull(0), "A map with only some of its keys, which may be given as an array.",
            DuckDbForm.Of(
                (When.Type(1, SqlTypeKind.Array, SqlTypeKind.Variant), $"case when {{0}} is not null then {Object($"list_transform(list_filter(json_keys({{0}}), lambda key: list_contains(list_transform(cast({{1}} as json[]), lambda picked: picked ->> '$'), key)), lambda key: {Pair})")} end"),
                (When.Otherwise, $"case when {{0}} is not null then {Object($"list_transform(list_filter(json_keys({{0}}), lambda key: list_contains([<|1,1,, |cast({{+0}} as varchar)|>], key)), lambda key: {Pair})")} end"))),
        Scalar("MAP_SIZE", "map: semi_structured", ReturnTypes.Count, NullIfAnyArgumentNull, "How many pairs a map has.", "len(json_keys({0}))"),
        Scalar("OBJECT_CONSTRUCT_KEEP_NULL_STRUCTURED", "[key_values: element...]", ReturnTypes.Object, NeverNull, "A structured object of keys and values; a NULL value is kept.", DuckDbForm.Of((When.EvenCount, "json_object({*})"))),
    ];

    // A NULL value is JSON's null here; a NULL key leaves the pair out.
    private static string Inserted =>
        Object($"list_append(list_transform(list_filter(json_keys({{0}}), lambda key: key is distinct from cast({{1}} as varchar)), lambda key: {Pair}), to_json(cast({{1}} as varchar)) || ':' || coalesce(to_json({{2}}), 'null'))");

    private static string Object(string pairs) => $"cast(chr(123) || array_to_string(list_sort({pairs}), ',') || chr(125) as json)";
}
