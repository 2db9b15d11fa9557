using System.Buffers;
using System.Globalization;

namespace Pipeline.Commands;

/// <summary>Durations as people write them: <c>30s</c>, <c>5m</c>, <c>3h</c>, <c>1h30m</c>, <c>2d</c> or <c>hh:mm:ss</c>.</summary>
internal static class Duration
{
    private static readonly SearchValues<char> _number = SearchValues.Create("0123456789.");

    /// <summary>Reads a duration; null when the text is none, or below zero.</summary>
    public static TimeSpan? TryParse(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Contains(':', StringComparison.Ordinal))
        {
            return TimeSpan.TryParseExact(trimmed, [@"h\:mm\:ss", @"hh\:mm\:ss", @"d\.hh\:mm\:ss", @"h\:mm", @"hh\:mm"], CultureInfo.InvariantCulture, out var clock)
                ? clock
                : null;
        }

        var total = TimeSpan.Zero;
        var rest = trimmed.AsSpan();
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExcept(_number);
            if (digits <= 0 || !double.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            var letters = rest[digits..].IndexOfAnyInRange('0', '9');
            var unit = (letters < 0 ? rest[digits..] : rest.Slice(digits, letters)).Trim();
            if (Unit(unit) is not { } one || number > TimeSpan.MaxValue / one / 2)
            {
                return null;
            }

            total += one * number;
            rest = letters < 0 ? [] : rest[(digits + letters)..];
        }

        return trimmed.Length == 0 ? null : total;
    }

    private static TimeSpan? Unit(ReadOnlySpan<char> unit) => unit switch
    {
        "ms" => TimeSpan.FromMilliseconds(1),
        "s" => TimeSpan.FromSeconds(1),
        "m" => TimeSpan.FromMinutes(1),
        "h" => TimeSpan.FromHours(1),
        "d" => TimeSpan.FromDays(1),
        _ => null,
    };
}
