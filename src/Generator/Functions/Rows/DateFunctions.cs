using Generator.Functions.Dates;
using Generator.Functions.Forms;
using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "Date &amp; time functions", with its default week rules (WEEK_START = 0, WEEK_OF_YEAR_POLICY = 0).</summary>
internal static class DateFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Scalar(
            "DATEDIFF",
            "part: date_part, start: temporal, end: temporal",
            ReturnTypes.NumberOf(9, 0),
            NullIfNull(1, 2),
            "How many boundaries of a part lie between two values.",
            DuckDbForm.Of(
                (When.Part(0, DatePart.Week, DatePart.WeekIso), "(date_diff('day', date_trunc('week', {1}), date_trunc('week', {2})) // 7)"),
                (When.Otherwise, "date_diff({0:part}, {1}, {2})")))
            with { Aliases = ["TIMEDIFF", "TIMESTAMPDIFF"] },
    ];
}
