using Generator.Templating.Values;

namespace Generator.Templating.Evaluation;

/// <summary>
/// A function, filter, test or method: a row of a table. A filter's and a test's first parameter is what stands before it, a method's
/// the value it belongs to.
/// </summary>
/// <param name="Name">As templates write it.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Body">What it does.</param>
internal sealed record Function(string Name, Parameters Parameters, Func<Call, Value> Body)
{
    public Function(string name, string parameters, Func<Call, Value> body)
        : this(name, Parameters.Parse(parameters), body)
    {
    }

    public static IReadOnlyDictionary<string, Function> Table(params Function[] rows) =>
        rows.ToDictionary(row => row.Name, StringComparer.Ordinal);
}
