using Generator.Dialects.DuckDb.Tree;
using Generator.Functions;
using Generator.Templating;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// The current time is a value of the run, which the host takes from its clock, in UTC; in a view's text it writes DuckDB's own function.
/// CURRENT_TIMESTAMP becomes that value with a time zone, SYSDATE the value itself, CURRENT_DATE and CURRENT_TIME its parts.
/// </summary>
internal static class CurrentTime
{
    private static readonly RunValue Value = new(RunValueKind.CurrentTimestamp, "", RunValueType.Timestamp);

    /// <summary>The value of a function of the current time; null for any other function.</summary>
    public static DuckExpression? Of(FunctionDefinition function) => function.Name switch
    {
        "CURRENT_TIMESTAMP" or "LOCALTIMESTAMP" or "SYSTIMESTAMP" or "GETDATE" => new DuckCast(new DuckParameter(Value), "timestamp with time zone"),
        "SYSDATE" => new DuckParameter(Value),
        "CURRENT_DATE" => new DuckCast(new DuckParameter(Value), "date"),
        "CURRENT_TIME" or "LOCALTIME" => new DuckCast(new DuckParameter(Value), "time"),
        _ => null,
    };
}
