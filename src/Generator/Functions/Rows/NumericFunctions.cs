using Generator.Functions.Forms;
using Generator.Functions.Results;
using Generator.Types;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "Numeric functions".</summary>
internal static class NumericFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("ABS", "value: number", NumericReturnTypes.SameNumber, NullIfAnyArgumentNull, "The absolute value.", "abs({0})"),
        Scalar("CBRT", "value: number", ReturnTypes.Float, NullIfAnyArgumentNull, "The cube root.", "case when pow(round(cbrt({0})), 3) = {0} then round(cbrt({0})) else cbrt({0}) end"),
        Scalar("CEIL", "value: number, [scale: number]", NumericReturnTypes.Rounded, NullIfAnyArgumentNull, "The nearest equal or larger number of a scale.", Nearest("ceil", "<", "+"))
            with { Aliases = ["CEILING"] },
        Scalar(
            "DIV0",
            "dividend: number, divisor: number",
            NumericReturnTypes.Quotient,
            NullIfAnyArgumentNull,
            "The quotient, and 0 where the divisor is 0.",
            "case when {1} = 0 and {0} is not null then cast(0 as {type}) else {quotient:0:1} end"),
        Scalar(
            "DIV0NULL",
            "dividend: number, divisor: number",
            NumericReturnTypes.Quotient,
            NullIfNull(0),
            "The quotient, and 0 where the divisor is 0 or NULL.",
            "case when coalesce({1}, 0) = 0 and {0} is not null then cast(0 as {type}) else {quotient:0:1} end"),
        Scalar("EXP", "value: number", ReturnTypes.Float, NullIfAnyArgumentNull, "e raised to a power.", "exp({0})"),
        Scalar("FACTORIAL", "value: number", ReturnTypes.Integer, NullIfAnyArgumentNull, "The factorial of a whole number up to 33.", "factorial({0:integer})"),
        Scalar("FLOOR", "value: number, [scale: number]", NumericReturnTypes.Rounded, NullIfAnyArgumentNull, "The nearest equal or smaller number of a scale.", Nearest("floor", ">", "-")),
        Scalar(
            "HAVERSINE",
            "lat1: number, lon1: number, lat2: number, lon2: number",
            ReturnTypes.Float,
            NullIfAnyArgumentNull,
            "The distance in kilometres between two points on Earth.",
            "(2 * 6371 * asin(sqrt(pow(sin(radians({2} - {0}) / 2), 2) + cos(radians({0})) * cos(radians({2})) * pow(sin(radians({3} - {1}) / 2), 2))))"),
        Scalar("LN", "value: number", ReturnTypes.Float, NullIfAnyArgumentNull, "The natural logarithm.", "ln({0})"),
        Scalar("LOG", "base: number, value: number", ReturnTypes.Float, NullIfAnyArgumentNull, "The logarithm to a base.", "(ln({1}) / ln({0}))"),
        Scalar("MOD", "dividend: number, divisor: number", NumericReturnTypes.Modulo, NullIfAnyArgumentNull, "The remainder, with the dividend's sign; division by 0 is an error.",
            DuckDbForm.Of(
                (When.NonZero(1), "({0} % {1})"),
                (When.Otherwise, "({0} % case when {1} = 0 then error('Division by zero') else {1} end)"))),
        Scalar("POWER", "base: number, exponent: number", ReturnTypes.Float, NullIfAnyArgumentNull, "A number raised to a power.", "pow({0}, {1})")
            with { Aliases = ["POW"] },
        Scalar(
            "ROUND",
            "expr: number, [scale: number], [rounding_mode: text]",
            NumericReturnTypes.Rounded,
            NullIfAnyArgumentNull,
            "The nearest number of a scale, halves away from zero unless HALF_TO_EVEN is asked for.",
            DuckDbForm.Of(
                (When.Constant(2, "HALF_TO_EVEN").And(When.IsWhole(0)).And(When.AtLeast(1, 0)), "{0}"),
                (When.Constant(2, "HALF_TO_EVEN").And(When.IsConstant(1)), "cast(round_even({0}, {1}) as {type})"),
                (When.Constant(2, "HALF_AWAY_FROM_ZERO").And(When.IsConstant(1)), "round({0}, {1})"),
                (When.Count(3), null),
                (When.Count(1), "round({0})"),
                (When.IsConstant(1), "round({0}, {1})"),
                (When.Type(0, SqlTypeKind.Float), "round({0}, {1:integer})"),
                (ScaleIsSmall, AtEachScale(digits => $"round({{0}}, {digits})")))),
        Scalar("SIGN", "value: number", ReturnTypes.NumberOf(1, 0), NullIfAnyArgumentNull, "-1, 0 or 1 for a negative number, zero or a positive one.", "sign({0})"),
        Scalar("SQRT", "value: number", ReturnTypes.Float, NullIfAnyArgumentNull, "The square root; of a negative number an error.", "sqrt({0})"),
        Scalar("SQUARE", "value: number", ReturnTypes.Float, NullIfAnyArgumentNull, "A number multiplied with itself.", "pow({0}, 2)"),
        Scalar(
            "TRUNC",
            ["value: number, [scale: number]", "value: temporal, part: date_part"],
            DateReturnTypes.TruncatedNumberOrDate,
            NullIfAnyArgumentNull,
            "A number cut off after some digits, or a date, time or timestamp cut off to a part.",
            DuckDbForm.Of(
                (When.Type(0, SqlTypeKind.Date, SqlTypeKind.Time, SqlTypeKind.TimestampNtz, SqlTypeKind.TimestampLtz, SqlTypeKind.TimestampTz), "cast(date_trunc({1:part}, {0}) as {type})"),
                (When.Count(1), "trunc({0})"),
                (When.IsConstant(1), "trunc({0}, {1})"),
                (When.Type(0, SqlTypeKind.Float), "trunc({0}, {1:integer})"),
                (ScaleIsSmall, AtEachScale(digits => $"trunc({{0}}, {digits})"))))
            with { Aliases = ["TRUNCATE"] },
        Scalar(
            "WIDTH_BUCKET",
            "value: number, minimum: number, maximum: number, buckets: number",
            ReturnTypes.Count,
            NullIfAnyArgumentNull,
            "The bucket of a value among buckets of equal width; 0 below them, one more than there are above.",
            "cast(case when {0} < {1} then 0 when {0} >= {2} then {3} + 1 else floor(({0} - {1}) * {3} / ({2} - {1})) + 1 end as bigint)"),
        Trigonometric("ACOS", "The arc cosine in radians."),
        Trigonometric("ACOSH", "The inverse hyperbolic cosine."),
        Trigonometric("ASIN", "The arc sine in radians."),
        Trigonometric("ASINH", "The inverse hyperbolic sine."),
        Trigonometric("ATAN", "The arc tangent in radians."),
        Scalar("ATAN2", "y: number, x: number", ReturnTypes.Float, NullIfAnyArgumentNull, "The angle of a point in radians.", "atan2({0}, {1})"),
        Trigonometric("ATANH", "The inverse hyperbolic tangent."),
        Trigonometric("COS", "The cosine of an angle in radians."),
        Trigonometric("COSH", "The hyperbolic cosine."),
        Trigonometric("COT", "The cotangent of an angle in radians."),
        Trigonometric("DEGREES", "Radians as degrees."),
        Scalar("PI", "", ReturnTypes.Float, NeverNull, "The number pi.", "pi()"),
        Trigonometric("RADIANS", "Degrees as radians."),
        Trigonometric("SIN", "The sine of an angle in radians."),
        Trigonometric("SINH", "The hyperbolic sine."),
        Trigonometric("TAN", "The tangent of an angle in radians."),
        Trigonometric("TANH", "The hyperbolic tangent."),
    ];

    private static FunctionDefinition Trigonometric(string name, string description) =>
        Scalar(name, "value: number", ReturnTypes.Float, NullIfAnyArgumentNull, description, $"{name.ToLowerInvariant()}({{0}})");

    // DuckDB's ceil and floor know no scale: what cutting off leaves is moved by one unit of the last digit where it lies on the wrong side.
    private static DuckDbForm Nearest(string function, string comparison, string sign) => DuckDbForm.Of(
        (When.IsWhole(0).And(When.Count(1)), "{0}"),
        (When.IsWhole(0).And(When.AtLeast(1, 0)), "{0}"),
        (When.Count(1), $"{function}({{0}})"),
        (When.IsConstant(1), $"cast(trunc({{0}}, {{1}}) {sign} case when trunc({{0}}, {{1}}) {comparison} {{0}} then {{1:unit}} else 0 end as {{type}})"),
        (When.Type(0, SqlTypeKind.Float), $"(trunc({{0}}, {{1:integer}}) {sign} case when trunc({{0}}, {{1:integer}}) {comparison} {{0}} then pow(10, -{{1:integer}}) else 0 end)"),
        (ScaleIsSmall, AtEachScale(digits => $"trunc({{0}}, {digits}) {sign} case when trunc({{0}}, {digits}) {comparison} {{0}} then {Unit(digits)} else 0 end")));

    // DuckDB rounds a decimal to a constant number of digits only.
    private static FormCondition ScaleIsSmall => new($"at most {Digits} digits after the point", call => call.Arguments[0].Type is { Kind: SqlTypeKind.Number, Scale: <= Digits });

    private const int Digits = 12;

    private static string AtEachScale(Func<int, string> rounded) =>
        $"case when {{1}} >= {Digits} then cast({{0}} as {{type}}) "
        + string.Concat(Enumerable.Range(-Digits, 2 * Digits).Select(digits => $"when {{1}} = {digits} then cast({rounded(digits)} as {{type}}) "))
        + $"when {{1}} < -{Digits} then error('a scale below -{Digits}') end";

    private static string Unit(int digits) => digits > 0 ? $"0.{new string('0', digits - 1)}1" : $"1{new string('0', -digits)}";
}
