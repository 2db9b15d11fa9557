using System.Globalization;
using Generator.Functions.Dates;
using Generator.Types;

namespace Generator.Functions.Results;

/// <summary>Result rules of the date and time functions.</summary>
internal static class DateReturnTypes
{
    private static readonly DatePart[] TimeParts =
        [DatePart.Hour, DatePart.Minute, DatePart.Second, DatePart.Millisecond, DatePart.Microsecond, DatePart.Nanosecond];

    /// <summary>DATEADD(part, amount, value): the value's type; a DATE to which parts of a day are added becomes TIMESTAMP_NTZ.</summary>
    public static readonly ReturnType DateAdd = new(nameof(DateAdd), call => ReturnTypes.ArgumentOf(call, 2) switch
    {
        { Kind: SqlTypeKind.Date } when PartOf(call, 0) is { } part && TimeParts.Contains(part) => SqlType.TimestampNtz,
        var value => OrTimestamp(value),
    });

    /// <summary>CURRENT_TIMESTAMP: with as many fractional digits as are written out as its argument.</summary>
    public static readonly ReturnType CurrentTimestamp = new(
        nameof(CurrentTimestamp),
        call => call.Arguments.Count > 0 && int.TryParse(call.Arguments[0].Constant, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits <= 9
            ? SqlType.TimestampLtz with { Precision = digits }
            : SqlType.TimestampLtz);

    /// <summary>TRUNC: of a date, time or timestamp its own type, of a number as the number's rule says.</summary>
    public static readonly ReturnType TruncatedNumberOrDate = new(
        nameof(TruncatedNumberOrDate),
        call => IsTemporal(ReturnTypes.ArgumentOf(call, 0)) ? ReturnTypes.ArgumentOf(call, 0) : NumericReturnTypes.Rounded.Of(call));

    /// <summary>The type of an argument that is a date, time or timestamp; a string is read as TIMESTAMP_NTZ.</summary>
    public static ReturnType SameTemporal(int index) => new($"SameTemporal({index})", call => OrTimestamp(ReturnTypes.ArgumentOf(call, index)));

    private static SqlType OrTimestamp(SqlType type) =>
        type.IsUnknown || IsTemporal(type) ? type : SqlType.TimestampNtz;

    private static bool IsTemporal(SqlType type) => type.IsTimestamp || type.Kind is SqlTypeKind.Date or SqlTypeKind.Time;

    private static DatePart? PartOf(FunctionCall call, int index) =>
        index < call.Arguments.Count && call.Arguments[index].Constant is { } word ? DateParts.Find(word) : null;
}
