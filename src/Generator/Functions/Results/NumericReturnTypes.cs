using System.Globalization;
using Generator.Types;

namespace Generator.Functions.Results;

/// <summary>Result rules that work on precision and scale of a NUMBER. A FLOAT argument makes the result FLOAT, an unknown one unknown.</summary>
internal static class NumericReturnTypes
{
    private const int MaxPrecision = 38;

    /// <summary>SUM: a NUMBER of twelve digits more; strings and variants are summed as FLOAT.</summary>
    public static readonly ReturnType Sum = OfNumber(nameof(Sum), 0, (number, _) => Summed(number));

    /// <summary>AVG: the sum divided by the count; over a window three more digits after the point, as of <see cref="Median"/>.</summary>
    public static readonly ReturnType Average = OfNumber(
        nameof(Average), 0, (number, call) => call.IsWindow ? Interpolated(number) : NumericResult.Divide(Summed(number), ReturnTypes.Count.Of(call)));

    /// <summary>RATIO_TO_REPORT: the value divided by the sum.</summary>
    public static readonly ReturnType Share = OfNumber(nameof(Share), 0, (number, _) => NumericResult.Divide(number, Summed(number)));

    /// <summary>VARIANCE: 38 digits with the scale of a squared NUMBER, divided.</summary>
    public static readonly ReturnType Variance = OfNumber(
        nameof(Variance), 0, (number, call) => SqlType.Number(MaxPrecision, NumericResult.Divide(NumericResult.Multiply(number, number), ReturnTypes.Count.Of(call)).Scale));

    /// <summary>KURTOSIS: twelve digits after the point.</summary>
    public static readonly ReturnType Kurtosis = OfNumber(nameof(Kurtosis), 0, (_, _) => SqlType.Number(MaxPrecision, 12));

    /// <summary>MEDIAN: three more digits after the point.</summary>
    public static readonly ReturnType Median = OfNumber(nameof(Median), 0, (number, _) => Interpolated(number));

    /// <summary>PERCENTILE_CONT: the key's type with three more digits after the point.</summary>
    public static readonly ReturnType InterpolatedKey = new(
        nameof(InterpolatedKey),
        call => ReturnTypes.OrderKey.Of(call) is { Kind: SqlTypeKind.Number } number ? Interpolated(number) : OrFloat(ReturnTypes.OrderKey.Of(call)));

    /// <summary>The widest of two arguments: MOD.</summary>
    public static readonly ReturnType Modulo = new(
        nameof(Modulo), call => NumericResult.Modulo(ReturnTypes.ArgumentOf(call, 0), ReturnTypes.ArgumentOf(call, 1)));

    /// <summary>The first argument divided by the second: DIV0.</summary>
    public static readonly ReturnType Quotient = new(
        nameof(Quotient), call => NumericResult.Divide(ReturnTypes.ArgumentOf(call, 0), ReturnTypes.ArgumentOf(call, 1)));

    /// <summary>
    /// ROUND, CEIL, FLOOR and TRUNC: a constant scale below the argument's becomes the result's, zero when it is negative, with one digit more.
    /// </summary>
    public static readonly ReturnType Rounded = OfNumber(nameof(Rounded), 0, WithScale);

    /// <summary>The argument's type; a string or variant is read as FLOAT.</summary>
    public static readonly ReturnType SameNumber = OfNumber(nameof(SameNumber), 0, (number, _) => number);

    /// <summary>TO_NUMBER: precision and scale written as arguments, after a format model or without one; NUMBER(38,0) without them.</summary>
    public static readonly ReturnType ByPrecisionAndScale = new(nameof(ByPrecisionAndScale), call =>
    {
        var numbers = call.Arguments.Skip(1).Where(a => a.Type.IsNumeric).Select(a => Whole(a.Constant)).ToList();
        var scale = numbers.Count > 1 ? numbers[1] ?? 0 : 0;
        return SqlType.Number(Math.Max(numbers.FirstOrDefault() ?? MaxPrecision, Math.Max(scale, 1)), scale);
    });

    private static ReturnType OfNumber(string name, int index, Func<SqlType, FunctionCall, SqlType> rule) => new(
        name,
        call => ReturnTypes.ArgumentOf(call, index) is { Kind: SqlTypeKind.Number } number ? rule(number, call) : OrFloat(ReturnTypes.ArgumentOf(call, index)));

    private static SqlType OrFloat(SqlType type) => type.IsUnknown ? type : SqlType.Float;

    private static SqlType Interpolated(SqlType number) => SqlType.Number(Math.Min(MaxPrecision, number.Precision + 3), Math.Min(MaxPrecision - 1, number.Scale + 3));

    private static SqlType Summed(SqlType number) => SqlType.Number(Math.Min(MaxPrecision, number.Precision + 12), number.Scale);

    private static SqlType WithScale(SqlType number, FunctionCall call)
    {
        var wanted = call.Arguments.Count < 2 ? 0 : Whole(call.Arguments[1].Constant);
        return wanted >= number.Scale
            ? number
            : SqlType.Number(Math.Min(MaxPrecision, number.Precision + 1), Math.Max(0, wanted ?? number.Scale));
    }

    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
