using Generator.Functions.Results;
using Generator.Text;
using static Generator.Functions.DuckDb.DuckDbRow;

namespace Generator.Functions.DuckDb;

/// <summary>"Aggregate functions", "Window functions".</summary>
internal static class DuckDbAggregates
{
    public static readonly EquatableArray<FunctionDefinition> Rows =
    [
        .. Aggregates("count count_star regr_count", DuckDbReturnTypes.BigInt, NullRules.NeverNull, "Rows, or those whose argument is not NULL."),
        .. Aggregates("count_if countif", DuckDbReturnTypes.HugeInt, NullRules.NeverNull, "Rows of which a condition is true."),
        .. Aggregates("approx_count_distinct", DuckDbReturnTypes.BigInt, NullRules.NeverNull, "About how many different values there are."),
        .. Aggregates("sum sum_no_overflow", DuckDbReturnTypes.Sum, NullRules.AggregateOverValues, "The sum."),
        .. Aggregates(
            "avg mean favg fsum kahan_sum sumkahan product geomean geometric_mean wavg weighted_avg",
            ReturnTypes.Float, NullRules.AggregateOverValues, "A mean, or a sum as a floating-point number."),
        .. Aggregates(
            "stddev stddev_samp stddev_pop variance var_samp var_pop corr covar_pop covar_samp regr_avgx regr_avgy regr_intercept regr_r2 regr_slope regr_sxx "
            + "regr_sxy regr_syy skewness kurtosis kurtosis_pop sem entropy",
            ReturnTypes.Float, NullRules.AlwaysNullable, "A statistic, which few rows may not have."),
        .. Aggregates("min max any_value arbitrary first last mode", DuckDbReturnTypes.Ordered, NullRules.AggregateOverValues, "One of the values."),
        .. Aggregates(
            "arg_max arg_min argmax argmin max_by min_by arg_max_null arg_min_null arg_max_nulls_last arg_min_nulls_last",
            ArgumentUnlessCounted, NullRules.AlwaysNullable, "The value beside the greatest or least one."),
        .. Aggregates("median quantile_cont percentile_cont mad", DuckDbReturnTypes.Interpolated, NullRules.AggregateOverValues, "A quantile, interpolated."),
        .. Aggregates("percentile_disc", DuckDbReturnTypes.Ordered, NullRules.AggregateOverValues, "A quantile, one of the values."),
        .. Aggregates("quantile quantile_disc approx_quantile reservoir_quantile", ReturnTypes.Unknown, NullRules.AggregateOverValues, "A quantile, or a list of them."),
        .. Aggregates("bool_and bool_or", ReturnTypes.Boolean, NullRules.AggregateOverValues, "Whether all, or any, are true."),
        .. Aggregates("bit_and bit_or bit_xor", DuckDbReturnTypes.SameNumber, NullRules.AggregateOverValues, "The values' bits combined."),
        .. Aggregates("string_agg group_concat listagg", ReturnTypes.Varchar, NullRules.AggregateOverValues, "The values as one text."),
        .. Aggregates("list array_agg", DuckDbReturnTypes.ListOfArgument, NullRules.AlwaysNullable, "The values as a list."),
        .. Aggregates("json_group_array json_group_object json_group_structure", ReturnTypes.Variant, NullRules.AlwaysNullable, "The values as JSON."),
        .. Aggregates("histogram histogram_exact", ReturnTypes.Object, NullRules.AlwaysNullable, "How often each value occurs."),
        .. Aggregates("approx_top_k", ReturnTypes.Array, NullRules.AlwaysNullable, "The most frequent values."),
        .. Aggregates("bitstring_agg", ReturnTypes.Unknown, NullRules.AlwaysNullable, "A bit for each value."),
        .. Aggregates("grouping grouping_id", DuckDbReturnTypes.BigInt, NullRules.NeverNull, "Which keys a row of a grouping set leaves out."),
        .. Windows("row_number rank dense_rank rank_dense ntile", DuckDbReturnTypes.BigInt, NullRules.NeverNull, "A row's place in its window."),
        .. Windows("percent_rank cume_dist", ReturnTypes.Float, NullRules.NeverNull, "A row's relative place in its window."),
        .. Windows("lag lead", ReturnTypes.SameAs(0), NullRules.NullIfNoDefault, "The value of a row before or after."),
        .. Windows("first_value last_value nth_value fill", ReturnTypes.SameAs(0), NullRules.AlwaysNullable, "The value of a row of the frame."),
    ];

    /// <summary>The type of the argument; a list of it when a count is written.</summary>
    private static ReturnType ArgumentUnlessCounted => new(
        nameof(ArgumentUnlessCounted),
        call => call.Arguments.Count > 2 ? Types.DuckDb.DuckDbTypeNames.ListOf(ReturnTypes.ArgumentOf(call, 0)) : ReturnTypes.ArgumentOf(call, 0));
}
