using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>CASE and the predicates that mean the same in both dialects.</summary>
internal static class Predicates
{
    public static DuckExpression Lower(SelectScope scope, BoundCase @case) => new DuckCase(
        @case.Operand is { } operand ? scope.Lower(operand) : null,
        [.. @case.Branches.Select(branch => (scope.Lower(branch.Condition), scope.Lower(branch.Result)))],
        @case.Else is { } otherwise ? scope.Lower(otherwise) : null);

    public static DuckExpression Lower(SelectScope scope, BoundBetween between) =>
        new DuckBetween(scope.Lower(between.Operand), scope.Lower(between.Low), scope.Lower(between.High), between.IsNegated);

    public static DuckExpression Lower(SelectScope scope, BoundIsNull isNull) =>
        new DuckSuffix(scope.Lower(isNull.Operand), isNull.IsNegated ? " is not null" : " is null", Precedence.Is);

    public static DuckExpression Lower(SelectScope scope, BoundIsBoolean isBoolean) => new DuckSuffix(
        scope.Lower(isBoolean.Operand),
        (isBoolean.IsNegated ? " is not " : " is ") + (isBoolean.Value ? "true" : "false"),
        Precedence.Is);

    public static DuckExpression Lower(SelectScope scope, BoundIsDistinct isDistinct) => new DuckBinary(
        isDistinct.IsNegated ? "is not distinct from" : "is distinct from",
        scope.Lower(isDistinct.Left),
        scope.Lower(isDistinct.Right),
        Precedence.Is);

    public static DuckExpression Lower(SelectScope scope, BoundInList list) =>
        new DuckIn(scope.Lower(list.Operand), scope.Lower(list.Items), list.IsNegated);
}
