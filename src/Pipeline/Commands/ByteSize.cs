using System.Globalization;

namespace Pipeline.Commands;

/// <summary>Sizes as people write them: <c>512MB</c>, <c>2 GB</c>; a unit is 1,024 of the one before.</summary>
internal static class ByteSize
{
    private static readonly string[] _units = ["B", "KB", "MB", "GB", "TB"];

    /// <summary>The bytes that a text means; null when it is no size.</summary>
    public static long? TryParse(string text)
    {
        var digits = text.AsSpan().Trim();
        var unit = 0;
        for (var i = _units.Length - 1; i >= 0; i--)
        {
            if (digits.EndsWith(_units[i], StringComparison.OrdinalIgnoreCase))
            {
                digits = digits[..^_units[i].Length].TrimEnd();
                unit = i;
                break;
            }
        }

        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number * Math.Pow(1024, unit) < long.MaxValue
            ? (long)(number * Math.Pow(1024, unit))
            : null;
    }

    /// <summary>A size in the largest unit of which there is one, to one digit after the point.</summary>
    public static string Text(double bytes)
    {
        var unit = 0;
        for (; bytes >= 1024 && unit < _units.Length - 1; unit++)
        {
            bytes /= 1024;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{bytes:0.#} {_units[unit]}");
    }
}
