namespace Generator.Binding.Tree;

/// <summary>The expressions directly inside an expression, in order; those of subqueries are not among them.</summary>
internal static class BoundChildren
{
    public static IEnumerable<BoundExpression> Of(BoundExpression expression) => expression switch
    {
        BoundAliasReference alias => [alias.Expression],
        BoundPath path => [path.Operand, .. path.Steps.Select(s => s.Dynamic).OfType<BoundExpression>()],
        BoundLambda lambda => [lambda.Body],
        BoundObjectLiteral @object => @object.Members.Select(m => m.Value),
        BoundArrayLiteral array => array.Items,
        BoundUnary unary => [unary.Operand],
        BoundBinary binary => [binary.Left, binary.Right],
        BoundConversion conversion => [conversion.Operand],
        BoundCase @case => OfCase(@case),
        BoundBetween between => [between.Operand, between.Low, between.High],
        BoundIsNull isNull => [isNull.Operand],
        BoundIsBoolean isBoolean => [isBoolean.Operand],
        BoundIsDistinct distinct => [distinct.Left, distinct.Right],
        BoundInList inList => [inList.Operand, .. inList.Items],
        BoundTuple tuple => tuple.Items,
        BoundLike like => like.Escape is null ? [like.Operand, .. like.Patterns] : [like.Operand, .. like.Patterns, like.Escape],
        BoundInSubquery inSubquery => [inSubquery.Operand],
        BoundQuantified quantified => [quantified.Operand],
        BoundCall { Filter: { } filter } call => [.. call.Arguments, .. call.OrderBy.Select(k => k.Expression), filter],
        BoundCall call => [.. call.Arguments, .. call.OrderBy.Select(k => k.Expression)],
        BoundOperation operation => operation.Operands,
        BoundUserFunction call => call.Arguments,
        BoundWindowCall window => [.. Of(window.Call), .. window.PartitionBy, .. window.OrderBy.Select(k => k.Expression), .. OfFrame(window.Frame)],
        _ => [],
    };

    /// <summary>The query inside an expression; null when it has none.</summary>
    public static BoundQuery? QueryOf(BoundExpression expression) => expression switch
    {
        BoundScalarSubquery scalar => scalar.Query,
        BoundExists exists => exists.Query,
        BoundInSubquery inSubquery => inSubquery.Query,
        BoundQuantified quantified => quantified.Query,
        _ => null,
    };

    private static IEnumerable<BoundExpression> OfCase(BoundCase @case)
    {
        var branches = @case.Branches.SelectMany(b => new[] { b.Condition, b.Result });
        var first = @case.Operand is null ? branches : branches.Prepend(@case.Operand);
        return @case.Else is null ? first : first.Append(@case.Else);
    }

    private static IEnumerable<BoundExpression> OfFrame(BoundFrame? frame) =>
        frame is null ? [] : new[] { frame.Start.Offset, frame.End.Offset }.OfType<BoundExpression>();
}
