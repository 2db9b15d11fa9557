using System.Globalization;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects.DuckDb.Tree;
using Generator.Syntax;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>Operators that DuckDB has too; division and modulo have files of their own.</summary>
internal static class Operators
{
    public static DuckExpression Lower(SelectScope scope, BoundUnary unary) => unary.Operator switch
    {
        UnaryOperator.Not => new DuckPrefix("not ", scope.Lower(unary.Operand), Precedence.Not),
        UnaryOperator.Minus => new DuckPrefix("-", scope.Lower(unary.Operand), Precedence.Sign),
        UnaryOperator.Prior or UnaryOperator.ConnectByRoot => scope.Context.ReplacementOf(unary)
            ?? scope.Context.Unsupported(unary.Span, DialectDiagnostics.ConstructWithoutForm, "PRIOR or CONNECT_BY_ROOT outside of a CONNECT BY", "write it in the SELECT that has the CONNECT BY"),
        _ => scope.Lower(unary.Operand),
    };

    public static DuckExpression Lower(SelectScope scope, BoundBinary binary)
    {
        var left = scope.Lower(binary.Left);
        var right = scope.Lower(binary.Right);
        return binary.Operator switch
        {
            BinaryOperator.Or => new DuckBinary("or", left, right, Precedence.Or, IsChain: true),
            BinaryOperator.And => new DuckBinary("and", left, right, Precedence.And, IsChain: true),
            BinaryOperator.Concatenate => new DuckBinary("||", left, right, Precedence.Concatenation, IsChain: true),
            BinaryOperator.Add or BinaryOperator.Subtract => Sum(binary, left, right),
            BinaryOperator.Multiply => Product(binary, left, right),
            _ => new DuckBinary(Text(binary.Operator), left, right, Precedence.Comparison),
        };
    }

    public static string Text(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "<>",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        _ => throw new ArgumentOutOfRangeException(nameof(@operator), @operator, null),
    };

    // A date takes whole days as INTEGER only, and with an interval of days it becomes a timestamp, which Snowflake's does not.
    private static DuckExpression Sum(BoundBinary binary, DuckExpression left, DuckExpression right)
    {
        if (binary.Type.Kind == SqlTypeKind.Date)
        {
            left = binary.Left.Type.IsNumeric ? AsInteger(binary.Left, left) : left;
            right = binary.Right.Type.IsNumeric ? AsInteger(binary.Right, right) : right;
        }

        var sum = new DuckBinary(Text(binary.Operator), left, right, Precedence.Sum);
        var addsInterval = binary.Left.Type.Kind == SqlTypeKind.Interval || binary.Right.Type.Kind == SqlTypeKind.Interval;
        return binary.Type.Kind == SqlTypeKind.Date && addsInterval ? new DuckCast(sum, "date") : sum;
    }

    private static DuckExpression AsInteger(BoundExpression operand, DuckExpression lowered) =>
        operand is BoundLiteral ? lowered : new DuckCast(lowered, "integer");

    // "Arithmetic operators": a product has the scales' sum, but not more than twelve digits or the larger scale; DuckDB always has the sum.
    private static DuckExpression Product(BoundBinary binary, DuckExpression left, DuckExpression right)
    {
        var product = new DuckBinary("*", left, right, Precedence.Product);
        var isCut = binary.Type.Kind == SqlTypeKind.Number
            && binary.Left.Type.Kind == SqlTypeKind.Number
            && binary.Right.Type.Kind == SqlTypeKind.Number
            && binary.Type.Scale < binary.Left.Type.Scale + binary.Right.Type.Scale;
        return isCut ? new DuckCast(product, $"decimal(38, {binary.Type.Scale.ToString(CultureInfo.InvariantCulture)})") : product;
    }
}
