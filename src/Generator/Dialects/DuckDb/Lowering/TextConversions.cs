using Generator.Dialects.DuckDb.Tree;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>Text to other types, a VARIANT's text included. What cannot be read is an error in both dialects, with TRY_ NULL in both.</summary>
internal static class TextConversions
{
    private static readonly string[] Trues = ["true", "t", "yes", "y", "on", "1"];
    private static readonly string[] Falses = ["false", "f", "no", "n", "off", "0"];

    public static DuckExpression To(DuckExpression text, SqlType from, SqlType type, bool isTry) => type.Kind switch
    {
        SqlTypeKind.Varchar => TextLengths.Checked(text, from, type, isTry),
        SqlTypeKind.Date or SqlTypeKind.Time or SqlTypeKind.TimestampNtz or SqlTypeKind.TimestampLtz or SqlTypeKind.TimestampTz =>
            TimestampConversions.Cut(TemporalTexts.To(text, type, isTry), type),
        SqlTypeKind.Boolean => Boolean(text, isTry),
        SqlTypeKind.Number => NumberConversions.WithPrecision(isTry ? Digits(text) : text, type, isTry),
        SqlTypeKind.Float => Conversions.Cast(isTry ? Digits(text) : text, type, isTry),
        SqlTypeKind.Binary => new DuckCall("unhex", [text]),
        _ => Conversions.Cast(text, type, isTry),
    };

    /// <summary>A constant as the literal of the type; null for any other constant.</summary>
    public static DuckExpression? OfConstant(string text, SqlType type) =>
        type.Kind == SqlTypeKind.Boolean
            ? Trues.Contains(text, StringComparer.OrdinalIgnoreCase) ? new DuckText("true") : Falses.Contains(text, StringComparer.OrdinalIgnoreCase) ? new DuckText("false") : null
            : TemporalTexts.OfConstant(text, type) is { } literal ? TimestampConversions.Cut(literal, type) : null;

    // "TO_BOOLEAN": DuckDB does not know 'on' and 'off'.
    private static DuckCase Boolean(DuckExpression text, bool isTry) => new(
        new DuckCall("lower", [text]),
        [(new DuckText("'on'"), new DuckText("true")), (new DuckText("'off'"), new DuckText("false"))],
        Conversions.Cast(text, SqlType.Boolean, isTry));

    // DuckDB reads 1_000.
    private static DuckExpression Digits(DuckExpression text) =>
        text is DuckText constant && constant.Text.IndexOf('_') < 0 ? text : new DuckCall("replace", [text, new DuckText("'_'"), new DuckText("' '")]);
}
