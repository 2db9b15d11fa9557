namespace Generator.Functions.Dates;

/// <summary>An element of a format model ("About the elements used in input and output formats").</summary>
internal enum FormatElement
{
    /// <summary>Text that stands for itself.</summary>
    Literal,
    Year,
    ShortYear,

    /// <summary>Y: the year without its century and leading zero.</summary>
    BareYear,
    Month,
    BareMonth,
    MonthName,
    FullMonthName,
    Day,
    BareDay,
    DayName,
    Hour24,
    BareHour24,
    Hour12,
    BareHour12,
    Meridiem,

    /// <summary>P: A or P.</summary>
    MeridiemLetter,
    Minute,
    BareMinute,
    Second,
    BareSecond,

    /// <summary>FF0 to FF9.</summary>
    Fraction,

    /// <summary>TZH:TZM</summary>
    OffsetWithColon,

    /// <summary>TZHTZM</summary>
    Offset,

    /// <summary>TZH</summary>
    OffsetHour,
}

/// <summary>One part of a format model.</summary>
/// <param name="Element">What it stands for.</param>
/// <param name="Text">The text of a literal; otherwise empty.</param>
/// <param name="Digits">The digits of a fraction; otherwise 0.</param>
internal sealed record FormatPart(FormatElement Element, string Text = "", int Digits = 0)
{
    public bool IsOffset => Element is FormatElement.OffsetWithColon or FormatElement.Offset or FormatElement.OffsetHour;

    public bool IsYear => Element is FormatElement.Year or FormatElement.ShortYear or FormatElement.BareYear;
}
