using Generator.Functions.Forms;
using Generator.Functions.Results;
using Generator.Types;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "Aggregate functions": counts, sums, extremes, percentiles, booleans and bits. Those of statistics have a file of their own.</summary>
internal static class AggregateFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Aggregate("ANY_VALUE", "value: any", ReturnTypes.SameAs(0), AggregateOverValues, "Some value of the group.", "any_value({0}){over}"),
        Aggregate("AVG", "value: number", NumericReturnTypes.Average, AggregateOverValues, "The mean of the values that are not NULL.",
            DuckDbForm.Of(
                (When.IsWhole(0), "cast(sum({distinct}{0}){over} * {shift} // count({distinct}{0}){over} * {unit} as {type})"),
                (When.Type(0, SqlTypeKind.Number), "cast(cast(sum({distinct}{0}){over} * {shift} as hugeint) // count({distinct}{0}){over} * {unit} as {type})"),
                (When.Otherwise, "avg({distinct}{0}){over}"))),
        Aggregate("BITAND_AGG", "value: number", ReturnTypes.Integer, AggregateOverValues, "The bitwise AND of the values.", "bit_and(cast({0} as bigint)){over}")
            with { Aliases = ["BITANDAGG", "BIT_AND_AGG", "BIT_ANDAGG"] },
        Aggregate("BITOR_AGG", "value: number", ReturnTypes.Integer, AggregateOverValues, "The bitwise OR of the values.", "bit_or(cast({0} as bigint)){over}")
            with { Aliases = ["BITORAGG", "BIT_OR_AGG", "BIT_ORAGG"] },
        Aggregate("BITXOR_AGG", "value: number", ReturnTypes.Integer, AggregateOverValues, "The bitwise exclusive OR of the values.", "bit_xor(cast({0} as bigint)){over}")
            with { Aliases = ["BITXORAGG", "BIT_XOR_AGG", "BIT_XORAGG"] },
        Aggregate("BOOLAND_AGG", "value: boolean", ReturnTypes.Boolean, AggregateOverValues, "Whether all values that are not NULL are true.", "bool_and({0}){over}"),
        Aggregate("BOOLOR_AGG", "value: boolean", ReturnTypes.Boolean, AggregateOverValues, "Whether a value is true.", "bool_or({0}){over}"),
        Aggregate("BOOLXOR_AGG", "value: boolean", ReturnTypes.Boolean, AggregateOverValues, "Whether exactly one value is true.", "case when count({0}){over} > 0 then count_if({0}){over} = 1 end"),
        Aggregate(
            "COUNT",
            "[value: any...]",
            ReturnTypes.Count,
            NeverNull,
            "How many rows there are (COUNT(*), called without arguments), or how many have no NULL among the arguments.",
            DuckDbForm.Of(
                (When.Count(0), "count(*){over}"),
                (When.Count(1), "count({distinct}{0}){over}"),
                (When.Otherwise, "count({distinct}case when {*| is not null and } is not null then row({*}) end){over}"))),
        Aggregate("COUNT_IF", "condition: boolean", ReturnTypes.Count, NeverNull, "How many rows fulfil a condition.", "count({distinct}case when {0} then 1 end){over}"),
        Aggregate("GROUPING", "expressions: any...", ReturnTypes.Count, NeverNull, "A bit for each expression that the row's grouping set leaves out.", "grouping({*})")
            with { Aliases = ["GROUPING_ID"], TakesOver = false },
        Aggregate(
            "LISTAGG",
            "value: text, [delimiter: text]",
            ReturnTypes.Varchar,
            NeverNull,
            "The values that are not NULL, one after the other with a delimiter between; an empty string when there are none.",
            DuckDbForm.Of(
                (When.Count(1), "coalesce(string_agg({distinct}{0}, ''{order}){over}, '')"),
                (When.Otherwise, "coalesce(string_agg({distinct}{0}, {1}{order}){over}, '')"))),
        Aggregate("MAX", "value: any", ReturnTypes.SameAs(0), AggregateOverValues, "The largest value.", Extreme("max")),
        Aggregate("MAX_BY", "value: any, key: any, [count: number]", ReturnTypes.ValueOrArray(0, 2), AlwaysNullable, "The value of the row with the largest key, or an array of those with the largest keys; rows whose key is NULL are passed over.", ByKey("arg_max")),
        Aggregate("MEDIAN", "value: number", NumericReturnTypes.Median, AggregateOverValues, "The middle value; of an even number of values the mean of the two in the middle.",
            DuckDbForm.Of(
                (When.Type(0, SqlTypeKind.Number), "cast((quantile_disc({0}, 0.5){over} + quantile_disc({0}, -0.5){over}) * 0.5 as {type})"),
                (When.Otherwise, "median({0}){over}"))),
        Aggregate("MIN", "value: any", ReturnTypes.SameAs(0), AggregateOverValues, "The smallest value.", Extreme("min")),
        Aggregate("MIN_BY", "value: any, key: any, [count: number]", ReturnTypes.ValueOrArray(0, 2), AlwaysNullable, "The value of the row with the smallest key, or an array of those with the smallest keys; rows whose key is NULL are passed over.", ByKey("arg_min")),
        Aggregate("MODE", "value: any", ReturnTypes.SameAs(0), AggregateOverValues, "The most frequent value; any of those equally frequent.", "mode({0}){over}"),
        Aggregate(
            "PERCENTILE_CONT",
            "fraction: number",
            NumericReturnTypes.InterpolatedKey,
            AggregateOverValues,
            "The value at a fraction of the ordered values, interpolated between neighbours.",
            DuckDbForm.Of(
                (When.Descending, "quantile_cont(cast({key} as {type}), 1 - {0}){over}"),
                (When.Otherwise, "quantile_cont(cast({key} as {type}), {0}){over}"))),
        Aggregate(
            "PERCENTILE_DISC",
            "fraction: number",
            ReturnTypes.OrderKey,
            AggregateOverValues,
            "The first of the ordered values whose cumulative distribution reaches a fraction.",
            DuckDbForm.Of(
                (When.Descending, "quantile_disc({key}, -{0}){over}"),
                (When.Otherwise, "quantile_disc({key}, {0}){over}"))),
        Aggregate("SUM", "value: number", NumericReturnTypes.Sum, AggregateOverValues, "The sum of the values that are not NULL.", "sum({distinct}{0}){over}"),
    ];

    // JSON itself sorts as text; a VARIANT's numbers come before its strings, each by their value.
    private static DuckDbForm Extreme(string function) => DuckDbForm.Of(
        (When.Type(0, SqlTypeKind.Variant), $"arg_{function}({{0}}, struct_pack(n := try_cast(case when json_type({{0}}) <> 'VARCHAR' then {{0}} end as double), s := {{0}} ->> '$')){{over}}"),
        (When.Otherwise, $"{function}({{0}}){{over}}"));

    private static DuckDbForm ByKey(string function) => DuckDbForm.Of(
        (When.Count(2), $"{function}_null({{0}}, {{1}}){{over}}"),
        (When.Otherwise, $"to_json(list_transform({function}(struct_pack(value := {{0}}), {{1}}, {{2:bigint}}){{over}}, lambda row: row.value))"));
}
