namespace Generator.Functions.Numbers;

/// <summary>A fixed-position numeric format model ("SQL format models").</summary>
/// <param name="Before">The literal before the number.</param>
/// <param name="After">The literal after it.</param>
/// <param name="Digits">Positions before the point.</param>
/// <param name="LeastDigits">Digits written at least: the positions from the first 0 on.</param>
/// <param name="Separators">For each group separator how many positions follow it before the point, fewest first.</param>
/// <param name="Fraction">Positions after the point.</param>
/// <param name="LeastFraction">Digits written at least after the point: the positions up to the last 0.</param>
/// <param name="HasDollar">$ stands before the digits.</param>
/// <param name="Sign">Where the sign stands.</param>
/// <param name="IsCompact">FM: nothing is filled with blanks.</param>
/// <param name="IsBlankZero">B: a zero before the point is not written.</param>
internal sealed record NumberModel(
    string Before,
    string After,
    int Digits,
    int LeastDigits,
    IReadOnlyList<int> Separators,
    int Fraction,
    int LeastFraction,
    bool HasDollar,
    SignPlace Sign,
    bool IsCompact,
    bool IsBlankZero)
{
    /// <summary>Reads a model; null for exponents, hexadecimal digits, text-minimal and alternative models, and for literals between digits.</summary>
    public static NumberModel? Parse(string model)
    {
        var (before, after, places) = ("", "", "");
        var (hasDollar, isCompact, isBlankZero, sign) = (false, false, false, SignPlace.Floating);
        var position = 0;
        while (position < model.Length)
        {
            var c = char.ToUpperInvariant(model[position]);
            var two = position + 1 < model.Length ? string.Concat(c, char.ToUpperInvariant(model[position + 1])) : "";
            var isEnd = places.Length > 0;
            position++;
            switch (c)
            {
                case '"':
                    var end = model.IndexOf('"', position);
                    end = end < 0 ? model.Length : end;
                    (before, after) = isEnd ? (before, after + model.Substring(position, end - position)) : (before + model.Substring(position, end - position), after);
                    position = end + 1;
                    break;
                case '0' or '9' or '.' or 'D' or ',' or 'G' when after.Length == 0 && sign is not (SignPlace.SignAtEnd or SignPlace.MinusAtEnd):
                    places += c == 'D' ? '.' : c == 'G' ? ',' : c;
                    break;
                case '$' when !isEnd:
                    hasDollar = true;
                    break;
                case 'B' when !isEnd:
                    isBlankZero = true;
                    break;
                case 'S' when sign == SignPlace.Floating:
                    sign = isEnd ? SignPlace.SignAtEnd : SignPlace.Sign;
                    break;
                case 'M' when two == "MI" && sign == SignPlace.Floating:
                    sign = isEnd ? SignPlace.MinusAtEnd : SignPlace.Minus;
                    position++;
                    break;
                case 'F' when two == "FM" && !isEnd:
                    isCompact = !isCompact;
                    position++;
                    break;
                default:
                    return null;
            }
        }

        var point = places.IndexOf('.');
        var whole = point < 0 ? places : places.Substring(0, point);
        var fraction = point < 0 ? "" : places.Substring(point + 1);
        var digits = whole.Replace(",", "");
        if (digits.Length + fraction.Length is 0 or > 38 || fraction.IndexOfAny([',', '.']) >= 0 || whole.StartsWith(",", StringComparison.Ordinal))
        {
            return null;
        }

        var zero = digits.IndexOf('0');
        var separators = Enumerable.Range(0, whole.Length).Where(i => whole[i] == ',').Select(i => whole.Substring(i).Replace(",", "").Length).Reverse().ToList();
        return new(before, after, digits.Length, zero < 0 ? 0 : digits.Length - zero, separators, fraction.Length, fraction.LastIndexOf('0') + 1, hasDollar, sign, isCompact, isBlankZero);
    }
}

/// <summary>Where a numeric format model puts the sign ("Sign position for fixed-position formats").</summary>
internal enum SignPlace
{
    /// <summary>A minus, or a blank, before the first digit.</summary>
    Floating,

    /// <summary>S before the digits: plus or minus before the first one.</summary>
    Sign,
    SignAtEnd,

    /// <summary>MI before the digits: a minus or a blank at the very beginning.</summary>
    Minus,
    MinusAtEnd,
}
