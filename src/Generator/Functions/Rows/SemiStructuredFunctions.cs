using Generator.Functions.Forms;
using Generator.Functions.Results;
using Generator.Types;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;
using K = Generator.Types.SqlTypeKind;

namespace Generator.Functions.Rows;

/// <summary>
/// Snowflake's "Structured and semi-structured data functions": parsing, objects, extraction, type predicates and casts. DuckDB keeps the values as JSON,
/// where a JSON null is a value and SQL's NULL is none, as in a VARIANT.
/// </summary>
internal static class SemiStructuredFunctions
{
    // The other pairs as they are, then the new one, which is NULL and so left out where the value is.
    private const string Inserted =
        "cast(chr(123) || array_to_string(list_sort(list_append(list_transform(list_filter(json_keys({0}), lambda key: key <> {1}), lambda key: to_json(key) || ':' || json_extract({0}, '/' || replace(replace(key, '~', '~0'), '/', '~1'))), to_json({1}) || ':' || to_json({2}))), ',') || chr(125) as json)";

    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("CHECK_JSON", "value: text", ReturnTypes.Varchar, AlwaysNullable, "What is wrong with a JSON text; NULL when nothing is."),
        Scalar("PARSE_JSON", "value: text, [duplicate_keys: text]", ReturnTypes.Variant, AlwaysNullable, "A JSON text as variant; an empty text gives NULL, a wrong one is an error.",
            DuckDbForm.Of((When.Count(1).And(When.IsConstant(0)), "case when trim({0}) <> '' then json({0:json}) end"), (When.Count(1), "case when trim({0}) <> '' then json({0}) end"))),
        Scalar("TRY_PARSE_JSON", "value: text, [duplicate_keys: text]", ReturnTypes.Variant, AlwaysNullable, "A JSON text as variant, or NULL.",
            DuckDbForm.Of((When.Count(1).And(When.IsConstant(0)), "case when json_valid({0:json}) then json({0:json}) end"), (When.Count(1), "case when json_valid({0}) then json({0}) end"))),
        Scalar("CHECK_XML", "value: text, [disable_auto_convert: boolean]", ReturnTypes.Varchar, AlwaysNullable, "What is wrong with an XML text; NULL when nothing is."),
        Scalar("PARSE_XML", "value: text, [disable_auto_convert: boolean]", ReturnTypes.Object, AlwaysNullable, "An XML text as object."),
        Scalar("TRY_PARSE_XML", "value: text, [disable_auto_convert: boolean]", ReturnTypes.Object, AlwaysNullable, "An XML text as object, or NULL."),
        Scalar("XMLGET", "element: variant, tag: text, [instance: number]", ReturnTypes.Object, AlwaysNullable, "The first child of an XML element with a tag, or the one of a number from 0."),
        Scalar("STRIP_NULL_VALUE", "value: variant", ReturnTypes.Variant, AlwaysNullable, "A variant, NULL where it is JSON's null.", "case when json_type({0}) <> 'NULL' then {0} end"),

        Aggregate("OBJECT_AGG", "key: text, value: variant", ReturnTypes.Object, NeverNull, "An object of the rows' keys and values; pairs with NULL are left out.",
            "case when count({0}) filter (where {1} is not null){over} <> count(distinct {0}) filter (where {1} is not null){over} then error('OBJECT_AGG: duplicate field key') else cast(chr(123) || coalesce(array_to_string(list_sort(list(to_json({0}) || ':' || to_json({1})) filter (where {0} is not null and {1} is not null){over}), ','), '') || chr(125) as json) end"),
        Scalar(
            "OBJECT_CONSTRUCT",
            "[key_values: element...]",
            ReturnTypes.Object,
            NeverNull,
            "An object of keys and values; pairs with NULL are left out.",
            DuckDbForm.Of(
                (When.Count(0), "json_object()"),
                (When.EvenCount.And(When.ConstantKeys).And(When.NothingNullable), "json_object({*})"),
                (When.EvenCount.And(When.ConstantKeys), "cast(chr(123) || array_to_string(list_filter([<|0,2,, |to_json(cast({+0} as varchar)) || ':' || to_json({+1})|>], lambda pair: pair is not null), ',') || chr(125) as json)"),
                (When.EvenCount, "cast(chr(123) || array_to_string(list_sort(list_filter([<|0,2,, |to_json(cast({+0} as varchar)) || ':' || to_json({+1})|>], lambda pair: pair is not null)), ',') || chr(125) as json)"))),
        Scalar("OBJECT_CONSTRUCT_KEEP_NULL", "[key_values: element...]", ReturnTypes.Object, NeverNull, "An object of keys and values; a NULL value becomes JSON's null.", DuckDbForm.Of((When.EvenCount, "json_object({*})"))),
        Scalar("OBJECT_DELETE", "object: object, keys: text...", ReturnTypes.Object, NullIfAnyArgumentNull, "An object without some keys.", "json_merge_patch({0}, json_object(<|1,1,, |{+0}, null|>))"),
        Scalar("OBJECT_INSERT", "object: object, key: text, value: variant, [update: boolean]", ReturnTypes.Object, NullIfNull(0, 1), "An object with a key added, or with a fourth argument of true changed; a NULL value leaves the key out, a key that is there already is an error.",
            DuckDbForm.Of(
                (When.Constant(3, "true"), $"case when {{0}} is not null then {Inserted} end"),
                (When.Count(3), $"case when list_contains(json_keys({{0}}), {{1}}) then error('OBJECT_INSERT: the object has the key already') when {{0}} is not null then {Inserted} end"))),
        Scalar("OBJECT_KEYS", "object: object", ReturnTypes.Array, NullIfAnyArgumentNull, "The keys of an object's first level.", "to_json(json_keys({0}))"),
        Scalar("OBJECT_PICK", "object: object, keys: any...", ReturnTypes.Object, NullIfNull(0), "An object with only some of its keys.",
            DuckDbForm.Of(
                (When.Type(1, K.Array, K.Variant), null),
                (When.Otherwise, "cast(chr(123) || array_to_string(list_transform(list_filter(json_keys({0}), lambda key: key in ({1*})), lambda key: to_json(key) || ':' || json_extract({0}, '/' || replace(replace(key, '~', '~0'), '/', '~1'))), ',') || chr(125) as json)"))),

        Scalar("GET", "value: variant, key: any", ReturnTypes.Variant, AlwaysNullable, "An array's element by position from 0, or an object's by key.",
            DuckDbForm.Of(
                (When.AtLeast(1, 0).And(When.Type(1, K.Number)), "({0} -> {1})"),
                (When.Type(1, K.Number), "case when {1} >= 0 then {0} -> {1:integer} end"),
                (When.Type(1, K.Varchar).And(When.IsConstant(1)), "json_extract({0}, {1:key})"),
                (When.Type(1, K.Varchar), "json_extract({0}, '/' || replace(replace({1}, '~', '~0'), '/', '~1'))"))),
        Scalar("GET_IGNORE_CASE", "value: variant, key: text", ReturnTypes.Variant, AlwaysNullable, "An object's element by key, case ignored unless a key is written alike.",
            "case when json_type({0}) = 'OBJECT' then json_extract({0}, '/' || replace(replace(coalesce(list_filter(json_keys({0}), lambda key: key = {1})[1], list_filter(json_keys({0}), lambda key: lower(key) = lower({1}))[1]), '~', '~0'), '/', '~1')) end"),
        Scalar("GET_PATH", "value: variant, path: text", ReturnTypes.Variant, AlwaysNullable, "The element at a path, as value:path.", "json_extract({0}, {1:path})"),
        Scalar("JSON_EXTRACT_PATH_TEXT", "json: text, path: text", ReturnTypes.Varchar, AlwaysNullable, "The element at a path of a JSON text, as string.", "json_extract_string({0}, {1:path})"),
        Scalar("TYPEOF", "value: variant", ReturnTypes.Varchar, NullIfAnyArgumentNull, "The type of a variant's value.",
            "case json_type({0}) when 'BIGINT' then 'INTEGER' when 'UBIGINT' then 'INTEGER' when 'HUGEINT' then 'INTEGER' when 'DOUBLE' then 'DECIMAL' when 'NULL' then 'NULL_VALUE' else json_type({0}) end"),

        Predicate("IS_ARRAY", "an array", "ARRAY"),
        Predicate("IS_BOOLEAN", "a boolean", "BOOLEAN"),
        Predicate("IS_DECIMAL", "a fixed-point number", "BIGINT", "UBIGINT", "HUGEINT", "DOUBLE"),
        Predicate("IS_DOUBLE", "a number", "BIGINT", "UBIGINT", "HUGEINT", "DOUBLE") with { Aliases = ["IS_REAL"] },
        Predicate("IS_INTEGER", "a whole number", "BIGINT", "UBIGINT", "HUGEINT"),
        Predicate("IS_NULL_VALUE", "JSON's null", "NULL"),
        Predicate("IS_OBJECT", "an object", "OBJECT"),
        Predicate("IS_VARCHAR", "a string", "VARCHAR") with { Aliases = ["IS_CHAR"] },
        Untranslated("IS_BINARY", "Whether a variant is a binary value.", ReturnTypes.Boolean),
        Untranslated("IS_DATE", "Whether a variant is a date.", ReturnTypes.Boolean) with { Aliases = ["IS_DATE_VALUE"] },
        Untranslated("IS_TIME", "Whether a variant is a time.", ReturnTypes.Boolean),
        Untranslated("IS_TIMESTAMP_NTZ", "Whether a variant is a timestamp.", ReturnTypes.Boolean) with { Aliases = ["IS_TIMESTAMP_LTZ", "IS_TIMESTAMP_TZ"] },

        Strict("AS_ARRAY", "an array", ReturnTypes.Array, "{0}", "ARRAY"),
        Strict("AS_BOOLEAN", "a boolean", ReturnTypes.Boolean, "cast({0} as boolean)", "BOOLEAN"),
        Strict("AS_DOUBLE", "a number", ReturnTypes.Float, "cast({0} as double)", "BIGINT", "UBIGINT", "HUGEINT", "DOUBLE") with { Aliases = ["AS_REAL"] },
        Strict("AS_INTEGER", "a whole number", ReturnTypes.Integer, "cast({0} as {type})", "BIGINT", "UBIGINT", "HUGEINT"),
        Strict("AS_NUMBER", "a fixed-point number", NumericReturnTypes.ByPrecisionAndScale, "cast({0} as {type})", "BIGINT", "UBIGINT", "HUGEINT", "DOUBLE")
            with { Aliases = ["AS_DECIMAL"], Signatures = ["value: variant, [precision: number], [scale: number]"] },
        Strict("AS_OBJECT", "an object", ReturnTypes.Object, "{0}", "OBJECT"),
        Strict("AS_VARCHAR", "a string", ReturnTypes.Varchar, "{0} ->> '$'", "VARCHAR") with { Aliases = ["AS_CHAR"] },
        Untranslated("AS_BINARY", "A variant's binary value.", ReturnTypes.Binary),
        Untranslated("AS_DATE", "A variant's date.", ReturnTypes.Date),
        Untranslated("AS_TIME", "A variant's time.", ReturnTypes.Time),
        Untranslated("AS_TIMESTAMP_NTZ", "A variant's timestamp.", ReturnTypes.TimestampNtz),
        Untranslated("AS_TIMESTAMP_LTZ", "A variant's timestamp in the session's time zone.", ReturnTypes.TimestampLtz),
        Untranslated("AS_TIMESTAMP_TZ", "A variant's timestamp with time zone.", ReturnTypes.TimestampTz),

        Scalar("TO_ARRAY", "value: element", ReturnTypes.Array, AlwaysNullable, "An array as it is, anything else as the one element of an array; JSON's null gives NULL.",
            DuckDbForm.Of(
                (When.Type(0, K.Array), "{cast:0}"),
                (When.Type(0, K.Variant, K.Object), "case json_type({0}) when 'ARRAY' then {0} when 'NULL' then null else json_array({0}) end"),
                (When.Otherwise, "case when {0} is not null then json_array({0}) end"))),
        Scalar("TO_JSON", "value: variant", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A variant as JSON text.", "cast(json({0}) as varchar)"),
        Scalar("TO_OBJECT", "value: variant", ReturnTypes.Object, NullIfAnyArgumentNull, "A variant that is an object as object.", "{cast:0}"),
        Scalar("TO_VARIANT", "value: any", ReturnTypes.Variant, NullIfAnyArgumentNull, "A value as variant.", "{cast:0}"),
        Scalar("TO_XML", "value: variant", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A variant as XML text."),
    ];

    private static FunctionDefinition Predicate(string name, string what, params string[] types) =>
        Scalar(name, "value: variant", ReturnTypes.Boolean, NullIfAnyArgumentNull, $"Whether a variant is {what}.", $"(json_type({{0}}) in ({Quoted(types)}))");

    // NULL, not an error and not a conversion, where the value is of another type.
    private static FunctionDefinition Strict(string name, string what, ReturnType result, string duckDb, params string[] types) =>
        Scalar(name, "value: variant", result, AlwaysNullable, $"A variant's value where it is {what}, else NULL.", $"case when json_type({{0}}) in ({Quoted(types)}) then {duckDb} end");

    private static FunctionDefinition Untranslated(string name, string description, ReturnType result) =>
        Scalar(name, "value: variant", result, AlwaysNullable, description);

    private static string Quoted(string[] types) => string.Join(", ", types.Select(type => $"'{type}'"));
}
