using Generator.Binding.Tree;
using Generator.Functions.Forms;
using Generator.Types;

namespace Generator.Binding.Lineage;

/// <summary>
/// Follows reads inside a payload: <c>v:order.items[0]</c>, GET, GET_PATH and JSON_EXTRACT_PATH_TEXT. A position or key that is computed decides which
/// element is read, and is no part of its value.
/// </summary>
internal sealed class PayloadTracer(Func<BoundExpression, InputSet> trace)
{
    public InputSet Trace(BoundPath path)
    {
        var value = path.Steps.Aggregate(trace(path.Operand), (inner, step) => inner.Into(o => step.Key is { } key ? o.Field(key) : o.Element()));
        return InputSet.Union([value, .. path.Steps.Select(s => s.Dynamic).OfType<BoundExpression>().Select(d => trace(d).As(LineageKind.Conditional))]);
    }

    /// <summary>The inputs of a function that reads inside its first argument; null for every other one.</summary>
    public InputSet? Trace(BoundCall call) => call.Arguments.Count != 2 ? null : call.Function.Name switch
    {
        "GET" or "GET_IGNORE_CASE" => Get(trace(call.Arguments[0]), call.Arguments[1]),
        "GET_PATH" => At(trace(call.Arguments[0]), call.Arguments[1]),
        "JSON_EXTRACT_PATH_TEXT" => At(trace(call.Arguments[0]), call.Arguments[1]).Through(LineageKind.Cast),
        _ => null,
    };

    /// <summary>What stands at a path in Snowflake's notation; the inputs themselves where the text is no path.</summary>
    public static InputSet At(InputSet inputs, string path) =>
        SnowflakePath.Parse(path) is { } steps
            ? steps.Aggregate(inputs, (inner, step) => inner.Into(o => step.Key is { } key ? o.Field(key) : o.Element()))
            : inputs.Through(LineageKind.Expression);

    private InputSet Get(InputSet inputs, BoundExpression key) => Constant(key) switch
    {
        { Type.Kind: SqlTypeKind.Varchar, Value: { } name } => inputs.Into(o => o.Field(name)),
        { Value: not null } => inputs.Into(o => o.Element()),
        _ => InputSet.Union([inputs.Into(o => o.Element()), trace(key).As(LineageKind.Conditional)]),
    };

    private InputSet At(InputSet inputs, BoundExpression path) =>
        Constant(path) is { Value: { } text } ? At(inputs, text) : InputSet.Union([inputs.Through(LineageKind.Expression), trace(path).As(LineageKind.Conditional)]);

    private static BoundLiteral? Constant(BoundExpression expression) => expression switch
    {
        BoundLiteral literal => literal,
        BoundConversion { IsImplicit: true } conversion => Constant(conversion.Operand),
        _ => null,
    };
}
