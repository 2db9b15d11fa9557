using Generator.Types;

namespace Generator.Functions.Results;

/// <summary>The catalogue's result rules. An argument of unknown type makes the result unknown only where the rule looks at it.</summary>
internal static class ReturnTypes
{
    public static readonly ReturnType Unknown = Always(SqlType.Unknown);
    public static readonly ReturnType Varchar = Always(SqlType.Varchar);
    public static readonly ReturnType Boolean = Always(SqlType.Boolean);
    public static readonly ReturnType Float = Always(SqlType.Float);
    public static readonly ReturnType Integer = Always(SqlType.Integer);
    public static readonly ReturnType Date = Always(SqlType.Date);
    public static readonly ReturnType Time = Always(SqlType.Time);
    public static readonly ReturnType TimestampNtz = Always(SqlType.TimestampNtz);
    public static readonly ReturnType TimestampLtz = Always(SqlType.TimestampLtz);
    public static readonly ReturnType TimestampTz = Always(SqlType.TimestampTz);
    public static readonly ReturnType Binary = Always(SqlType.Binary);
    public static readonly ReturnType Variant = Always(SqlType.Variant);
    public static readonly ReturnType Object = Always(SqlType.Object);
    public static readonly ReturnType Array = Always(SqlType.Array);
    public static readonly ReturnType Geography = Always(SqlType.Geography);
    public static readonly ReturnType Geometry = Always(SqlType.Geometry);

    /// <summary>COUNT and the ranking functions: NUMBER(18,0).</summary>
    public static readonly ReturnType Count = NumberOf(18, 0);

    /// <summary>The type all arguments convert to.</summary>
    public static readonly ReturnType CommonSuper = CommonSuperFrom(0);

    /// <summary>SUM: a NUMBER keeps its scale and takes all 38 digits; anything else is summed as FLOAT.</summary>
    public static readonly ReturnType Sum = new(nameof(Sum), call => Numeric(Argument(call, 0)) is { Kind: SqlTypeKind.Number } n ? SqlType.Number(38, n.Scale) : Numeric(Argument(call, 0)));

    /// <summary>AVG: a NUMBER of scale s becomes NUMBER(38, max(s, min(s + 6, 12))), as a division does.</summary>
    public static readonly ReturnType Average = new(nameof(Average), call => Divided(Argument(call, 0)));

    public static ReturnType Always(SqlType type) => new(SqlTypeDisplay.Of(type), _ => type);

    public static ReturnType NumberOf(int precision, int scale) => Always(SqlType.Number(precision, scale));

    /// <summary>The type of one argument.</summary>
    public static ReturnType SameAs(int index) => new($"SameAs({index})", call => Argument(call, index));

    /// <summary>The type all arguments from one on convert to; unknown when they have none in common.</summary>
    public static ReturnType CommonSuperFrom(int first) =>
        new($"CommonSuperFrom({first})", call => CommonSupertype.OfAll(call.Arguments.Skip(first).Select(a => a.Type)) ?? SqlType.Unknown);

    /// <summary>The type that two arguments convert to.</summary>
    public static ReturnType CommonSuperOf(int left, int right) => new(
        $"CommonSuperOf({left}, {right})",
        call => CommonSupertype.Of(Argument(call, left), Argument(call, right)) ?? SqlType.Unknown);

    private static SqlType Argument(FunctionCall call, int index) => index < call.Arguments.Count ? call.Arguments[index].Type : SqlType.Unknown;

    // What arithmetic makes of a value: strings and variants are read as FLOAT by aggregates.
    private static SqlType Numeric(SqlType type) => type.Kind is SqlTypeKind.Number or SqlTypeKind.Unknown ? type : SqlType.Float;

    private static SqlType Divided(SqlType type) =>
        Numeric(type) is { Kind: SqlTypeKind.Number } number
            ? SqlType.Number(38, Math.Max(number.Scale, Math.Min(number.Scale + 6, 12)))
            : Numeric(type);
}
