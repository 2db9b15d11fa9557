using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Types;
using K = Generator.Types.SqlTypeKind;

namespace Generator.Binding.Expressions;

/// <summary>
/// What calculations give ("Arithmetic operators"; for dates and intervals "Interval constants"). A string beside a NUMBER is read as NUMBER(18,5), a
/// string constant with its own scale; a VARIANT, and a string beside anything else, as FLOAT.
/// </summary>
internal static class Arithmetic
{
    /// <summary>DATE minus DATE: days.</summary>
    private static readonly SqlType Days = SqlType.Number(9, 0);

    /// <summary>The result's type; null when the operator does not take the operands.</summary>
    public static SqlType? TypeOf(BinaryOperator @operator, SqlType left, SqlType right)
    {
        if (left.IsUnknown || right.IsUnknown)
        {
            return IsTemporal(left) && @operator != BinaryOperator.Subtract ? left : SqlType.Unknown;
        }

        return IsTemporal(left) || IsTemporal(right) || left.Kind == K.Interval || right.Kind == K.Interval
            ? TemporalType(@operator, left, right)
            : NumericType(@operator, left, right);
    }

    /// <summary>The type of a value with a sign before it; null when it takes none.</summary>
    public static SqlType? TypeOfSigned(SqlType operand) => operand.Kind switch
    {
        K.Number or K.Float or K.Unknown or K.Null or K.Interval => operand,
        K.Varchar or K.Variant => SqlType.Float,
        _ => null,
    };

    /// <summary>An operand as what the calculation takes it for.</summary>
    public static BoundExpression Operand(BoundExpression operand, SqlType other) => operand.Type.Kind switch
    {
        K.Variant or K.Varchar when IsTemporal(other) || other.Kind == K.Interval || other.IsUnknown => operand,
        K.Variant => Coercion.Convert(operand, SqlType.Float),
        K.Varchar => Coercion.Convert(operand, other.Kind == K.Number ? NumberOf(operand) : SqlType.Float),
        _ => operand,
    };

    // What does not spell a number fails when it is read, as in Snowflake.
    private static SqlType NumberOf(BoundExpression text) =>
        text is BoundLiteral { Value: { } value } && NumericText.TypeOfSpelled(value) is { } spelled && spelled.Precision <= NumericResult.OfString.Precision
            ? SqlType.Number(NumericResult.OfString.Precision, spelled.Scale)
            : NumericResult.OfString;

    private static SqlType? NumericType(BinaryOperator @operator, SqlType left, SqlType right)
    {
        if (TypeOfSigned(left) is not { } l || TypeOfSigned(right) is not { } r)
        {
            return null;
        }

        return @operator switch
        {
            BinaryOperator.Multiply => NumericResult.Multiply(l, r),
            BinaryOperator.Divide => NumericResult.Divide(l, r),
            BinaryOperator.Modulo => NumericResult.Modulo(l, r),
            _ => NumericResult.Add(l, r),
        };
    }

    private static SqlType? TemporalType(BinaryOperator @operator, SqlType left, SqlType right) => (@operator, left.Kind, right.Kind) switch
    {
        (BinaryOperator.Subtract, K.Date, K.Date) => Days,
        (BinaryOperator.Subtract, _, _) when IsPointInTime(left) && IsPointInTime(right) => SqlType.Interval,
        (BinaryOperator.Subtract, _, _) when IsTemporal(left) && IsTemporal(right) => SqlType.Unknown,
        (BinaryOperator.Add or BinaryOperator.Subtract, K.Interval, K.Interval) => SqlType.Interval,
        (BinaryOperator.Add or BinaryOperator.Subtract, _, K.Interval) when IsTemporal(left) => left,
        (BinaryOperator.Add, K.Interval, _) when IsTemporal(right) => right,
        (BinaryOperator.Add or BinaryOperator.Subtract, K.Date, _) when IsCount(right) => SqlType.Date,
        (BinaryOperator.Add, _, K.Date) when IsCount(left) => SqlType.Date,
        (BinaryOperator.Multiply or BinaryOperator.Divide, K.Interval, _) when IsCount(right) => SqlType.Interval,
        (BinaryOperator.Multiply, _, K.Interval) when IsCount(left) => SqlType.Interval,
        (BinaryOperator.Add or BinaryOperator.Subtract, K.Interval, K.Varchar or K.Variant) => SqlType.Unknown,
        (BinaryOperator.Add, K.Varchar or K.Variant, K.Interval) => SqlType.Unknown,
        (BinaryOperator.Subtract, K.Varchar or K.Variant, K.Interval) => SqlType.Unknown,
        (BinaryOperator.Subtract, _, K.Varchar or K.Variant or K.Null) => SqlType.Unknown,
        (BinaryOperator.Subtract, K.Varchar or K.Variant or K.Null, _) => SqlType.Unknown,
        _ => null,
    };

    private static bool IsTemporal(SqlType type) => type.IsTimestamp || type.Kind is K.Date or K.Time;

    private static bool IsPointInTime(SqlType type) => type.IsTimestamp || type.Kind == K.Date;

    private static bool IsCount(SqlType type) => type.Kind is K.Number or K.Float or K.Varchar or K.Variant or K.Null;
}
