namespace Generator.Types;

/// <summary>
/// Precision and scale of arithmetic results ("Arithmetic operators", section "Scale and precision in arithmetic operations"). L stands for the
/// digits before the point, S for those after it. A FLOAT or an unknown operand makes the result so.
/// </summary>
internal static class NumericResult
{
    /// <summary>What a string is read as where arithmetic meets one: NUMBER(18,5).</summary>
    public static readonly SqlType OfString = SqlType.Number(18, 5);

    /// <summary>a + b, a - b: L = max(L1, L2) + 1, S = max(S1, S2).</summary>
    public static SqlType Add(SqlType left, SqlType right) =>
        Of(left, right, (l, r) => (Math.Max(Leading(l), Leading(r)) + 1, Math.Max(l.Scale, r.Scale)));

    /// <summary>a * b: L = L1 + L2, S = min(S1 + S2, max(S1, S2, 12)).</summary>
    public static SqlType Multiply(SqlType left, SqlType right) =>
        Of(left, right, (l, r) => (Leading(l) + Leading(r), Math.Min(l.Scale + r.Scale, Math.Max(Math.Max(l.Scale, r.Scale), 12))));

    /// <summary>a / b: L = L1 + S2, S = max(S1, min(S1 + 6, 12)).</summary>
    public static SqlType Divide(SqlType left, SqlType right) =>
        Of(left, right, (l, r) => (Leading(l) + r.Scale, Math.Max(l.Scale, Math.Min(l.Scale + 6, 12))));

    /// <summary>a % b and other operations of several numbers: L = max(L1, L2), S = max(S1, S2).</summary>
    public static SqlType Modulo(SqlType left, SqlType right) => Of(left, right, Widest);

    /// <summary>The narrowest type that holds both: the result of CASE, COALESCE, GREATEST and UNION.</summary>
    public static SqlType Widest(SqlType left, SqlType right) => Of(left, right, Widest);

    private static (int Leading, int Scale) Widest((int Precision, int Scale) left, (int Precision, int Scale) right) =>
        (Math.Max(Leading(left), Leading(right)), Math.Max(left.Scale, right.Scale));

    private static SqlType Of(SqlType left, SqlType right, Func<(int Precision, int Scale), (int Precision, int Scale), (int Leading, int Scale)> rule)
    {
        if (left.IsUnknown || right.IsUnknown)
        {
            return SqlType.Unknown;
        }

        if (left.Kind == SqlTypeKind.Float || right.Kind == SqlTypeKind.Float || IsStringBesideNone(left, right) || IsStringBesideNone(right, left))
        {
            return SqlType.Float;
        }

        var (leading, scale) = rule(Digits(left), Digits(right));
        var precision = Math.Min(38, leading + scale);
        return SqlType.Number(Math.Max(1, precision), Math.Min(scale, precision));
    }

    // Only a fixed-point number beside it makes a string one.
    private static bool IsStringBesideNone(SqlType type, SqlType other) => type.Kind == SqlTypeKind.Varchar && other.Kind != SqlTypeKind.Number;

    private static (int Precision, int Scale) Digits(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Number => (type.Precision, type.Scale),
        SqlTypeKind.Varchar => (OfString.Precision, OfString.Scale),
        SqlTypeKind.Null => (18, 0),
        _ => (38, 0),
    };

    private static int Leading((int Precision, int Scale) digits) => digits.Precision - digits.Scale;
}
