using Generator.Binding.Tree;
using Generator.Functions;
using Generator.Syntax;

namespace Generator.Binding.Expressions;

/// <summary>The arguments of a call, bound.</summary>
/// <param name="Values">The values, in order.</param>
/// <param name="Names">Their names in <c>name => value</c>; null for one by position.</param>
/// <param name="IsStar">Whether a bare star was the argument, as in COUNT(*).</param>
internal sealed record BoundArguments(IReadOnlyList<BoundExpression> Values, IReadOnlyList<string?> Names, bool IsStar)
{
    /// <summary>What the catalogue's rules look at.</summary>
    public IEnumerable<Functions.FunctionArgument> Describe() =>
        Values.Select((value, i) => new Functions.FunctionArgument(
            value is BoundKeyword ? Types.SqlType.Unknown : value.Type, value.Nullable, ConstantOf(value), Names[i]));

    /// <summary>The values as what the function takes: converted where Snowflake does so without a word.</summary>
    public BoundArguments ConvertedBy(FunctionResolution resolution) => this with
    {
        Values = [.. Values.Select((value, i) => resolution.Coercions[i] is { } type ? Coercion.Convert(value, type) : value)],
    };

    /// <summary>The values in the order of the signature's parameters.</summary>
    public BoundArguments InOrderOf(FunctionResolution resolution)
    {
        if (Names.All(n => n is null))
        {
            return this;
        }

        List<int> order = [.. Enumerable.Range(0, Values.Count).OrderBy(i => resolution.Parameters[i])];
        return new([.. order.Select(i => Values[i])], [.. order.Select(i => Names[i])], IsStar);
    }

    private static string? ConstantOf(BoundExpression value) => value switch
    {
        BoundKeyword keyword => keyword.Word,
        BoundLiteral literal => literal.Value,
        BoundConversion { IsImplicit: true } conversion => ConstantOf(conversion.Operand),
        BoundUnary { Operator: UnaryOperator.Minus, Operand: BoundLiteral { Value: { } digits } } => $"-{digits}",
        _ => null,
    };
}
