using Generator.Binding.Tree;
using Generator.Functions;

namespace Generator.Binding.Lineage;

/// <summary>Collects the inputs of an expression.</summary>
internal sealed class ExpressionTracer(Origins origins, Func<BoundQuery, QueryLineage> traceQuery)
{
    // Functions that give one of their arguments by a condition.
    private static readonly HashSet<string> Conditionals =
        new(["COALESCE", "DECODE", "GREATEST", "IFF", "IFNULL", "LEAST", "NULLIF", "NVL", "NVL2", "ZEROIFNULL"], StringComparer.Ordinal);

    public InputSet Trace(BoundExpression expression) => expression switch
    {
        BoundColumnReference column => origins[column.Column],
        BoundAliasReference alias => Trace(alias.Expression),
        BoundPath path => TracePath(path),
        BoundConversion conversion => Trace(conversion.Operand).Through(LineageKind.Cast),
        BoundCase => TraceChildren(expression, LineageKind.Conditional),
        BoundCall { Function.Kind: FunctionKind.Aggregate } => TraceChildren(expression, LineageKind.Aggregate),
        BoundCall call when Conditionals.Contains(call.Function.Name) => TraceChildren(expression, LineageKind.Conditional),
        BoundWindowCall => TraceChildren(expression, LineageKind.Window),
        _ when BoundChildren.QueryOf(expression) is { } query => TraceSubquery(expression, query),
        _ => TraceChildren(expression, LineageKind.Expression),
    };

    private InputSet TraceChildren(BoundExpression expression, LineageKind kind) =>
        InputSet.Union(BoundChildren.Of(expression).Select(Trace)).Through(kind);

    private InputSet TracePath(BoundPath path)
    {
        var inputs = path.Steps.Aggregate(Trace(path.Operand), (inner, step) => inner.Into(step.Key is { } key ? "." + key : "[]"));
        return InputSet.Union([inputs, .. path.Steps.Select(s => s.Dynamic).OfType<BoundExpression>().Select(d => Trace(d).Through(LineageKind.Expression))]);
    }

    private InputSet TraceSubquery(BoundExpression expression, BoundQuery query)
    {
        var lineage = traceQuery(query);
        var values = InputSet.Union(lineage.Columns).Through(LineageKind.Expression);
        return InputSet.Union([TraceChildren(expression, LineageKind.Expression), values, lineage.Indirect.AsIndirect()]);
    }
}
