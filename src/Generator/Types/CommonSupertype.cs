using K = Generator.Types.SqlTypeKind;

namespace Generator.Types;

/// <summary>
/// The type of a column that takes values of several: CASE, COALESCE, IFF, UNION, IN lists and comparisons. Snowflake's rules ("Data type conversion",
/// "Set operators"): a string gives way to what it is combined with (to a BOOLEAN only behind it), a fixed-point number to a FLOAT, a date to a timestamp.
/// </summary>
internal static class CommonSupertype
{
    // Where both convert into each other, the one further to the right wins.
    private static readonly K[] Order =
        [K.Varchar, K.Number, K.Float, K.Boolean, K.Time, K.Date, K.TimestampNtz, K.TimestampLtz, K.TimestampTz, K.Interval, K.Object, K.Array, K.Variant];

    /// <summary>The type both convert to; null when there is none. Unknown with anything is unknown; NULL takes the other's type.</summary>
    public static SqlType? Of(SqlType left, SqlType right)
    {
        if (left.Kind == K.Null || right.Kind == K.Null)
        {
            return left.Kind == K.Null ? right : left;
        }

        if (left.IsUnknown || right.IsUnknown)
        {
            return SqlType.Unknown;
        }

        if (left.Kind == right.Kind)
        {
            return OfSameKind(left, right);
        }

        var (lower, upper) = Array.IndexOf(Order, left.Kind) < Array.IndexOf(Order, right.Kind) ? (left, right) : (right, left);
        if (IsString(lower) && (upper.Kind == K.Variant || (upper.Kind == K.Boolean && IsString(left))))
        {
            return SqlType.Varchar;
        }

        return IsNever(lower, upper) ? null
            : SqlTypeConversions.CanCoerce(lower, upper) ? Widened(lower, upper)
            : upper.Kind == K.Variant && SqlTypeConversions.CanCoerce(upper, lower) ? lower
            : null;
    }

    /// <summary>
    /// The types as the values count: a string constant beside a NUMBER is the number that it spells, so that <c>coalesce(n, '0')</c> keeps the type of <c>n</c>.
    /// </summary>
    public static IEnumerable<SqlType> Readings(IReadOnlyList<(SqlType Type, string? Constant)> values) =>
        values.Any(v => v.Type.Kind == K.Number)
            ? values.Select(v => IsString(v.Type) && v.Constant is { } text ? NumericText.TypeOfSpelled(text) ?? v.Type : v.Type)
            : values.Select(v => v.Type);

    /// <summary>The type all convert to, from left to right; null when two have none; NULL's own type for an empty list.</summary>
    public static SqlType? OfAll(IEnumerable<SqlType> types)
    {
        SqlType? result = SqlType.Null;
        foreach (var type in types)
        {
            result = Of(result, type);
            if (result is null)
            {
                return null;
            }
        }

        return result;
    }

    private static SqlType OfSameKind(SqlType left, SqlType right) => left.Kind switch
    {
        K.Number => NumericResult.Widest(left, right),
        K.Varchar or K.Binary => left with { Length = left.Length is { } l && right.Length is { } r ? Math.Max(l, r) : null },
        _ => left with
        {
            Precision = Math.Max(left.Precision, right.Precision),
            Shape = left.Shape is { } shape && shape.Equals(right.Shape) ? shape : null,
        },
    };

    // A number coerces to a timestamp where a function wants one (seconds since 1970), but a column of both is an error.
    private static bool IsNever(SqlType lower, SqlType upper) => lower.Kind == K.Number && upper.IsTimestamp;

    private static bool IsString(SqlType type) => type.Kind == K.Varchar;

    private static SqlType Widened(SqlType lower, SqlType upper) => upper.Kind switch
    {
        K.Number when IsString(lower) => NumericResult.Widest(upper, NumericResult.OfString),
        K.Variant or K.Object or K.Array => new SqlType(upper.Kind),
        _ => upper with { Precision = Math.Max(upper.Precision, upper.IsTimestamp && lower.IsTimestamp ? lower.Precision : 0) },
    };
}
