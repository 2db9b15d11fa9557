using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "Window functions" that are no aggregates.</summary>
internal static class WindowFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Window("CONDITIONAL_CHANGE_EVENT", "value: any", ReturnTypes.Count, NeverNull, "How often the value has changed in the partition so far."),
        Window("CONDITIONAL_TRUE_EVENT", "condition: boolean", ReturnTypes.Count, NeverNull, "How often the condition has been true in the partition so far.",
            "count_if(coalesce({0}, false)){over}"),
        Window("CUME_DIST", "", ReturnTypes.Float, NeverNull, "The row's cumulative distribution in its partition.", "cume_dist(){over}"),
        Window("DENSE_RANK", "", ReturnTypes.Count, NeverNull, "The row's rank, without gaps.", "dense_rank(){over}"),
        Window("FIRST_VALUE", "value: any", ReturnTypes.SameAs(0), AggregateOverValues, "The value of the frame's first row.", "first_value({0}{nulls}){over}")
            with { WholePartitionByDefault = true },
        Window("LAG", "value: any, [offset: number], [default: any]", ReturnTypes.SameAs(0), NullIfNoDefault, "The value of an earlier row of the partition.", "lag({*}{nulls}){over}"),
        Window("LAST_VALUE", "value: any", ReturnTypes.SameAs(0), AggregateOverValues, "The value of the frame's last row.", "last_value({0}{nulls}){over}")
            with { WholePartitionByDefault = true },
        Window("LEAD", "value: any, [offset: number], [default: any]", ReturnTypes.SameAs(0), NullIfNoDefault, "The value of a later row of the partition.", "lead({*}{nulls}){over}"),
        Window("NTH_VALUE", "value: any, n: number", ReturnTypes.SameAs(0), AlwaysNullable, "The value of the frame's n-th row.", "nth_value({0}, {1:bigint}{nulls}){over}")
            with { WholePartitionByDefault = true },
        Window("NTILE", "buckets: number", ReturnTypes.Count, NeverNull, "The row's bucket, when its partition is divided into equal ones.", "ntile({0:bigint}){over}"),
        Window("PERCENT_RANK", "", ReturnTypes.Float, NeverNull, "The row's rank as a fraction, from 0 to 1.", "percent_rank(){over}"),
        Window("RANK", "", ReturnTypes.Count, NeverNull, "The row's rank, with gaps after equal rows.", "rank(){over}"),
        Window("RATIO_TO_REPORT", "value: number", NumericReturnTypes.Share, AlwaysNullable, "The value's share of the partition's sum.", "cast({0} / nullif(sum({0}){over}, 0) as {type})"),
        Window("ROW_NUMBER", "", ReturnTypes.Count, NeverNull, "The row's number within its partition, from 1.", "row_number(){over}"),
    ];
}
