using Generator.Binding.Tree;
using Generator.Functions;
using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>What the parameters of a lambda are, from the arguments before it ("Use lambda functions on data with Snowflake higher-order functions").</summary>
internal static class HigherOrderTypes
{
    /// <summary>The types by position: the accumulator's first for REDUCE, then that of the array's elements.</summary>
    public static IReadOnlyList<SqlType> Of(FunctionDefinition definition, IReadOnlyList<BoundExpression> arguments)
    {
        if (arguments.Count == 0)
        {
            return [];
        }

        var element = arguments[0].Type is { Kind: SqlTypeKind.Array, Shape.Element: { } shape }
            ? shape.Type ?? (shape.Element is null ? SqlType.Object : SqlType.Array) with { Shape = shape }
            : SqlType.Variant;
        return definition.Name == "REDUCE" && arguments.Count > 1 ? [arguments[1].Type, element] : [element];
    }
}
