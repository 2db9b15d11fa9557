using System.Runtime.CompilerServices;
using Generator.Binding.Tree;
using Generator.Functions;

namespace Generator.Binding.Lineage;

/// <summary>Collects the inputs of an expression: the values that flow into it by direct kinds, what only decides by indirect ones.</summary>
internal sealed class ExpressionTracer
{
    private readonly Origins _origins;
    private readonly Func<BoundQuery, QueryLineage> _traceQuery;
    private readonly PayloadTracer _payloads;

    // A lateral alias may be read many times, by aliases that are read many times.
    private readonly Dictionary<ColumnSymbol, InputSet> _aliases = [];

    public ExpressionTracer(Origins origins, Func<BoundQuery, QueryLineage> traceQuery)
    {
        _origins = origins;
        _traceQuery = traceQuery;
        _payloads = new PayloadTracer(Trace);
    }

    public InputSet Trace(BoundExpression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression switch
        {
            BoundColumnReference column => _origins[column.Column],
            BoundAliasReference alias => TraceAlias(alias),
            BoundPath path => _payloads.Trace(path),
            BoundConversion conversion => Trace(conversion.Operand).Through(LineageKind.Cast),
            BoundCase @case => TraceCase(@case),
            BoundCall call => TraceCall(call, call.Function.Kind == FunctionKind.Aggregate ? LineageKind.Aggregate : LineageKind.Expression),
            BoundWindowCall window => TraceWindow(window),
            BoundScalarSubquery scalar => _traceQuery(scalar.Query).All,
            BoundExists exists => _traceQuery(exists.Query).Rows,
            _ when BoundChildren.QueryOf(expression) is { } query => InputSet.Union([TraceChildren(expression), _traceQuery(query).All.Through(LineageKind.Expression)]),
            _ => TraceChildren(expression),
        };
    }

    /// <summary>The inputs of several expressions as what decides.</summary>
    public InputSet Trace(IEnumerable<BoundExpression?> expressions, LineageKind indirect) =>
        InputSet.Union(expressions.OfType<BoundExpression>().Select(e => Trace(e).As(indirect)));

    /// <summary>Forgets what was read through aliases: the sources behind them are about to be traced again.</summary>
    public void Restart() => _aliases.Clear();

    private InputSet TraceAlias(BoundAliasReference alias)
    {
        if (!_aliases.TryGetValue(alias.Column, out var inputs))
        {
            _aliases.Add(alias.Column, inputs = Trace(alias.Expression));
        }

        return inputs;
    }

    private InputSet TraceChildren(BoundExpression expression) =>
        InputSet.Union(BoundChildren.Of(expression).Select(Trace)).Through(LineageKind.Expression);

    private InputSet TraceCase(BoundCase @case)
    {
        var values = @case.Branches.Select(b => b.Result).Append(@case.Else).OfType<BoundExpression>();
        return InputSet.Union(
        [
            InputSet.Union(values.Select(Trace)).Through(LineageKind.Expression),
            Trace(@case.Branches.Select(b => b.Condition).Prepend(@case.Operand), LineageKind.Conditional),
        ]);
    }

    private InputSet TraceCall(BoundCall call, LineageKind kind)
    {
        if (_payloads.Trace(call) is { } payload)
        {
            return payload;
        }

        // What an ordered-set function orders by is its value; elsewhere the order is only an order.
        var isOrderedSet = call.Function.Name is "PERCENTILE_CONT" or "PERCENTILE_DISC";
        var order = call.OrderBy.Select(k => k.Expression);
        return InputSet.Union(
        [
            .. call.Arguments.Select((a, i) => TraceArgument(call, a, i)),
            isOrderedSet ? InputSet.Union(order.Select(Trace)) : Trace(order, LineageKind.Sort),
            Trace([call.Filter], LineageKind.Conditional),
        ]).Through(kind == LineageKind.Expression && Conversions.Contains(call.Function.Name) ? LineageKind.Cast : kind);
    }

    private InputSet TraceArgument(BoundCall call, BoundExpression argument, int index)
    {
        if (argument is BoundLambda lambda)
        {
            BindParameters(lambda, call.Arguments[0]);
        }

        var inputs = Trace(argument);
        return ArgumentRoles.Of(call.Function.Name, index, call.Arguments.Count) switch
        {
            ArgumentRole.Flows => inputs.Through(LineageKind.Expression),
            ArgumentRole.Decides => inputs.As(LineageKind.Conditional),
            null => index > 0 && Conversions.Contains(call.Function.Name) ? inputs.Through(LineageKind.Expression) : inputs,
            _ => InputSet.Union([inputs.Through(LineageKind.Expression), inputs.As(LineageKind.Conditional)]),
        };
    }

    // TRANSFORM, FILTER and REDUCE hand the array's elements to their lambda.
    private void BindParameters(BoundLambda lambda, BoundExpression array)
    {
        var element = Trace(array).Into(o => o.Element());
        foreach (var parameter in lambda.Parameters)
        {
            _origins[parameter] = element;
        }
    }

    private InputSet TraceWindow(BoundWindowCall window) => InputSet.Union(
    [
        TraceCall(window.Call, LineageKind.Window),
        Trace(window.PartitionBy, LineageKind.WindowKey),
        Trace(window.OrderBy.Select(k => k.Expression), LineageKind.WindowKey),
        Trace([window.Frame?.Start.Offset, window.Frame?.End.Offset], LineageKind.WindowKey),
    ]);
}
