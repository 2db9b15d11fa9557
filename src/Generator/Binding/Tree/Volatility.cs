using Generator.Functions;
using Generator.Templating;
using Generator.Text;

namespace Generator.Binding.Tree;

/// <summary>Whether a query may give other rows although what it reads is the same.</summary>
internal static class Volatility
{
    /// <summary>
    /// Whether it asks for the time, the session, the run's id or random numbers, takes a sample, reads a file, or calls a function of the user's, of which nothing is known. A column of
    /// the query that is the time or the run itself (<c>sysdate() as updated_at</c>) says when a row was built and does not count; SEQ4 and its kin only number rows.
    /// </summary>
    public static bool Of(BoundQuery query)
    {
        var stamps = new HashSet<BoundExpression>(Stamps(query.Body), ReferenceComparer<BoundExpression>.Instance);
        var pending = new Stack<BoundNode>();
        pending.Push(query);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node is BoundExpression expression && stamps.Contains(expression))
            {
                continue;
            }

            if (node is BoundSample or BoundUserFunction or BoundTableFunction { Function: null, Table.IsOpen: true } or BoundOpaqueSource { Construct: BoundOpaqueSource.File } || IsVolatile(node))
            {
                return true;
            }

            foreach (var child in BoundWalk.Of(node))
            {
                pending.Push(child);
            }
        }

        return false;
    }

    private static bool IsVolatile(BoundNode node) => node switch
    {
        BoundCall call => call.Function.Kind == FunctionKind.Context
            || (call.Function.Kind == FunctionKind.Generator && !call.Function.Name.StartsWith("SEQ", StringComparison.Ordinal)),
        BoundRunValue value => IsOfTheRun(value.Value),
        BoundInterpolatedText text => text.Parts.Any(part => part.Value is { } value && IsOfTheRun(value)),
        _ => false,
    };

    private static bool IsOfTheRun(RunValue value) => value.Kind is RunValueKind.RunStartedAt or RunValueKind.InvocationId or RunValueKind.CurrentTimestamp;

    // The columns of the outermost selects; one of a common table expression may decide which rows there are.
    private static IEnumerable<BoundExpression> Stamps(BoundQueryBody body) => body switch
    {
        BoundSelect { IsDistinct: false, GroupBy: null } select => select.Items.OfType<BoundSelectColumn>().Select(item => item.Expression).Where(IsStamp),
        BoundSetOperation operation => Stamps(operation.Left).Concat(Stamps(operation.Right)),
        BoundNestedQuery nested => Stamps(nested.Query.Body),
        _ => [],
    };

    private static bool IsStamp(BoundExpression expression) => expression switch
    {
        BoundConversion conversion => IsStamp(conversion.Operand),
        BoundCall { Function.Kind: FunctionKind.Context } or BoundRunValue or BoundInterpolatedText => true,
        _ => false,
    };
}
