using Generator.Syntax;
using K = Generator.Types.SqlTypeKind;

namespace Generator.Types.DuckDb;

/// <summary>What DuckDB's operators give ("Numeric functions", "Date functions", "Interval functions": operators); unknown where that hangs on more than the types.</summary>
internal static class DuckDbArithmetic
{
    public static SqlType TypeOf(BinaryOperator @operator, SqlType left, SqlType right) => @operator switch
    {
        BinaryOperator.Add or BinaryOperator.Subtract when IsTemporal(left) || IsTemporal(right) => Temporal(@operator, left, right),
        BinaryOperator.Add or BinaryOperator.Subtract => DuckDbNumbers.Add(left, right),
        BinaryOperator.Multiply when left.Kind == K.Interval || right.Kind == K.Interval => SqlType.Interval,
        BinaryOperator.Multiply => DuckDbNumbers.Multiply(left, right),
        BinaryOperator.Divide when left.Kind == K.Interval => SqlType.Interval,
        BinaryOperator.Divide when left.IsNumeric && right.IsNumeric => SqlType.Float,
        BinaryOperator.Power => SqlType.Float,
        BinaryOperator.Modulo or BinaryOperator.IntegerDivide => DuckDbNumbers.Common(left, right),
        BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight => DuckDbNumbers.Common(left, right),
        BinaryOperator.Concatenate => Concatenation(left, right),
        BinaryOperator.JsonExtract => SqlType.Variant,
        BinaryOperator.JsonExtractText => SqlType.Varchar,
        BinaryOperator.Distance or BinaryOperator.CosineDistance => SqlType.Float,
        BinaryOperator.Matches or BinaryOperator.MatchesNot or BinaryOperator.Like or BinaryOperator.NotLike or BinaryOperator.ILike or BinaryOperator.NotILike
            or BinaryOperator.Glob or BinaryOperator.Contains or BinaryOperator.ContainedBy or BinaryOperator.Overlaps or BinaryOperator.StartsWith => SqlType.Boolean,
        _ => SqlType.Unknown,
    };

    public static SqlType TypeOf(UnaryOperator @operator, SqlType operand) => @operator switch
    {
        UnaryOperator.Factorial => DuckDbTypeNames.HugeInt,
        UnaryOperator.Minus when operand.Kind == K.Interval => operand,
        _ => operand.IsNumeric || operand.Kind == K.Null ? operand : SqlType.Unknown,
    };

    /// <summary>Whether it gives NULL of two values that are none: a whole number divided by zero, a path that leads nowhere.</summary>
    public static bool GivesNull(BinaryOperator @operator) =>
        @operator is BinaryOperator.IntegerDivide or BinaryOperator.Modulo or BinaryOperator.JsonExtract or BinaryOperator.JsonExtractText;

    private static SqlType Concatenation(SqlType left, SqlType right) =>
        left.Kind == K.Array || right.Kind == K.Array ? DuckDbSupertype.Of(left, right) is { Kind: K.Array } list ? list : SqlType.Array
        : left.IsUnknown || right.IsUnknown || left.Kind == K.Binary ? SqlType.Unknown
        : SqlType.Varchar;

    private static SqlType Temporal(BinaryOperator @operator, SqlType left, SqlType right) => (@operator, left.Kind, right.Kind) switch
    {
        (_, K.Interval, K.Interval) => SqlType.Interval,
        (BinaryOperator.Add, K.Interval, _) => Moved(right),
        (_, _, K.Interval) => Moved(left),
        (BinaryOperator.Subtract, K.Date, K.Date) => DuckDbTypeNames.BigInt,
        (BinaryOperator.Subtract, _, _) when IsPointInTime(left) && IsPointInTime(right) => SqlType.Interval,
        (_, K.Date, K.Number) => SqlType.Date,
        (BinaryOperator.Add, K.Number, K.Date) => SqlType.Date,
        (BinaryOperator.Add, K.Date, K.Time) or (BinaryOperator.Add, K.Time, K.Date) => DuckDbTypeNames.Timestamp,
        _ => SqlType.Unknown,
    };

    // A date that is moved becomes a timestamp.
    private static SqlType Moved(SqlType type) => type.Kind == K.Date ? DuckDbTypeNames.Timestamp
        : type.IsTimestamp || type.Kind is K.Time or K.Interval ? type
        : SqlType.Unknown;

    private static bool IsTemporal(SqlType type) => type.IsTimestamp || type.Kind is K.Date or K.Time or K.Interval;

    private static bool IsPointInTime(SqlType type) => type.IsTimestamp || type.Kind == K.Date;
}
