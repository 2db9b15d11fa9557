using Generator.Functions.Results;
using Generator.Text;
using Generator.Types.DuckDb;
using static Generator.Functions.DuckDb.DuckDbRow;

namespace Generator.Functions.DuckDb;

/// <summary>"List functions", "Lambda functions", "Struct functions", "Map functions", "JSON functions".</summary>
internal static class DuckDbNested
{
    public static readonly EquatableArray<FunctionDefinition> Rows =
    [
        .. Scalars("list_value list_pack array_value", DuckDbReturnTypes.ListOfArguments, NullRules.NeverNull, "A list of the arguments."),
        .. Scalars(
            "list_transform array_transform list_apply array_apply apply transform",
            DuckDbReturnTypes.ListOfLambda, NullRules.NullIfNull(0), "A list of what a lambda makes of each element."),
        .. Scalars(
            "list_filter array_filter filter list_sort array_sort list_reverse_sort array_reverse_sort list_reverse array_reverse list_distinct array_distinct "
            + "list_slice array_slice list_resize array_resize list_select array_select list_where array_where list_append array_append array_push_back "
            + "list_intersect array_intersect array_pop_back array_pop_front",
            ReturnTypes.SameAs(0), NullRules.NullIfNull(0), "A list of the first one's elements."),
        .. Scalars("list_prepend array_prepend array_push_front", ReturnTypes.SameAs(1), NullRules.NullIfNull(1), "The list with one element more."),
        .. Scalars("list_concat list_cat array_concat array_cat", DuckDbReturnTypes.Common, NullRules.AlwaysNullable, "Lists one after another."),
        .. Scalars(
            "list_extract list_element array_extract list_any_value list_first list_last list_max list_min list_mode list_reduce array_reduce reduce "
            + "map_extract_value",
            DuckDbReturnTypes.Element, NullRules.AlwaysNullable, "One element of a list."),
        .. Scalars("list_sum", DuckDbReturnTypes.ElementSum, NullRules.AlwaysNullable, "The sum of a list."),
        .. Scalars("list_product list_avg list_stddev_pop list_stddev_samp list_var_pop list_var_samp list_entropy list_kurtosis list_skewness list_median", ReturnTypes.Float, NullRules.AlwaysNullable, "A statistic of a list."),
        .. Scalars("list_count array_length", DuckDbReturnTypes.BigInt, NullRules.NullIfNull(0), "How many elements there are."),
        .. Scalars("list_unique array_unique cardinality list_approx_count_distinct", DuckDbReturnTypes.UBigInt, NullRules.NullIfNull(0), "How many elements there are."),
        .. Scalars("list_position list_indexof array_position array_indexof", DuckDbReturnTypes.Int, NullRules.AlwaysNullable, "Where an element is."),
        .. Scalars(
            "list_contains list_has array_contains array_has list_has_all list_has_any array_has_all array_has_any map_contains map_contains_value "
            + "map_contains_entry list_bool_and list_bool_or struct_contains struct_has",
            ReturnTypes.Boolean, NullRules.NullIfAnyArgumentNull, "Whether an element is there."),
        .. Scalars("list_string_agg array_to_string", ReturnTypes.Varchar, NullRules.AlwaysNullable, "The elements as one text."),
        .. Scalars("flatten", DuckDbReturnTypes.Flattened, NullRules.NullIfNull(0), "The elements of the lists in a list."),
        .. Scalars("list_zip array_zip list_grade_up array_grade_up grade_up list_histogram", ReturnTypes.Array, NullRules.NullIfNull(0), "A list of structs or places."),
        .. Scalars("list_aggregate list_aggr array_aggregate array_aggr aggregate", ReturnTypes.Unknown, NullRules.AlwaysNullable, "An aggregate over a list."),
        .. Scalars(
            "list_distance array_distance list_cosine_distance array_cosine_distance list_cosine_similarity array_cosine_similarity list_inner_product "
            + "array_inner_product list_dot_product array_dot_product",
            ReturnTypes.Float, NullRules.NullIfAnyArgumentNull, "How far lists lie apart."),
        .. Scalars("array", ReturnTypes.Array, NullRules.NeverNull, "A list of a query's rows."),
        .. Scalars("range generate_series", Numbers, NullRules.NullIfAnyArgumentNull, "A list of numbers or points in time."),
        .. Scalars("unnest unlist", DuckDbReturnTypes.Element, NullRules.AlwaysNullable, "A row an element."),
        .. Scalars("generate_subscripts", DuckDbReturnTypes.BigInt, NullRules.AlwaysNullable, "A row an index."),
        .. Scalars("struct_pack row", DuckDbReturnTypes.Struct, NullRules.NeverNull, "A struct of the arguments."),
        .. Scalars("struct_insert struct_update struct_concat struct_values", ReturnTypes.Object, NullRules.NullIfNull(0), "A struct with other fields."),
        .. Scalars("struct_extract struct_extract_at union_extract union_tag union_value", ReturnTypes.Unknown, NullRules.AlwaysNullable, "A part of a struct or union."),
        .. Scalars("struct_keys", DuckDbReturnTypes.Texts, NullRules.NullIfNull(0), "The names of a struct's fields."),
        .. Scalars("map map_concat map_from_entries", ReturnTypes.Object, NullRules.NullIfAnyArgumentNull, "A map."),
        .. Scalars("map_keys map_values map_entries map_extract element_at", ReturnTypes.Array, NullRules.NullIfNull(0), "A list of a map's parts."),
        .. Scalars(
            "to_json json json_object json_array json_quote array_to_json row_to_json json_merge_patch json_structure",
            ReturnTypes.Variant, NullRules.NullIfAnyArgumentNull, "JSON."),
        .. Scalars("json_extract json_extract_path", JsonOrList(ReturnTypes.Variant), NullRules.AlwaysNullable, "JSON at a path."),
        .. Scalars("json_extract_string json_extract_path_text json_value json_type", JsonOrList(ReturnTypes.Varchar), NullRules.AlwaysNullable, "Text at a path."),
        .. Scalars("json_keys", DuckDbReturnTypes.Texts, NullRules.AlwaysNullable, "The names of an object's members."),
        .. Scalars("json_array_length", DuckDbReturnTypes.UBigInt, NullRules.AlwaysNullable, "How many elements a JSON array has."),
        .. Scalars("json_valid json_contains json_exists", ReturnTypes.Boolean, NullRules.AlwaysNullable, "What a JSON value is or has."),
        .. Scalars("json_pretty", ReturnTypes.Varchar, NullRules.NullIfAnyArgumentNull, "JSON laid out for reading."),
        .. Scalars("json_transform from_json json_transform_strict from_json_strict", ReturnTypes.Unknown, NullRules.AlwaysNullable, "JSON as nested types."),
    ];

    private static ReturnType Numbers => new(
        nameof(Numbers), call => ReturnTypes.ArgumentOf(call, 0) switch
        {
            { IsNumeric: true } => DuckDbTypeNames.ListOf(DuckDbTypeNames.BigInt),
            { Kind: Types.SqlTypeKind.Date } => DuckDbTypeNames.ListOf(DuckDbTypeNames.Timestamp),
            { IsTimestamp: true } type => DuckDbTypeNames.ListOf(type),
            _ => Types.SqlType.Array,
        });

    // Several paths give a list.
    private static ReturnType JsonOrList(ReturnType one) => new(
        nameof(JsonOrList), call => ReturnTypes.ArgumentOf(call, 1).Kind == Types.SqlTypeKind.Array ? DuckDbTypeNames.ListOf(one.Of(call)) : one.Of(call));
}
