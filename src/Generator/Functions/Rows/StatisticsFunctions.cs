using Generator.Functions.Forms;
using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "Aggregate functions" of statistics: variance, regression, estimates.</summary>
internal static class StatisticsFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Aggregate("APPROX_COUNT_DISTINCT", "values: any...", ReturnTypes.Count, NeverNull, "An estimate of how many different values there are; on DuckDB their exact number.",
            DuckDbForm.Of(
                (When.Count(1), "count(distinct {0}){over}"),
                (When.Otherwise, "count(distinct case when {*| is not null and } is not null then row({*}) end){over}")))
            with { Aliases = ["HLL"] },
        Aggregate("APPROX_PERCENTILE", "value: number, fraction: number", ReturnTypes.Float, AggregateOverValues, "An estimate of the value at a fraction of the ordered values.", "approx_quantile(cast({0} as double), {1}){over}"),
        Regression("CORR", "The correlation coefficient of pairs.", "corr"),
        Regression("COVAR_POP", "The population covariance of pairs.", "covar_pop"),
        Regression("COVAR_SAMP", "The sample covariance of pairs.", "covar_samp"),
        Aggregate("KURTOSIS", "value: number", NumericReturnTypes.Kurtosis, AlwaysNullable, "The sample excess kurtosis; NULL of fewer than four values.", "cast(kurtosis({0}){over} as {type})"),
        Regression("REGR_AVGX", "The mean of the second argument over pairs without NULL.", "regr_avgx"),
        Regression("REGR_AVGY", "The mean of the first argument over pairs without NULL.", "regr_avgy"),
        Aggregate("REGR_COUNT", "y: number, x: number", ReturnTypes.Count, NeverNull, "How many pairs have no NULL.", "cast(regr_count({0}, {1}){over} as bigint)"),
        Regression("REGR_INTERCEPT", "The intercept of the linear regression of pairs.", "regr_intercept"),
        Regression("REGR_R2", "The coefficient of determination of pairs.", "regr_r2"),
        Regression("REGR_SLOPE", "The slope of the linear regression of pairs.", "regr_slope"),
        Regression("REGR_SXX", "REGR_COUNT times the population variance of the second argument.", "regr_sxx"),
        Regression("REGR_SXY", "REGR_COUNT times the population covariance.", "regr_sxy"),
        Regression("REGR_SYY", "REGR_COUNT times the population variance of the first argument.", "regr_syy"),
        Aggregate("SKEW", "value: number", ReturnTypes.Float, AlwaysNullable, "The sample skewness; NULL of fewer than three values.", "nullif(skewness({0}){over}, cast('nan' as double))"),
        Aggregate("STDDEV", "value: number", ReturnTypes.Float, AlwaysNullable, "The sample standard deviation; NULL of one value.", "stddev_samp({distinct}{0}){over}")
            with { Aliases = ["STDDEV_SAMP"] },
        Aggregate("STDDEV_POP", "value: number", ReturnTypes.Float, AggregateOverValues, "The population standard deviation.", "stddev_pop({distinct}{0}){over}"),
        Aggregate("VARIANCE", "value: number", NumericReturnTypes.Variance, AlwaysNullable, "The sample variance; NULL of one value.", "cast(var_samp({distinct}{0}){over} as {type})")
            with { Aliases = ["VAR_SAMP", "VARIANCE_SAMP"] },
        Aggregate("VAR_POP", "value: number", NumericReturnTypes.Variance, AggregateOverValues, "The population variance.", "cast(var_pop({distinct}{0}){over} as {type})")
            with { Aliases = ["VARIANCE_POP"] },
    ];

    private static FunctionDefinition Regression(string name, string description, string duckDb) =>
        Aggregate(name, "y: number, x: number", ReturnTypes.Float, AlwaysNullable, description, $"nullif({duckDb}({{0}}, {{1}}){{over}}, cast('nan' as double))");
}
