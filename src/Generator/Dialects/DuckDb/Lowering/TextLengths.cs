using System.Collections.Immutable;
using System.Globalization;
using Generator.Dialects.DuckDb.Tree;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// <c>x::varchar(4)</c> of a longer text is an error and never cuts it ("CAST": <c>String … is too long and would be truncated</c>); with TRY_CAST it is NULL.
/// </summary>
internal static class TextLengths
{
    /// <summary>The text, checked where it could be longer than the type allows.</summary>
    /// <param name="text">A value that is text by now.</param>
    /// <param name="from">The type it had before.</param>
    /// <param name="type">The VARCHAR that it becomes.</param>
    /// <param name="isTry">Whether NULL takes the place of the error.</param>
    public static DuckExpression Checked(DuckExpression text, SqlType from, SqlType type, bool isTry)
    {
        if (type.Length is not { } most || Longest(from) <= most)
        {
            return text;
        }

        var isTooLong = new DuckBinary(">", new DuckCall("length", [text]), new DuckText(most.ToString(CultureInfo.InvariantCulture)), Precedence.Comparison);
        var instead = isTry ? (DuckExpression)new DuckText("null") : new DuckCall("error", [Message(text)]);
        return new DuckCase(null, ImmutableArray.Create(((DuckExpression)isTooLong, instead)), text);
    }

    private static DuckBinary Message(DuckExpression text) => new(
        "||",
        new DuckBinary("||", new DuckText("'String '''"), text, Precedence.Concatenation, IsChain: true),
        new DuckText("''' is too long and would be truncated'"),
        Precedence.Concatenation,
        IsChain: true);

    /// <summary>The longest text that a value of the type has; null when there is no limit worth knowing.</summary>
    private static int? Longest(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Varchar => type.Length,
        SqlTypeKind.Number => type.Precision + (type.Scale > 0 ? 3 : 1),
        SqlTypeKind.Boolean => 5,
        SqlTypeKind.Date => 10,
        SqlTypeKind.Time => 8,
        SqlTypeKind.TimestampNtz => 23,
        SqlTypeKind.TimestampLtz or SqlTypeKind.TimestampTz => 29,
        _ => null,
    };
}
