using System.Globalization;
using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;
using Generator.Syntax;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// <c>a / b</c> of FLOATs stays <c>a / b</c>. Of NUMBERs it has the scale max(s, min(s + 6, 12)) of the numerator's scale s, rounded half away from
/// zero ("Arithmetic operators"), where DuckDB would give a DOUBLE: it becomes an integer division with one digit more, which the cast rounds off,
/// <c>cast(cast(a as hugeint) * 10000000 // b * 0.0000001 as decimal(38, 6))</c>.
/// </summary>
/// <remarks>A divisor that may be zero is guarded: Snowflake's error would be infinity or NULL in DuckDB.</remarks>
internal static class Division
{
    // More digits than this leave a HUGEINT no room for the value.
    private const int MaximumShift = 30;

    public static DuckExpression Lower(SelectScope scope, BoundBinary division) =>
        Quotient(scope.Lower(division.Left), division.Left.Type, Guarded(scope, division.Right), division.Right.Type, division.Type);

    /// <summary>A quotient whose divisor something around it keeps from being zero.</summary>
    public static DuckExpression LowerNonZero(SelectScope scope, BoundExpression dividend, BoundExpression divisor, SqlType type) =>
        Quotient(scope.Lower(dividend), dividend.Type, scope.Lower(divisor), divisor.Type, type);

    private static DuckExpression Quotient(DuckExpression numerator, SqlType left, DuckExpression divisor, SqlType right, SqlType type)
    {
        if (type.Kind != SqlTypeKind.Number || left.Kind != SqlTypeKind.Number || right.Kind != SqlTypeKind.Number)
        {
            return new DuckBinary("/", numerator, divisor, Precedence.Product);
        }

        var digits = type.Scale + 1;
        if (digits + right.Scale > MaximumShift)
        {
            return new DuckCast(new DuckBinary("/", numerator, divisor, Precedence.Product), DecimalOf(type.Scale));
        }

        var quotient = new DuckBinary("//", Shifted(numerator, left, digits + right.Scale), Shifted(divisor, right), Precedence.Product);
        var unshifted = new DuckBinary("*", quotient, new DuckText("0." + new string('0', digits - 1) + "1"), Precedence.Product);
        return new DuckCast(unshifted, DecimalOf(type.Scale));
    }

    /// <summary><c>a % b</c>, its sign the dividend's in both.</summary>
    public static DuckExpression LowerModulo(SelectScope scope, BoundBinary modulo) =>
        new DuckBinary("%", scope.Lower(modulo.Left), Guarded(scope, modulo.Right), Precedence.Product);

    private static DuckExpression Guarded(SelectScope scope, BoundExpression divisor)
    {
        var lowered = scope.Lower(divisor);
        if (IsNeverZero(divisor))
        {
            return lowered;
        }

        var error = new DuckText("error('Division by zero')");
        return divisor.Nullable
            ? new DuckCase(null, [(new DuckBinary("=", lowered, new DuckText("0"), Precedence.Comparison), error)], lowered)
            : new DuckCall("coalesce", [new DuckCall("nullif", [lowered, new DuckText("0")]), error]);
    }

    private static bool IsNeverZero(BoundExpression expression) => expression switch
    {
        BoundLiteral { Value: { } value } => value.Any(c => c is >= '1' and <= '9'),
        BoundConversion { IsImplicit: true } conversion => IsNeverZero(conversion.Operand),
        BoundUnary unary => IsNeverZero(unary.Operand),
        BoundCall { Function.Name: "NULLIF", Arguments: [_, BoundLiteral { Value: "0" } or BoundConversion { Operand: BoundLiteral { Value: "0" } }] } => true,
        _ => false,
    };

    // The numerator as a whole number, its decimals and the result's in front of the point.
    private static DuckExpression Shifted(DuckExpression numerator, SqlType type, int digits) => type.Scale == 0
        ? new DuckBinary("*", new DuckCast(numerator, "hugeint"), PowerOfTen(digits), Precedence.Product)
        : new DuckCast(new DuckBinary("*", numerator, PowerOfTen(digits), Precedence.Product), "hugeint");

    private static DuckExpression Shifted(DuckExpression divisor, SqlType type) =>
        type.Scale == 0 ? divisor : new DuckCast(new DuckBinary("*", divisor, PowerOfTen(type.Scale), Precedence.Product), "hugeint");

    private static DuckText PowerOfTen(int digits) => new("1" + new string('0', digits));

    private static string DecimalOf(int scale) => $"decimal(38, {scale.ToString(CultureInfo.InvariantCulture)})";
}
