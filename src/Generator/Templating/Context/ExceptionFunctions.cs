using Generator.Diagnostics;
using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Context;

/// <summary><c>exceptions</c> (dbt: "About exceptions namespace"): a macro's own errors stand at the call that led to them.</summary>
internal static class ExceptionFunctions
{
    public static readonly Function[] Rows =
    [
        new("raise_compiler_error", "message, node?", Raise),
        new("raise_not_implemented", "message", Raise),
        new("raise_database_error", "message, node?", Raise),
        new("warn", "message, node?", call =>
        {
            call.Rendering.ReportAtCall(TemplatingDiagnostics.Warned, call.Span, call.Text(0));
            return StringValue.Empty;
        }),
    ];

    private static Value Raise(Call call)
    {
        call.Rendering.ReportAtCall(TemplatingDiagnostics.Raised, call.Span, call.Text(0));
        return call.Rendering.Abort();
    }
}
