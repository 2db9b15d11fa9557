using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>The types of numeric constants ("Numeric constants"): as many digits as are written, FLOAT beyond 38 or with an exponent.</summary>
internal static class NumberLiterals
{
    private const int MaxDigits = 38;

    public static SqlType TypeOf(string text)
    {
        var point = text.IndexOf('.');
        var whole = (point < 0 ? text : text.Substring(0, point)).TrimStart('0').Length;
        var scale = point < 0 ? 0 : text.Length - point - 1;
        return text.IndexOfAny(['e', 'E']) >= 0 || whole + scale > MaxDigits
            ? SqlType.Float
            : SqlType.Number(Math.Max(1, whole + scale), scale);
    }

    /// <summary>The type of a parameter where the text shows one value of many: the run's may have more digits.</summary>
    public static SqlType WidenedTypeOf(string text) =>
        TypeOf(text) is { Kind: SqlTypeKind.Number } number ? SqlType.Number(MaxDigits, number.Scale) : SqlType.Float;
}
