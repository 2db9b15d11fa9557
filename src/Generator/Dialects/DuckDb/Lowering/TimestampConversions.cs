using Generator.Dialects.DuckDb.Tree;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>Timestamps to other types. As text they have Snowflake's default formats, TIMESTAMP_NTZ_OUTPUT_FORMAT and its like; sessions are in UTC.</summary>
internal static class TimestampConversions
{
    private const string Wall = "%Y-%m-%d %H:%M:%S.%g";

    public static DuckExpression Of(DuckExpression value, SqlType from, SqlType type, bool isTry) => type.Kind switch
    {
        _ when DuckDbTypes.NameOf(type) == DuckDbTypes.NameOf(from) => value,
        SqlTypeKind.Varchar when from.Kind == SqlTypeKind.TimestampNtz => Format(value, Wall),
        SqlTypeKind.Varchar => Format(value, Wall + " +0000"),
        _ => Conversions.Cast(value, type, isTry),
    };

    private static DuckCall Format(DuckExpression value, string format) =>
        new DuckCall("strftime", [value, new DuckText(Literals.Quote(format))]);
}
