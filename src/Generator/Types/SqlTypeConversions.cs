using K = Generator.Types.SqlTypeKind;

namespace Generator.Types;

/// <summary>Which types convert into which, by a cast or without a word (Snowflake's "Data type conversion", section "Data types that can be cast").</summary>
internal static class SqlTypeConversions
{
    // A row per source: what it converts to by itself, then what only a cast converts it to. The same kind always converts.
    private static readonly Dictionary<K, (K[] Coercible, K[] CastOnly)> Table = new()
    {
        [K.Array] = ([K.Variant], [K.Varchar]),
        [K.Binary] = ([], [K.Varchar, K.Variant]),
        [K.Boolean] = ([K.Varchar, K.Variant], [K.Number, K.Float]),
        [K.Date] = ([K.TimestampNtz, K.TimestampLtz, K.TimestampTz, K.Varchar], [K.Variant]),
        [K.Float] = ([K.Boolean, K.Number, K.Varchar, K.Variant], []),
        [K.Geography] = ([], [K.Variant, K.Varchar, K.Object]),
        [K.Geometry] = ([], [K.Variant, K.Varchar, K.Object]),
        [K.Interval] = ([K.Varchar], [K.Number]),
        [K.Number] = ([K.Boolean, K.Float, K.TimestampNtz, K.TimestampLtz, K.TimestampTz, K.Varchar, K.Variant], [K.Interval]),
        [K.Object] = ([K.Variant], [K.Array, K.Varchar]),
        [K.Time] = ([K.Varchar], [K.Variant]),
        [K.TimestampNtz] = ([K.TimestampLtz, K.TimestampTz, K.Date, K.Time, K.Varchar], [K.Variant]),
        [K.TimestampLtz] = ([K.TimestampNtz, K.TimestampTz, K.Date, K.Time, K.Varchar], [K.Variant]),
        [K.TimestampTz] = ([K.TimestampNtz, K.TimestampLtz, K.Date, K.Time, K.Varchar], [K.Variant]),
        [K.Varchar] = ([K.Boolean, K.Date, K.Float, K.Interval, K.Number, K.Time, K.TimestampNtz, K.TimestampLtz, K.TimestampTz],
            [K.Variant, K.Binary, K.Geography, K.Geometry]),
        [K.Variant] = ([K.Array, K.Boolean, K.Date, K.Float, K.Number, K.Object, K.Time, K.TimestampNtz, K.TimestampLtz, K.TimestampTz, K.Varchar],
            [K.Geography, K.Geometry, K.Binary]),
    };

    /// <summary>Whether an operator or a function that wants <paramref name="to"/> takes a value of <paramref name="from"/> as it is.</summary>
    public static bool CanCoerce(SqlType from, SqlType to) =>
        IsAnything(from) || IsAnything(to) || from.Kind == to.Kind || Table[from.Kind].Coercible.Contains(to.Kind);

    /// <summary>Whether <c>from::to</c> is allowed. Whether a value then converts is known only when it is read.</summary>
    public static bool CanCast(SqlType from, SqlType to) =>
        CanCoerce(from, to) || Table[from.Kind].CastOnly.Contains(to.Kind) || (to.Kind == K.Array && IsElement(from));

    // "TO_ARRAY": a single value becomes an array of one element.
    private static bool IsElement(SqlType type) =>
        type.IsNumeric || type.IsTimestamp || type.Kind is K.Varchar or K.Boolean or K.Date or K.Time;

    private static bool IsAnything(SqlType type) => type.Kind is K.Unknown or K.Null;
}
