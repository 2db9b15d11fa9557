using System.Collections.Immutable;
using System.Globalization;
using Generator.Dialects.DuckDb.Tree;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// Text to DATE, TIME and TIMESTAMP as Snowflake detects formats by itself ("Date and time input and output formats": ISO, RFC, <c>DD-MON-YYYY</c>,
/// <c>MM/DD/YYYY</c>; a whole number counts seconds, milliseconds, microseconds or nanoseconds since 1970 by its size).
/// </summary>
/// <remarks>
/// <c>x::timestamp_ntz</c> becomes <c>coalesce(try_cast(x as timestamp), …)</c>: DuckDB reads ISO formats itself and keeps their wall clock, and only the
/// texts that it does not read go through the rest, which squeezes out the offset and what is finer than a microsecond, and then tries format by format.
/// What matches none is an error, with TRY_ NULL. DuckDB alone reads <c>2013/04/28</c> or <c>infinity</c> too, which TRY_ must not.
/// </remarks>
internal static class TemporalTexts
{
    private const string Offset = "[+-][0-9]{1,2}(?::?[0-9]{2})?|Z";
    private const string IsoDate = "[0-9]{1,4}-[0-9]{1,2}-[0-9]{1,2}";
    private const string IsoTime = "(?:[01]?[0-9]|2[0-3]):[0-9]{1,2}(?::[0-9]{1,2}(?:\\.[0-9]*)?)?";

    // DuckDB's strptime reads 'infinity' by any format.
    private const string HasDigit = "regexp_matches(t, '[0-9]')";
    private const string WholeNumber = "regexp_full_match(t, '-?[0-9]{1,18}')";

    private const string EpochTimestamp =
        "list_transform([cast(t as bigint)], lambda n: make_timestamp(case when n < 31536000000 then n * 1000000 when n < 31536000000000 then n * 1000 when n < 31536000000000000 then n else n // 1000 end))[1]";

    private static readonly string[] WallClocks =
    [
        "%Y-%m-%d %H", "%Y-%m-%dT%H", "%d-%b-%Y", "%d-%B-%Y", "%m/%d/%Y", "%m/%d/%Y %H:%M:%S", "%a, %d %b %Y %H:%M:%S", "%a, %d %b %Y %H:%M:%S.%f",
        "%a, %d %b %Y %I:%M:%S %p", "%a, %d %b %Y %I:%M:%S.%f %p", "%a %b %d %H:%M:%S %Y",
    ];

    private static readonly string[] Instants =
    [
        "%Y-%m-%d %H:%M%z", "%Y-%m-%dT%H:%M%z", "%a, %d %b %Y %H:%M:%S%z", "%a, %d %b %Y %H:%M:%S.%f%z", "%a, %d %b %Y %I:%M:%S %p%z",
        "%a, %d %b %Y %I:%M:%S.%f %p%z", "%a %b %d %H:%M:%S%z %Y",
    ];

    private static readonly string[] TwelveHours = ["%I:%M %p", "%I:%M:%S %p", "%I:%M:%S.%f %p"];

    private static readonly string[] IsoFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
    ];

    private static readonly string[] OtherFormats = ["yyyy-M-d", "d-MMM-yyyy", "d-MMMM-yyyy", "M/d/yyyy"];

    public static DuckExpression To(DuckExpression text, SqlType type, bool isTry) => Fill(
        type.Kind switch
        {
            SqlTypeKind.Date => isTry
                ? $"coalesce(try_cast(case when {{x}} like '____-__-__' then {{x}} end as date), cast({Timestamp(isTry)} as date))"
                : $"coalesce(try_cast({{x}} as date), cast({Timestamp(isTry)} as date))",
            SqlTypeKind.Time => Time(isTry),
            SqlTypeKind.TimestampNtz => isTry ? Timestamp(isTry) : $"coalesce(try_cast({{x}} as timestamp), {Timestamp(isTry)})",
            _ => isTry ? Instant(isTry) : $"coalesce(try_cast({{x}} as timestamp with time zone), {Instant(isTry)})",
        },
        text);

    /// <summary>A constant as the literal of the type; null where only DuckDB can say what it is, or that it is nothing.</summary>
    public static DuckExpression? OfConstant(string text, SqlType type) => type.Kind switch
    {
        SqlTypeKind.Date when Parse(text) is { } value => new DuckText($"date '{value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'"),
        SqlTypeKind.TimestampNtz when IsIso(text) => new DuckText($"timestamp {Literals.Quote(text)}"),
        SqlTypeKind.TimestampNtz when Parse(text) is { } value => new DuckText($"timestamp '{value.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}'"),
        SqlTypeKind.TimestampLtz or SqlTypeKind.TimestampTz when IsIso(text) => new DuckText($"timestamptz {Literals.Quote(text.IndexOf(':') > 0 ? text + "+00" : text)}"),
        SqlTypeKind.Time when DateTime.TryParseExact(text, ["HH:mm:ss", "HH:mm:ss.FFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out _) =>
            new DuckText($"time {Literals.Quote(text)}"),
        _ => null,
    };

    private static bool IsIso(string text) => DateTime.TryParseExact(text, IsoFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static DateTime? Parse(string text) =>
        DateTime.TryParseExact(text, [.. IsoFormats, .. OtherFormats], CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null;

    private static string Timestamp(bool isTry) => Each(
        Squeezed("(?: ?(?:" + Offset + "))?((?: [0-9]{4})?)"),
        isTry
            ? $"case when regexp_full_match(t, '{IsoDate}(?:[ T]{IsoTime})?') then try_cast(t as timestamp) when {WholeNumber} then {EpochTimestamp} when {HasDigit} then try_strptime(t, {List(WallClocks)}) end"
            : $"coalesce(try_cast(t as timestamp), case when {WholeNumber} then {EpochTimestamp} else strptime(t, {List(WallClocks)}) end)");

    private static string Instant(bool isTry) => Each(
        Squeezed(" ?((?:" + Offset + ")?(?: [0-9]{4})?)"),
        isTry
            ? $"case when regexp_full_match(t, '{IsoDate}(?:[ T]{IsoTime}(?:{Offset})?)?') and not regexp_matches(t, '[ T][0-9]+:[0-9]+[+-]') then try_cast(t as timestamp with time zone) when {WholeNumber} then timezone('UTC', {EpochTimestamp}) when {HasDigit} then try_strptime(t, {List([.. WallClocks, .. Instants])}) end"
            : $"coalesce(try_cast(t as timestamp with time zone), case when {WholeNumber} then timezone('UTC', {EpochTimestamp}) else strptime(t, {List([.. WallClocks, .. Instants])}) end)");

    private static string Time(bool isTry) => Each(
        Squeezed("(?: ?(?:" + Offset + "))?()"),
        $"case when regexp_full_match(t, '(?:{IsoDate}[ T])?{IsoTime}') then {Try("cast", isTry)}(t as time) when {WholeNumber} then cast(date_trunc('second', {EpochTimestamp}) as time) else cast({Try("strptime", isTry)}(t, {List(TwelveHours)}) as time) end");

    // Of ':07.123456789 PM +0200 2000' stay ':07.123456 PM' and what the last group keeps.
    private static string Squeezed(string tail) =>
        $"regexp_replace(trim({{x}}), '(:[0-9]{{1,2}}(?:\\.[0-9]{{1,6}})?)[0-9]*((?: ?[AaPp][Mm])?){tail}$', '\\1\\2\\3')";

    private static string Each(string text, string body) => $"list_transform([{text}], lambda t: {body})[1]";

    private static string Try(string function, bool isTry) => isTry ? "try_" + function : function;

    private static string List(string[] formats) => $"[{string.Join(", ", formats.Select(Literals.Quote))}]";

    private static DuckForm Fill(string template, DuckExpression text)
    {
        var parts = ImmutableArray.CreateBuilder<DuckFormPart>();
        foreach (var piece in template.Split(["{x}"], StringSplitOptions.None))
        {
            if (parts.Count > 0)
            {
                parts.Add(new DuckFormPart(Expression: text, IsOperand: true));
            }

            parts.Add(new DuckFormPart(piece));
        }

        return new DuckForm(parts.ToImmutable());
    }
}
