using Generator.Diagnostics;
using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Context;

/// <summary>
/// What sends SQL to the warehouse. An operation's statements are collected, to be compiled; a model cannot ask while it is compiled.
/// </summary>
internal static class QueryFunctions
{
    public static readonly Function[] Rows =
    [
        new("run_query", "sql", call => Send(call, call.Evaluator.Print(call.Raw(0)!, call.Span))),
        new("statement", "name?, fetch_result?, auto_begin?, language?, caller?", Statement),
        new("load_result", "name", call => call.Rendering.Findings.Statements is null ? NoneValue.Instance : QueryResultValue.Instance),
    ];

    private static StringValue Statement(Call call)
    {
        var sql = call.Raw(4) is CallerValue caller ? call.Evaluator.Calls.RenderCaller(caller, Arguments.None, call.Span) : NoneValue.Instance;
        Send(call, call.Evaluator.Print(sql, call.Span));
        return StringValue.Empty;
    }

    private static Value Send(Call call, StringValue sql)
    {
        if (!call.Rendering.Options.Execute)
        {
            return NoneValue.Instance;
        }

        if (call.Rendering.Findings.Statements is not { } statements)
        {
            return call.Rendering.Report(
                TemplatingDiagnostics.WarehouseQuery,
                call.Span,
                call.Name,
                "write the answer down, as a list or a var, or ask in SQL when the model runs");
        }

        if (sql.Text.Trim().Length > 0)
        {
            statements.Add(sql);
        }

        return QueryResultValue.Instance;
    }
}
