using Generator.Functions.Forms;
using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "Aggregate functions", general ones.</summary>
internal static class AggregateFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Aggregate(
            "COUNT",
            "[value: any...]",
            ReturnTypes.Count,
            NeverNull,
            "How many rows there are (COUNT(*), called without arguments), or how many have no NULL among the arguments.",
            DuckDbForm.Of((When.Count(0), "count(*){over}"), (When.Count(1), "count({distinct}{0}){over}"))),
        Aggregate("SUM", "value: number", NumericReturnTypes.Sum, AggregateOverValues, "The sum of the values that are not NULL.", "cast(sum({distinct}{0}){over} as {type})"),
        Aggregate("AVG", "value: number", NumericReturnTypes.Average, AggregateOverValues, "The mean of the values that are not NULL.", "cast(avg({distinct}{0}){over} as {type})"),
        Aggregate("MIN", "value: any", ReturnTypes.SameAs(0), AggregateOverValues, "The smallest value.", "min({0}){over}"),
        Aggregate("MAX", "value: any", ReturnTypes.SameAs(0), AggregateOverValues, "The largest value.", "max({0}){over}"),
    ];
}
