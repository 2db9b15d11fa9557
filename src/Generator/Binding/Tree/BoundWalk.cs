namespace Generator.Binding.Tree;

/// <summary>The parts of a bound node, for passes that look for something anywhere inside.</summary>
internal static class BoundWalk
{
    /// <summary>The node and everything in it. A lateral alias counts as a name: its expression is found at the item it belongs to.</summary>
    public static IEnumerable<BoundNode> SelfAndDescendants(BoundNode root)
    {
        var pending = new Stack<BoundNode>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            yield return node;
            foreach (var child in Of(node))
            {
                pending.Push(child);
            }
        }
    }

    public static IEnumerable<BoundNode> Of(BoundNode node) => Parts(node).Where(part => part is not null)!;

    private static IEnumerable<BoundNode?> Parts(BoundNode node) => node switch
    {
        BoundQuery query => [.. query.Ctes, query.Body, .. query.OrderBy, query.Limit],
        BoundCte cte => [cte.Query],
        BoundLimit limit => [limit.Count, limit.Offset],
        BoundSortKey key => [key.Expression],
        BoundSetOperation operation => [operation.Left, operation.Right],
        BoundNestedQuery nested => [nested.Query],
        BoundValues values => values.Rows.SelectMany(row => row),
        BoundSelect select => [.. select.Items, select.From, select.Where, select.GroupBy, select.Having, select.Qualify, .. select.DistinctOn],
        BoundSelectColumn column => [column.Expression],
        BoundGroupBy groupBy => groupBy.Elements,
        BoundGroupingElement element => element.Sets.SelectMany(set => set),
        BoundStatement statement => Parts(statement),
        BoundAssignment assignment => [assignment.Value],
        BoundMergeClause clause => [clause.Condition, .. clause.Assignments, .. clause.Values],
        BoundTableSource source => Parts(source),
        BoundExpression expression => Parts(expression),
        BoundFrame frame => [frame.Start.Offset, frame.End.Offset],
        BoundPathStep step => [step.Dynamic],
        _ => [],
    };

    private static IEnumerable<BoundNode?> Parts(BoundStatement statement) => statement switch
    {
        BoundQueryStatement query => [query.Query],
        BoundCopy copy => [copy.Query],
        BoundCreateTable table => table.Columns.Select(column => column.Default),
        BoundCreateAs created => [created.Query],
        BoundInsert insert => [insert.Query],
        BoundUpdate update => [.. update.Assignments, update.From, update.Where],
        BoundDelete delete => [delete.Using, delete.Where],
        BoundMerge merge => [merge.Source, merge.On, .. merge.Clauses],
        _ => [],
    };

    private static IEnumerable<BoundNode?> Parts(BoundTableSource source) => source switch
    {
        BoundDerivedTable table => [table.Query],
        BoundJoin join => [join.Left, join.Right, join.Condition, join.MatchCondition],
        BoundFlatten flatten => [flatten.Input],
        BoundTableFunction function => function.Arguments.Select(argument => argument.Value),
        BoundPivot pivot => [pivot.Source, .. pivot.GroupBy, pivot.Column, .. pivot.Cells.SelectMany(cell => new[] { cell.Value, cell.Aggregate, cell.DefaultOnNull })],
        BoundUnpivot unpivot => [unpivot.Source, .. unpivot.Kept, .. unpivot.Columns.Select(column => column.Column)],
        BoundSample sample => [sample.Source, sample.Size, sample.Seed],
        BoundConnectBy connect => [connect.Input, connect.JoinFilter, connect.StartWith, connect.Condition],
        BoundMatch match => [match.Input, .. match.PartitionBy, .. match.OrderBy, .. match.Conditions, .. match.Outputs.Select(output => output.Value)],
        BoundOpaqueSource opaque => [opaque.Input],
        _ => [],
    };

    private static IEnumerable<BoundNode?> Parts(BoundExpression expression) => expression switch
    {
        BoundPath path => [path.Operand, .. path.Steps],
        BoundUnary unary => [unary.Operand],
        BoundBinary binary => [binary.Left, binary.Right],
        BoundConversion conversion => [conversion.Operand],
        BoundCase @case => [@case.Operand, .. @case.Branches.SelectMany(branch => new[] { branch.Condition, branch.Result }), @case.Else],
        BoundBetween between => [between.Operand, between.Low, between.High],
        BoundIsNull isNull => [isNull.Operand],
        BoundIsBoolean isBoolean => [isBoolean.Operand],
        BoundIsDistinct distinct => [distinct.Left, distinct.Right],
        BoundInList list => [list.Operand, .. list.Items],
        BoundTuple tuple => tuple.Items,
        BoundLike like => [like.Operand, .. like.Patterns, like.Escape],
        BoundCall call => [.. call.Arguments, .. call.OrderBy, call.Filter],
        BoundOperation operation => operation.Operands,
        BoundUserFunction function => function.Arguments,
        BoundWindowCall window => [window.Call, .. window.PartitionBy, .. window.OrderBy, window.Frame],
        BoundObjectLiteral literal => literal.Members.Select(member => member.Value),
        BoundArrayLiteral literal => literal.Items,
        BoundScalarSubquery subquery => [subquery.Query],
        BoundExists exists => [exists.Query],
        BoundInSubquery subquery => [subquery.Operand, subquery.Query],
        BoundQuantified quantified => [quantified.Operand, quantified.Query],
        BoundLambda lambda => [lambda.Body],
        _ => [],
    };
}
