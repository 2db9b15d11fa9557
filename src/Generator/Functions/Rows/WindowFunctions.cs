using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "Window functions" that are no aggregates.</summary>
internal static class WindowFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Window("ROW_NUMBER", "", ReturnTypes.Count, NeverNull, "The row's number within its partition, from 1.", "row_number(){over}"),
        Window("RANK", "", ReturnTypes.Count, NeverNull, "The row's rank, with gaps after equal rows.", "rank(){over}"),
        Window("DENSE_RANK", "", ReturnTypes.Count, NeverNull, "The row's rank, without gaps.", "dense_rank(){over}"),
        Window("NTILE", "buckets: number", ReturnTypes.Count, NeverNull, "The row's bucket, when its partition is divided into equal ones.", "ntile({0}){over}"),
        Window("LAG", "value: any, [offset: number], [default: any]", ReturnTypes.SameAs(0), AlwaysNullable, "The value of an earlier row of the partition.", "lag({*}{nulls}){over}"),
        Window("LEAD", "value: any, [offset: number], [default: any]", ReturnTypes.SameAs(0), AlwaysNullable, "The value of a later row of the partition.", "lead({*}{nulls}){over}"),
    ];
}
