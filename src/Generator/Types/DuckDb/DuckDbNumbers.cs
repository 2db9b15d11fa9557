using System.Globalization;

namespace Generator.Types.DuckDb;

/// <summary>What numbers become in DuckDB ("Numeric types"): whole numbers stay in the wider of their types, DECIMALs grow by a digit.</summary>
internal static class DuckDbNumbers
{
    /// <summary>The most digits of a DECIMAL that is kept in 64 bits.</summary>
    private const int MostOfInt64 = 18;

    /// <summary>The type of a number that is written out.</summary>
    public static SqlType OfConstant(string text)
    {
        var digits = text.Replace("_", "");
        if (digits.IndexOfAny(['e', 'E']) >= 0)
        {
            return SqlType.Float;
        }

        var point = digits.IndexOf('.');
        if (point < 0)
        {
            return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? DuckDbTypeNames.Int
                : long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? DuckDbTypeNames.BigInt
                : digits.Length <= 38 ? DuckDbTypeNames.HugeInt
                : SqlType.Float;
        }

        var scale = digits.Length - point - 1;
        var precision = point + scale;
        return precision > 38 ? SqlType.Float : SqlType.Number(Math.Max(precision, Math.Max(scale, 1)), scale);
    }

    /// <summary>The type that holds both, as in CASE and UNION; unknown unless both are numbers.</summary>
    public static SqlType Common(SqlType left, SqlType right)
    {
        if (!left.IsNumeric || !right.IsNumeric)
        {
            return SqlType.Unknown;
        }

        if (left.Kind == SqlTypeKind.Float || right.Kind == SqlTypeKind.Float)
        {
            return SqlType.Float;
        }

        var scale = Math.Max(left.Scale, right.Scale);
        var whole = Math.Max(left.Precision - left.Scale, right.Precision - right.Scale);
        return scale == 0 ? Whole(left, right) : SqlType.Number(Math.Min(38, whole + scale), scale);
    }

    // No 64 bits hold both signed numbers and the largest unsigned ones.
    private static SqlType Whole(SqlType left, SqlType right) =>
        left.Precision != right.Precision && (left.Equals(DuckDbTypeNames.UBigInt) || right.Equals(DuckDbTypeNames.UBigInt)) ? DuckDbTypeNames.HugeInt
        : left.Precision >= right.Precision ? left
        : right;

    /// <summary>Sums of DECIMALs have a digit more, as long as that needs no wider integer than the operands.</summary>
    public static SqlType Add(SqlType left, SqlType right) => Common(left, right) switch
    {
        { Kind: SqlTypeKind.Number, Scale: > 0 } sum => SqlType.Number(Fitting(sum.Precision + 1, left, right), sum.Scale),
        var type => type,
    };

    public static SqlType Multiply(SqlType left, SqlType right)
    {
        var common = Common(left, right);
        if (common is not { Kind: SqlTypeKind.Number, Scale: > 0 })
        {
            return common;
        }

        var scale = left.Scale + right.Scale;
        return scale > 38 ? SqlType.Unknown : SqlType.Number(Math.Max(scale, Fitting(left.Precision + right.Precision, left, right)), scale);
    }

    /// <summary>SUM: whole numbers to HUGEINT, DECIMALs to 38 digits.</summary>
    public static SqlType Sum(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Number => SqlType.Number(38, type.Scale),
        SqlTypeKind.Boolean => DuckDbTypeNames.HugeInt,
        SqlTypeKind.Float or SqlTypeKind.Interval => type,
        _ => SqlType.Unknown,
    };

    public static bool IsWhole(SqlType type) => type is { Kind: SqlTypeKind.Number, Scale: 0 };

    private static int Fitting(int precision, SqlType left, SqlType right) =>
        precision > MostOfInt64 && left.Precision <= MostOfInt64 && right.Precision <= MostOfInt64 ? MostOfInt64 : Math.Min(precision, 38);
}
