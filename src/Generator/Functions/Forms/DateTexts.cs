using System.Text;
using Generator.Functions.Dates;
using Generator.Types;

namespace Generator.Functions.Forms;

/// <summary>
/// A date, time or timestamp written by a constant format model ("TO_CHAR"): <c>strftime</c>, and what it has no element for put together with
/// <c>||</c>. Sessions are in UTC, so that an offset is always +0000; DuckDB's timestamps end at microseconds, whose further digits are zeros.
/// </summary>
internal static class DateTexts
{
    /// <summary>The segments to write; null when an element cannot be written for the value's type.</summary>
    /// <param name="value">The value's position in the call.</param>
    /// <param name="type">Its type.</param>
    /// <param name="model">The format model.</param>
    public static IReadOnlyList<FormSegment>? Of(int value, SqlType type, string model)
    {
        var formats = new List<(string Format, int Left)>();
        var format = new StringBuilder();
        foreach (var part in FormatModel.Parse(model))
        {
            if (Left(part) is var (wide, length))
            {
                formats.Add((format.ToString(), 0));
                formats.Add((wide, length));
                format.Clear();
            }
            else if (Strftime(part, type) is { } text)
            {
                format.Append(text);
            }
            else
            {
                return null;
            }
        }

        formats.Add((format.ToString(), 0));
        var pieces = formats.Where(f => f.Format.Length > 0).ToList();
        return pieces.Count switch
        {
            0 => [new FormSegment.Text("''")],
            1 => [.. Piece(value, type, pieces[0])],
            _ => [new FormSegment.Text("("), .. pieces.SelectMany((piece, i) => Piece(value, type, piece).Prepend(new FormSegment.Text(i == 0 ? "" : " || "))), new FormSegment.Text(")")],
        };
    }

    private static IEnumerable<FormSegment> Piece(int value, SqlType type, (string Format, int Left) piece)
    {
        yield return new FormSegment.Text((piece.Left > 0 ? "left(" : "") + "strftime(" + (type.Kind == SqlTypeKind.Time ? "date '1970-01-01' + " : ""));
        yield return new FormSegment.Argument(value, IsOperand: type.Kind == SqlTypeKind.Time);
        yield return new FormSegment.Text($", '{piece.Format.Replace("'", "''")}')" + (piece.Left > 0 ? $", {(char)('0' + piece.Left)})" : ""));
    }

    // What is the beginning of something that strftime writes.
    private static (string Format, int Length)? Left(FormatPart part) => part switch
    {
        { Element: FormatElement.MeridiemLetter } => ("%p", 1),
        { Element: FormatElement.Fraction, Digits: 1 or 2 or 4 or 5 } => ("%f", part.Digits),
        _ => null,
    };

    private static string? Strftime(FormatPart part, SqlType type) => part.Element switch
    {
        FormatElement.Literal => part.Text.Replace("%", "%%"),
        FormatElement.Year => "%Y",
        FormatElement.ShortYear => "%y",
        FormatElement.BareYear => "%-y",
        FormatElement.Month => "%m",
        FormatElement.BareMonth => "%-m",
        FormatElement.MonthName => "%b",
        FormatElement.FullMonthName => "%B",
        FormatElement.Day => "%d",
        FormatElement.BareDay => "%-d",
        FormatElement.DayName => "%a",
        FormatElement.Hour24 => "%H",
        FormatElement.BareHour24 => "%-H",
        FormatElement.Hour12 => "%I",
        FormatElement.BareHour12 => "%-I",
        FormatElement.Meridiem => "%p",
        FormatElement.Minute => "%M",
        FormatElement.BareMinute => "%-M",
        FormatElement.Second => "%S",
        FormatElement.BareSecond => "%-S",
        FormatElement.Fraction => part.Digits switch { 0 => "", 3 => "%g", _ => "%f" + new string('0', part.Digits - 6) },
        _ when type.Kind is not (SqlTypeKind.TimestampLtz or SqlTypeKind.TimestampTz) => null,
        FormatElement.OffsetWithColon => "+00:00",
        FormatElement.Offset => "+0000",
        _ => "+00",
    };
}
