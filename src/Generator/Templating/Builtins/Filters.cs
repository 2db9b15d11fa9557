using Generator.Diagnostics;
using Generator.Templating.Evaluation;
using Generator.Templating.Values;
using Generator.Text;

namespace Generator.Templating.Builtins;

/// <summary>The filters (Jinja: "List of Builtin Filters"; dbt: as_bool, as_native, as_number, as_text).</summary>
internal static class Filters
{
    public static readonly IReadOnlyDictionary<string, Function> Table = Function.Table(
        [.. TextFilters.Rows, .. NumberFilters.Rows, .. ListFilters.Rows, .. SelectionFilters.Rows, .. ValueFilters.Rows]);

    /// <summary>Applies the filter of a name, as <c>map('name')</c> does.</summary>
    public static Value Apply(Call call, string name, Arguments arguments) =>
        Table.TryGetValue(name, out var function)
            ? call.Evaluator.Calls.CallFunction(function, arguments, call.Span, hasInput: true)
            : call.Rendering.Report(TemplatingDiagnostics.UnknownFilter, call.Span, name, Suggestion.Phrase(name, Table.Keys));
}
