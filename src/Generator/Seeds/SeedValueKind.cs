using System.Globalization;
using System.Numerics;
using Generator.Types;

namespace Generator.Seeds;

/// <summary>A type that dbt infers for a seed's column: the first of them that all of its values have.</summary>
/// <param name="Type">The type in Snowflake.</param>
/// <param name="Read">A value in the form that both warehouses convert; null for a text that is no such value.</param>
internal sealed record SeedValueKind(SqlType Type, Func<string, string?> Read)
{
    private const string CurrencySymbols = "؋$ƒ៛¥₡₱£€¢﷼₪₩₭₮₦฿₤₫";

    private static readonly string[] DateForms = ["yyyy-M-d"];

    private static readonly string[] TimestampForms =
    [
        "yyyy-M-d H:m:s",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH", "yyyyMMdd'T'HHmmss.FFFFFFF", "yyyyMMdd'T'HHmm", "yyyyMMdd'T'HH",
    ];

    /// <summary>Text, which every value is.</summary>
    public static readonly SeedValueKind Text = new(SqlType.Varchar, value => value);

    /// <summary>The kinds in the order in which dbt tries them. A column is of numbers with decimals when one of its values has any.</summary>
    public static readonly IReadOnlyList<SeedValueKind> InOrder =
    [
        new(SqlType.Integer, WholeNumber),
        new(SqlType.Float, DecimalNumber),
        new(SqlType.Date, value => DateTime.TryParseExact(value, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null),
        new(SqlType.TimestampNtz, Timestamp),
        new(SqlType.Boolean, value => value.ToLowerInvariant() is "true" or "false" ? value.ToLowerInvariant() : null),
        Text,
    ];

    private static string? WholeNumber(string value) =>
        DecimalNumber(value) is { } number && number.IndexOf('.') < 0 ? number : null;

    // dbt takes what a spreadsheet writes: currency signs, percent signs, and commas between thousands.
    private static string? DecimalNumber(string value)
    {
        var text = value.Trim('%');
        var isNegative = text.StartsWith("-", StringComparison.Ordinal);
        text = (isNegative ? text[1..] : text).Trim(CurrencySymbols.ToCharArray()).Replace(",", "");
        if (text.Length == 0 || !text.All(c => c is (>= '0' and <= '9') or '.' or '+' or '-' or 'e' or 'E'))
        {
            return null;
        }

        var exponent = 0;
        if (text.IndexOfAny(['e', 'E']) is var e and > 0)
        {
            if (!int.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || Math.Abs(exponent) > 400)
            {
                return null;
            }

            text = text[..e];
        }

        if (text.StartsWith("+", StringComparison.Ordinal) || (text.StartsWith("-", StringComparison.Ordinal) && !isNegative))
        {
            isNegative = text[0] == '-';
            text = text[1..];
        }

        var point = text.IndexOf('.');
        var digits = point < 0 ? text : text.Remove(point, 1);
        if (digits.Length == 0 || !digits.All(c => c is >= '0' and <= '9'))
        {
            return null;
        }

        return Plain(isNegative, digits, exponent - (point < 0 ? 0 : digits.Length - point));
    }

    /// <summary>Digits times a power of ten, without an exponent and without zeros at the end of decimals.</summary>
    private static string Plain(bool isNegative, string digits, int exponent)
    {
        if (exponent > 0)
        {
            digits += new string('0', exponent);
        }

        var decimals = Math.Max(0, -exponent);
        digits = digits.PadLeft(decimals + 1, '0');
        var whole = BigInteger.Parse(digits[..^decimals], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        var rest = digits[^decimals..].TrimEnd('0');
        var number = rest.Length == 0 ? whole : $"{whole}.{rest}";
        return isNegative && number != "0" ? "-" + number : number;
    }

    private static string? Timestamp(string value)
    {
        var text = WithoutOffset(value.Replace(',', '.'));
        return text is not null && DateTime.TryParseExact(text, TimestampForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
            : null;
    }

    // TIMESTAMP_NTZ keeps the time as it reads on the wall.
    private static string? WithoutOffset(string value)
    {
        var time = value.IndexOf('T');
        if (time < 0)
        {
            return value;
        }

        if (value.EndsWith("Z", StringComparison.Ordinal))
        {
            return value[..^1];
        }

        var sign = value.IndexOfAny(['+', '-'], time);
        if (sign < 0)
        {
            return value;
        }

        var offset = value[(sign + 1)..].Replace(":", "");
        return offset.Length is 2 or 4 && offset.All(c => c is >= '0' and <= '9') ? value[..sign] : null;
    }
}
