using Generator.Functions.Forms;
using Generator.Functions.Results;
using Generator.Types;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>
/// The array functions among Snowflake's "Structured and semi-structured data functions". DuckDB keeps an array as JSON and works on it as a list of JSON,
/// in which a JSON null is NULL. Positions count from 0.
/// </summary>
internal static class ArrayFunctions
{
    private const string First = "cast({0} as json[])";
    private const string Second = "cast({1} as json[])";

    // How often an element has come so far among the elements that are not NULL, itself included.
    private const string Occurrence = "len(list_filter(list_slice(list_filter(cast({0} as json[]), lambda element: element is not null), 1, i), lambda other: other = element))";

    public static readonly FunctionDefinition[] Rows =
    [
        Aggregate(
            "ARRAY_AGG",
            "value: element",
            ReturnTypes.Array,
            NeverNull,
            "The values that are not NULL as an array; an empty one when there are none.",
            "coalesce(to_json(list({distinct}{0}{order}) filter (where {0} is not null){over}), json_array())")
            with { Aliases = ["ARRAYAGG"] },
        Scalar("ARRAY_APPEND", "array: array, element: variant", ReturnTypes.Array, NullIfNull(0), "An array with an element added at its end.", $"case when {{0}} is not null then to_json(list_append({First}, {{1}})) end"),
        Scalar("ARRAY_CAT", "left: array, right: array", ReturnTypes.Array, NullIfAnyArgumentNull, "The elements of two arrays, one after the other.",
            $"case when {{0}} is not null and {{1}} is not null then to_json(list_concat({First}, {Second})) end"),
        Scalar("ARRAY_COMPACT", "array: array", ReturnTypes.Array, NullIfAnyArgumentNull, "An array without its nulls.", $"to_json(list_filter({First}, lambda element: element is not null))"),
        Scalar("ARRAY_CONSTRUCT", "[elements: element...]", ReturnTypes.Array, NeverNull, "An array of the arguments.", "json_array({*})"),
        Scalar("ARRAY_CONSTRUCT_COMPACT", "[elements: element...]", ReturnTypes.Array, NeverNull, "An array of the arguments that are not NULL.",
            "to_json(list_filter(cast(json_array({*}) as json[]), lambda element: element is not null))"),
        Scalar("ARRAY_CONTAINS", "value: variant, array: array", ReturnTypes.Boolean, AlwaysNullable, "Whether an array has a value.",
            DuckDbForm.Of(
                (When.IsConstant(0), $"list_contains({Second}, {{0}})"),
                (When.Otherwise, $"case when {{0}} is null or {{0}} = 'null' then case when len({Second}) > list_count({Second}) then true when {{0}} is not null and {{1}} is not null then false end else list_contains({Second}, {{0}}) end"))),
        Scalar("ARRAY_DISTINCT", "array: array", ReturnTypes.Array, NullIfAnyArgumentNull, "An array without repeated elements.",
            $"to_json(list_filter({First}, lambda element, i: list_position({First}, element) = i))"),
        Scalar("ARRAY_EXCEPT", "source: array, remove: array", ReturnTypes.Array, NullIfAnyArgumentNull, "The elements of an array without those of another, each as often as it is there.", Multiset(">")),
        Scalar("ARRAY_FLATTEN", "array: array", ReturnTypes.Array, AlwaysNullable, "The elements of an array of arrays; NULL when one of these is.",
            $"case when len({First}) = list_count({First}) then to_json(flatten(cast({{0}} as json[][]))) end"),
        Scalar("ARRAY_GENERATE_RANGE", "start: number, stop: number, [step: number]", ReturnTypes.Array, NullIfAnyArgumentNull, "The whole numbers from a start up to, not including, a stop.",
            DuckDbForm.Of((When.Count(2), "to_json(range({0:bigint}, {1:bigint}))"), (When.Otherwise, "to_json(range({0:bigint}, {1:bigint}, {2:bigint}))"))),
        Scalar("ARRAY_INSERT", "array: array, position: number, element: variant", ReturnTypes.Array, NullIfNull(0, 1), "An array with an element put in at a position, filled up with nulls before it; a negative position counts from the end.",
            DuckDbForm.Of(
                (When.AtLeast(1, 0),
                $"to_json(list_concat(list_resize({First}, {{1}}), [to_json({{2}})], list_slice({First}, {{1}} + 1, json_array_length({{0}}))))"),
                (When.Otherwise,
                $"case when {{1}} >= 0 then to_json(list_concat(list_resize({First}, {{1:bigint}}), [to_json({{2}})], list_slice({First}, {{1:bigint}} + 1, json_array_length({{0}})))) when json_array_length({{0}}) + {{1}} >= 0 then to_json(list_concat(list_slice({First}, 1, json_array_length({{0}}) + {{1:bigint}}), [to_json({{2}})], list_slice({First}, json_array_length({{0}}) + {{1:bigint}} + 1, json_array_length({{0}})))) when {{0}} is not null and {{1}} is not null then error('ARRAY_INSERT: the position lies before the first element') end"))),
        Scalar("ARRAY_INTERSECTION", "left: array, right: array", ReturnTypes.Array, NullIfAnyArgumentNull, "The elements that two arrays have in common, each as often as in both.", Multiset("<=")),
        Scalar("ARRAY_MAX", "array: array", ReturnTypes.Variant, AlwaysNullable, "The largest element that is not NULL.", Extreme("desc")),
        Scalar("ARRAY_MIN", "array: array", ReturnTypes.Variant, AlwaysNullable, "The smallest element that is not NULL.", Extreme("asc")),
        Scalar("ARRAY_POSITION", "value: variant, array: array", ReturnTypes.Integer, AlwaysNullable, "The position of a value's first occurrence; NULL without one.", $"(list_position({Second}, {{0}}) - 1)"),
        Scalar("ARRAY_PREPEND", "array: array, element: variant", ReturnTypes.Array, NullIfNull(0), "An array with an element added at its beginning.", $"case when {{0}} is not null then to_json(list_prepend({{1}}, {First})) end"),
        Scalar("ARRAY_REMOVE", "array: array, value: variant", ReturnTypes.Array, NullIfAnyArgumentNull, "An array without the elements equal to a value.",
            $"case when {{1}} is not null then to_json(list_filter({First}, lambda element: coalesce(element, 'null') <> {{1}})) end"),
        Scalar("ARRAY_REMOVE_AT", "array: array, position: number", ReturnTypes.Array, NullIfAnyArgumentNull, "An array without the element at a position, from the end if it is negative.",
            $"to_json(list_filter({First}, lambda element, i: i - 1 <> case when {{1}} < 0 then json_array_length({{0}}) + {{1}} else {{1}} end))"),
        Scalar("ARRAY_REPEAT", "element: element, count: number", ReturnTypes.Array, NullIfNull(1), "An array of a value, so many times.", "to_json(list_transform(range({1:bigint}), lambda i: {0}))"),
        Scalar("ARRAY_REVERSE", "array: array", ReturnTypes.Array, NullIfAnyArgumentNull, "The elements in reverse order.", $"to_json(list_reverse({First}))"),
        Scalar("ARRAY_SIZE", "array: variant", ReturnTypes.Count, NullUnlessArray, "How many elements an array has; NULL for anything else.",
            DuckDbForm.Of((When.Type(0, SqlTypeKind.Array), "json_array_length({0})"), (When.Otherwise, "case when json_type({0}) = 'ARRAY' then json_array_length({0}) end"))),
        Scalar("ARRAY_SLICE", "array: array, from: number, to: number", ReturnTypes.Array, NullIfAnyArgumentNull, "The elements from one position up to, not including, another; negative ones count from the end.",
            DuckDbForm.Of(
                (When.AtLeast(1, 0).And(When.AtLeast(2, 0)), $"to_json(list_slice({First}, {{1}} + 1, {{2}}))"),
                (When.Otherwise, $"to_json(list_slice({First}, case when {{1}} < 0 then {{1:bigint}} else {{1:bigint}} + 1 end, case when {{2}} < 0 then {{2:bigint}} - 1 else {{2:bigint}} end))"))),
        Scalar("ARRAY_SORT", "array: array, [ascending: boolean], [nulls_first: boolean]", ReturnTypes.Array, NullIfAnyArgumentNull, "The elements in order, nulls last, or descending, nulls first, unless a third argument says it.",
            DuckDbForm.Of(
                (When.Constant(2, "true").And(When.Constant(1, "true")), Sorted("asc nulls first")),
                (When.Constant(2, "true").And(When.Constant(1, "false")), Sorted("desc nulls first")),
                (When.Constant(2, "false").And(When.Constant(1, "true")), Sorted("asc nulls last")),
                (When.Constant(2, "false").And(When.Constant(1, "false")), Sorted("desc nulls last")),
                (When.Count(3), null),
                (When.Count(1), Sorted("asc nulls last")),
                (When.Constant(1, "true"), Sorted("asc nulls last")),
                (When.Constant(1, "false"), Sorted("desc nulls first")))),
        Scalar("ARRAY_TO_STRING", "array: array, separator: text", ReturnTypes.Varchar, NullIfAnyArgumentNull, "The elements as strings with a separator between; a null is an empty string.",
            $"array_to_string(list_transform({First}, lambda element: coalesce(element ->> '$', '')), {{1}})"),
        Aggregate("ARRAY_UNION_AGG", "array: array", ReturnTypes.Array, NeverNull, "The elements of the rows' arrays, each as often as in the array that has most of it, NULLs left out.",
            $"coalesce(to_json(list_transform(list_sort(list_distinct(flatten(list(list_transform(list_filter({First}, lambda element: element is not null), lambda element, i: struct_pack(value := element, n := {Occurrence}))) filter (where {{0}} is not null){{over}}))), lambda pair: pair.value)), json_array())"),
        Aggregate("ARRAY_UNIQUE_AGG", "value: element", ReturnTypes.Array, NeverNull, "The different values that are not NULL as an array.",
            "coalesce(to_json(list_sort(list(distinct {0}) filter (where {0} is not null){over})), json_array())"),
        Scalar("ARRAYS_OVERLAP", "left: array, right: array", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether two arrays have an element in common, a NULL too.",
            $"(list_has_any({First}, {Second}) or (len({First}) > list_count({First}) and len({Second}) > list_count({Second})))"),
        Scalar("ARRAYS_TO_OBJECT", "keys: array, values: array", ReturnTypes.Object, NullIfAnyArgumentNull, "An object of keys and values; pairs whose key is NULL are left out.",
            $"case when json_array_length({{0}}) <> json_array_length({{1}}) then error('ARRAYS_TO_OBJECT: key array and value array had unequal lengths') when {{0}} is not null and {{1}} is not null then cast(chr(123) || array_to_string(list_transform(list_filter(list_zip({First}, {Second}), lambda pair: pair[1] is not null), lambda pair: cast(pair[1] as varchar) || ':' || coalesce(cast(pair[2] as varchar), 'null')), ',') || chr(125) as json) end"),
        Scalar("ARRAYS_ZIP", "arrays: array...", ReturnTypes.Array, NullIfAnyArgumentNull, "An array of objects, each with the elements at one position of some arrays under the keys $1, $2 and so on.",
            "case when {*| is not null and } is not null then case when <|0,1, + |json_array_length({+0})|> = 0 then json('[' || chr(123) || chr(125) || ']') else to_json(list_transform(list_zip(<|0,1,, |cast({+0} as json[])|>), lambda row: json_object(<|0,1,, |'${#}', row[{#}]|>))) end end"),
        Scalar("FILTER", "array: array, predicate: lambda", ReturnTypes.Array, NullIfNull(0), "The elements for which a lambda is true."),
        Scalar("REDUCE", "array: array, initial: any, step: lambda", ReturnTypes.CommonSuperOf(1, 2), AlwaysNullable, "One value that a lambda makes of all elements, from the first to the last."),
        Scalar("TRANSFORM", "array: array, mapping: lambda", ReturnTypes.Array, NullIfNull(0), "What a lambda makes of each element."),
    ];

    // Numbers by value, strings by text: JSON itself sorts as text.
    private const string Keyed =
        "list_transform(cast({0} as json[]), lambda element: case when element is not null then struct_pack(n := try_cast(case when json_type(element) <> 'VARCHAR' then element end as double), s := element ->> '$', v := element) end)";

    private static string Sorted(string order)
    {
        var (direction, nulls) = (order.Substring(0, order.IndexOf(' ')), order.Substring(order.IndexOf(' ') + 1));
        return $"to_json(list_transform(list_sort({Keyed}, '{direction}', '{nulls}'), lambda pair: pair.v))";
    }

    private static string Extreme(string direction) => $"cast(list_extract(list_transform(list_sort({Keyed}, '{direction}', 'nulls last'), lambda pair: pair.v), 1) as json)";

    // An element stays by comparing how many equal ones came so far, itself included, with how many the other array has.
    private static DuckDbForm Multiset(string comparison) =>
        $"to_json(list_filter({First}, lambda element, i: len(list_filter(list_slice({First}, 1, i), lambda other: other is not distinct from element)) {comparison} len(list_filter({Second}, lambda other: other is not distinct from element))))";
}
