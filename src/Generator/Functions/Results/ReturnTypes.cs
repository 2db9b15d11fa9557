using System.Globalization;
using Generator.Types;

namespace Generator.Functions.Results;

/// <summary>The catalogue's general result rules; those of numbers are in <see cref="NumericReturnTypes"/>, of dates in <see cref="DateReturnTypes"/>.</summary>
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

    /// <summary>Counts, positions and ranks: NUMBER(18,0).</summary>
    public static readonly ReturnType Count = NumberOf(18, 0);

    /// <summary>The type all arguments convert to.</summary>
    public static readonly ReturnType CommonSuper = CommonSuperFrom(0);

    /// <summary>The type of the first key of WITHIN GROUP.</summary>
    public static readonly ReturnType OrderKey = new(nameof(OrderKey), call => call.OrderKeys.Count > 0 ? call.OrderKeys[0].Type : SqlType.Unknown);

    /// <summary>A string or binary value gives its own kind, of unlimited length; anything else a string.</summary>
    public static readonly ReturnType VarcharOrBinary = new(
        nameof(VarcharOrBinary),
        call => ArgumentOf(call, 0).Kind == SqlTypeKind.Binary ? SqlType.Binary : SqlType.Varchar);

    /// <summary>CONCAT: as long as its arguments together.</summary>
    public static readonly ReturnType Concatenation = new(
        nameof(Concatenation),
        call => call.Arguments.Skip(1).Aggregate(ArgumentOf(call, 0), (type, argument) => ConcatenatedType.Of(type, argument.Type)));

    /// <summary>DECODE: the type of the results, which are every other argument from the third on, and of the default.</summary>
    public static readonly ReturnType DecodeResults = new(
        nameof(DecodeResults),
        call => Common(call.Arguments.Where((_, i) => i >= 2 && (i % 2 == 0 || i == call.Arguments.Count - 1))));

    public static ReturnType Always(SqlType type) => new(SqlTypeDisplay.Of(type), _ => type);

    public static ReturnType NumberOf(int precision, int scale) => Always(SqlType.Number(precision, scale));

    /// <summary>The type of one argument.</summary>
    public static ReturnType SameAs(int index) =>
        new(string.Format(CultureInfo.InvariantCulture, "SameAs({0})", index), call => ArgumentOf(call, index));

    /// <summary>The type all arguments from one on convert to; unknown when they have none in common.</summary>
    public static ReturnType CommonSuperFrom(int first) => new(
        string.Format(CultureInfo.InvariantCulture, "CommonSuperFrom({0})", first),
        call => Common(call.Arguments.Skip(first)),
        first);

    /// <summary>The type that two arguments convert to; unknown when they have none in common.</summary>
    public static ReturnType CommonSuperOf(int left, int right) => new(
        string.Format(CultureInfo.InvariantCulture, "CommonSuperOf({0}, {1})", left, right),
        call => CommonSupertype.Of(ArgumentOf(call, left), ArgumentOf(call, right)) ?? SqlType.Unknown);

    /// <summary>The type of one argument, or ARRAY when another, a count, is written.</summary>
    public static ReturnType ValueOrArray(int value, int count) => new(
        string.Format(CultureInfo.InvariantCulture, "ValueOrArray({0}, {1})", value, count),
        call => call.Arguments.Count > count ? SqlType.Array : ArgumentOf(call, value));

    /// <summary>The type of an argument; unknown when it was left out.</summary>
    public static SqlType ArgumentOf(FunctionCall call, int index) => index < call.Arguments.Count ? call.Arguments[index].Type : SqlType.Unknown;

    private static SqlType Common(IEnumerable<FunctionArgument> arguments) =>
        CommonSupertype.OfAll(CommonSupertype.Readings([.. arguments.Select(a => (a.Type, a.Constant))])) ?? SqlType.Unknown;
}
