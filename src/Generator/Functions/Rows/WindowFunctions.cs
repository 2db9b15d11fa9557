using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "Window functions" that are no aggregates.</summary>
internal static class WindowFunctions
{
    private const string WholePartition = "rows between unbounded preceding and unbounded following";

    // "CONDITIONAL_TRUE_EVENT", examples: rows of equal sort keys are counted one by one.
    private const string RowsSoFar = "rows between unbounded preceding and current row";

    public static readonly FunctionDefinition[] Rows =
    [
        // DuckDB nests no window functions, so that the values so far are collected and compared with those before them.
        Window("CONDITIONAL_CHANGE_EVENT", "value: any", ReturnTypes.Count, NeverNull, "How often the value has changed in the partition so far.",
            "cast(list_sum(list_transform(list_zip(list({0}){over}, list_prepend(null, list({0}){over})), lambda pair: case when pair[1] <> pair[2] then 1 else 0 end)) as {type})")
            with { DefaultFrame = RowsSoFar },
        Window("CONDITIONAL_TRUE_EVENT", "condition: boolean", ReturnTypes.Count, NeverNull, "How often the condition has been true in the partition so far.",
            "count_if(coalesce({0}, false)){over}")
            with { DefaultFrame = RowsSoFar },
        Window("CUME_DIST", "", ReturnTypes.Float, NeverNull, "The row's cumulative distribution in its partition.", "cume_dist(){over}"),
        Window("DENSE_RANK", "", ReturnTypes.Count, NeverNull, "The row's rank, without gaps.", "dense_rank(){over}"),
        Window("FIRST_VALUE", "value: any", ReturnTypes.SameAs(0), AggregateOverValues, "The value of the frame's first row.", "first_value({0}{nulls}){over}")
            with { DefaultFrame = WholePartition },
        Window("LAG", "value: any, [offset: number], [default: any]", ReturnTypes.SameAs(0), NullIfNoDefault, "The value of an earlier row of the partition.", "lag({*}{nulls}){over}"),
        Window("LAST_VALUE", "value: any", ReturnTypes.SameAs(0), AggregateOverValues, "The value of the frame's last row.", "last_value({0}{nulls}){over}")
            with { DefaultFrame = WholePartition },
        Window("LEAD", "value: any, [offset: number], [default: any]", ReturnTypes.SameAs(0), NullIfNoDefault, "The value of a later row of the partition.", "lead({*}{nulls}){over}"),
        Window("NTH_VALUE", "value: any, n: number", ReturnTypes.SameAs(0), AlwaysNullable, "The value of the frame's n-th row.", "nth_value({0}, {1:bigint}{nulls}){over}")
            with { DefaultFrame = WholePartition },
        Window("NTILE", "buckets: number", ReturnTypes.Count, NeverNull, "The row's bucket, when its partition is divided into equal ones.", "ntile({0:bigint}){over}"),
        Window("PERCENT_RANK", "", ReturnTypes.Float, NeverNull, "The row's rank as a fraction, from 0 to 1.", "percent_rank(){over}"),
        Window("RANK", "", ReturnTypes.Count, NeverNull, "The row's rank, with gaps after equal rows.", "rank(){over}"),
        Window("RATIO_TO_REPORT", "value: number", NumericReturnTypes.Share, AlwaysNullable, "The value's share of the partition's sum.", "cast({0} / nullif(sum({0}){over}, 0) as {type})"),
        Window("ROW_NUMBER", "", ReturnTypes.Count, NeverNull, "The row's number within its partition, from 1.", "row_number(){over}"),
    ];
}
