using System.Globalization;

namespace Generator.Types;

/// <summary>
/// A written number ("Numeric constants"). Its type has the digits that are written, at least one before the point; an exponent only moves the
/// point (<c>1e10</c> is NUMBER(11,0)); what takes more than 38 digits is a FLOAT.
/// </summary>
/// <param name="Type">NUMBER or FLOAT.</param>
/// <param name="Digits">The number without an exponent; as written when it has none, or is a FLOAT.</param>
internal sealed record NumericText(SqlType Type, string Digits)
{
    private const int MaxDigits = 38;

    /// <summary>Reads a numeric constant, which has no sign.</summary>
    public static NumericText OfConstant(string text) => Read(text) ?? new NumericText(SqlType.Float, text);

    /// <summary>The type of the number that a string spells; null when it spells none, or none that a NUMBER holds.</summary>
    public static SqlType? TypeOfSpelled(string text) => Read(text.Trim().TrimStart('+', '-')) is { Type: { Kind: SqlTypeKind.Number } type } ? type : null;

    private static NumericText? Read(string text)
    {
        var mark = text.IndexOfAny(['e', 'E']);
        var mantissa = mark < 0 ? text : text.Substring(0, mark);
        var exponent = 0;
        if (mark >= 0 && !int.TryParse(text.Substring(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return null;
        }

        var point = mantissa.IndexOf('.');
        var all = point < 0 ? mantissa : mantissa.Remove(point, 1);
        if (all.Length == 0 || !all.All(c => c is >= '0' and <= '9'))
        {
            return null;
        }

        var decimals = point < 0 ? 0 : all.Length - point;
        if (mark < 0)
        {
            return new NumericText(TypeOf(all.TrimStart('0').Length, decimals), text);
        }

        return Math.Abs((long)exponent) > 2 * MaxDigits ? new NumericText(SqlType.Float, text) : Moved(text, all, decimals - exponent);
    }

    // Zeros at the end of the fraction are not significant once the point has moved.
    private static NumericText Moved(string text, string all, int scale)
    {
        var digits = all.TrimStart('0');
        while (scale > 0 && digits.EndsWith("0", StringComparison.Ordinal))
        {
            digits = digits.Substring(0, digits.Length - 1);
            scale--;
        }

        if (digits.Length == 0)
        {
            return new NumericText(TypeOf(0, 0), "0");
        }

        digits = scale < 0 ? digits + new string('0', -scale) : digits.PadLeft(scale + 1, '0');
        scale = Math.Max(0, scale);
        var type = TypeOf(digits.TrimStart('0').Length, scale);
        return new NumericText(
            type, type.Kind == SqlTypeKind.Float ? text : scale == 0 ? digits : digits.Insert(digits.Length - scale, "."));
    }

    private static SqlType TypeOf(int significant, int scale)
    {
        var precision = Math.Max(1, significant - scale) + scale;
        return precision > MaxDigits ? SqlType.Float : SqlType.Number(precision, scale);
    }
}
