using System.Globalization;
using Generator.Functions.Forms;
using Generator.Functions.Results;
using Generator.Types;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;
using K = Generator.Types.SqlTypeKind;

namespace Generator.Functions.Rows;

/// <summary>
/// Snowflake's "Conversion functions". Without a format they are casts, whose rules are the lowering's; CAST and TRY_CAST themselves are syntax.
/// Every TRY_ function gives NULL where the other fails.
/// </summary>
internal static class ConversionFunctions
{
    private static readonly FormCondition IsTemporal = When.Type(0, K.Date, K.Time, K.TimestampNtz, K.TimestampLtz, K.TimestampTz);

    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("TO_BINARY", "value: text_or_binary, [format: text]", ReturnTypes.Binary, NullIfNull(0), "A string as binary value: hexadecimal, base64 or UTF-8 text.",
            DuckDbForm.Of(
                (When.Type(0, K.Binary), "{cast:0}"),
                (When.Count(1), "unhex({0})"),
                (When.Constant(1, "HEX"), "unhex({0})"),
                (When.Constant(1, "BASE64"), "from_base64({0})"),
                (When.Constant(1, "UTF-8", "UTF8"), "encode({0})"))),
        Scalar("TRY_TO_BINARY", "value: text, [format: text]", ReturnTypes.Binary, AlwaysNullable, "A string as binary value, or NULL.",
            DuckDbForm.Of((When.Constant(1, "UTF-8", "UTF8"), "encode({0})"))),
        Scalar("TO_BOOLEAN", "value: any", ReturnTypes.Boolean, NullIfConvertedNull, "A string or number as boolean.", "{cast:0}"),
        Scalar("TRY_TO_BOOLEAN", "value: any", ReturnTypes.Boolean, AlwaysNullable, "A string or number as boolean, or NULL.", "{try_cast:0}"),
        Scalar("TO_VARCHAR", "value: any, [format: text]", ReturnTypes.Varchar, NullIfConvertedNull, "A value as string, by a format for numbers, dates, timestamps and binary values.",
            DuckDbForm.Of(
                (When.Count(1), "{cast:0}"),
                (IsTemporal.And(When.Constant(1, "AUTO")), "{cast:0}"),
                (IsTemporal, "{date_text:0:1}"),
                (When.Type(0, K.Number).And(When.Constant(1, "TM9")), "{cast:0}"),
                (When.Type(0, K.Number, K.Float), "{number_text:0:1}"),
                (When.Type(0, K.Binary).And(When.Constant(1, "HEX")), "hex({0})"),
                (When.Type(0, K.Binary).And(When.Constant(1, "BASE64")), "base64({0})"),
                (When.Type(0, K.Binary).And(When.Constant(1, "UTF-8", "UTF8")), "decode({0})")))
            with { Aliases = ["TO_CHAR"] },
        Scalar("TO_DATE", "value: any, [format: text]", ReturnTypes.Date, NullIfConvertedNull, "A string, timestamp or variant as date.", Parsed("cast({parse:0:1} as date)", "{cast:0}"))
            with { Aliases = ["DATE"] },
        Scalar("TRY_TO_DATE", "value: any, [format: text]", ReturnTypes.Date, AlwaysNullable, "A string as date, or NULL.", Parsed("cast({try_parse:0:1} as date)", "{try_cast:0}")),
        Scalar("TO_TIME", "value: any, [format: text]", ReturnTypes.Time, NullIfConvertedNull, "A string, timestamp or variant as time.", Parsed("cast({parse:0:1} as time)", "{cast:0}"))
            with { Aliases = ["TIME"] },
        Scalar("TRY_TO_TIME", "value: any, [format: text]", ReturnTypes.Time, AlwaysNullable, "A string as time, or NULL.", Parsed("cast({try_parse:0:1} as time)", "{try_cast:0}")),
        Scalar("TO_TIMESTAMP_NTZ", "value: any, [format_or_scale: any]", ReturnTypes.TimestampNtz, NullIfConvertedNull, "A string, date, variant, or a number of seconds (with a scale of 3 milliseconds, and so on) since 1970 as timestamp.", Timestamp("{parse:0:1}", "{0}"))
            with { Aliases = ["TO_TIMESTAMP"] },
        Scalar("TRY_TO_TIMESTAMP_NTZ", "value: any, [format_or_scale: any]", ReturnTypes.TimestampNtz, AlwaysNullable, "A string as timestamp, or NULL.", Parsed("{try_parse:0:1}", "{try_cast:0}"))
            with { Aliases = ["TRY_TO_TIMESTAMP"] },
        Scalar("TO_TIMESTAMP_LTZ", "value: any, [format_or_scale: any]", ReturnTypes.TimestampLtz, NullIfConvertedNull, "A value as timestamp in the session's time zone.", Timestamp("{parse_instant:0:1}", "timezone('UTC', {0})")),
        Scalar("TRY_TO_TIMESTAMP_LTZ", "value: any, [format_or_scale: any]", ReturnTypes.TimestampLtz, AlwaysNullable, "A string as timestamp in the session's time zone, or NULL.", Parsed("{try_parse_instant:0:1}", "{try_cast:0}")),
        Scalar("TO_TIMESTAMP_TZ", "value: any, [format_or_scale: any]", ReturnTypes.TimestampTz, NullIfConvertedNull, "A value as timestamp with time zone.", Timestamp("{parse_instant:0:1}", "timezone('UTC', {0})")),
        Scalar("TRY_TO_TIMESTAMP_TZ", "value: any, [format_or_scale: any]", ReturnTypes.TimestampTz, AlwaysNullable, "A string as timestamp with time zone, or NULL.", Parsed("{try_parse_instant:0:1}", "{try_cast:0}")),
        Scalar("TO_NUMBER", ["value: any, [precision: number], [scale: number]", "value: any, format: text, [precision: number], [scale: number]"], NumericReturnTypes.ByPrecisionAndScale, NullIfConvertedNull, "A string, boolean or variant as fixed-point number, rounded half away from zero to the scale.", Number("{cast:0}", "{number:0:1}"))
            with { Aliases = ["TO_DECIMAL", "TO_NUMERIC"] },
        Scalar("TRY_TO_NUMBER", ["value: any, [precision: number], [scale: number]", "value: any, format: text, [precision: number], [scale: number]"], NumericReturnTypes.ByPrecisionAndScale, AlwaysNullable, "A string as fixed-point number, or NULL.", Number("{try_cast:0}", "{try_number:0:1}"))
            with { Aliases = ["TRY_TO_DECIMAL", "TRY_TO_NUMERIC"] },
        Scalar("TO_DOUBLE", "value: any, [format: text]", ReturnTypes.Float, NullIfConvertedNull, "A value as floating-point number.", DuckDbForm.Of((When.Count(1), "{cast:0}"))),
        Scalar("TRY_TO_DOUBLE", "value: any, [format: text]", ReturnTypes.Float, AlwaysNullable, "A string as floating-point number, or NULL.", DuckDbForm.Of((When.Count(1), "{try_cast:0}"))),
    ];

    private static DuckDbForm Parsed(string byFormat, string cast) => DuckDbForm.Of(
        (When.Count(1), cast),
        (When.Constant(1, "AUTO"), cast),
        (When.Type(0, K.Varchar, K.Variant), byFormat));

    // A number counts seconds, with a scale of 3 milliseconds, and so on up to nanoseconds.
    private static DuckDbForm Timestamp(string byFormat, string wrapper) => DuckDbForm.Of(
    [
        (When.Type(0, K.Number, K.Float).And(When.Count(1)), Epoch(wrapper, 0)),
        .. Enumerable.Range(0, 10).Select(scale =>
            (When.Type(0, K.Number, K.Float).And(When.Constant(1, scale.ToString(CultureInfo.InvariantCulture))), (string?)Epoch(wrapper, scale))),
        (When.Type(0, K.Number, K.Float), null),
        (When.Count(1), "{cast:0}"),
        (When.Constant(1, "AUTO"), "{cast:0}"),
        (When.Type(0, K.Varchar, K.Variant), byFormat),
    ]);

    private static string Epoch(string wrapper, int scale)
    {
        var factor = Math.Pow(10, Math.Abs(6 - scale)).ToString(CultureInfo.InvariantCulture);
        var microseconds = scale == 6 ? "{0:bigint}" : scale < 6 ? $"cast({{0}} * {factor}::bigint as bigint)" : $"cast(floor({{0}} / {factor}) as bigint)";
        return wrapper.Replace("{0}", $"make_timestamp({microseconds})");
    }

    private static DuckDbForm Number(string cast, string byFormat) => DuckDbForm.Of(
        (When.Constant(1, "TM9", "TM"), cast),
        (When.Type(1, K.Varchar).And(When.Type(0, K.Varchar)), byFormat),
        (When.Type(1, K.Varchar), null),
        (When.Otherwise, cast));
}
