using System.Globalization;
using Generator.Functions.Numbers;

namespace Generator.Functions.Forms;

/// <summary>
/// Numbers written and read by a constant fixed-position format model ("SQL format models"). In writing, the number is rounded to the model's digits, its
/// digits are filled with zeros or blanks and grouped; more digits than positions are shown as #.
/// </summary>
internal static class NumberTexts
{
    /// <summary>The segments of TO_CHAR; null when the model is none of these.</summary>
    public static IReadOnlyList<FormSegment>? Write(int value, string text)
    {
        if (NumberModel.Parse(text) is not { } model)
        {
            return null;
        }

        var width = Digits(1 + (model.HasDollar ? 1 : 0) + model.Digits + model.Separators.Count);
        var narrow = Digits((model.HasDollar ? 1 : 0) + model.Digits + model.Separators.Count);
        var minus = "case when n < 0 then '-' else '' end";
        var plus = "case when n < 0 then '-' else '+' end";
        var blank = model.IsCompact ? minus : "case when n < 0 then '-' else ' ' end";
        var whole = (model.HasDollar ? "'$' || " : "") + Grouped(model);
        var fraction = Fraction(model);
        var body = model.Sign switch
        {
            SignPlace.Floating => Filled($"{minus} || {whole}", width, model) + fraction,
            SignPlace.Sign => Filled($"{plus} || {whole}", width, model) + fraction,
            SignPlace.Minus => $"{blank} || {Filled(whole, narrow, model)}{fraction}",
            SignPlace.SignAtEnd => $"{Filled(whole, narrow, model)}{fraction} || {plus}",
            _ => $"{Filled(whole, narrow, model)}{fraction} || {blank}",
        };
        return
        [
            new FormSegment.Text("list_transform([cast("),
            new FormSegment.Argument(value, IsOperand: false),
            new FormSegment.Text($" as decimal(38, {Digits(model.Fraction)}))], lambda n: {Literal(model.Before, isBefore: true)}{body}{Literal(model.After, isBefore: false)})[1]"),
        ];
    }

    /// <summary>The segments of TO_NUMBER: separators, $ and blanks are left out, then what stays must have as many digits as the model.</summary>
    public static IReadOnlyList<FormSegment>? Read(int value, string text, bool isTry)
    {
        if (NumberModel.Parse(text) is not { Before: "", After: "", IsBlankZero: false } model)
        {
            return null;
        }

        var fraction = model.Fraction == 0 ? ""
            : model.LeastFraction > 0 ? $"\\.[0-9]{{{Digits(model.LeastFraction)},{Digits(model.Fraction)}}}"
            : $"(?:\\.[0-9]{{0,{Digits(model.Fraction)}}})?";
        var pattern = $"[+-]?[0-9]{{{Digits(Math.Max(1, model.LeastDigits))},{Digits(model.Digits)}}}{fraction}";
        var otherwise = isTry ? "" : $" else error('Can''t parse ''' || t || ''' as number with format ''{text.Replace("'", "''")}''')";
        return
        [
            new FormSegment.Text("list_transform([regexp_replace(regexp_replace("),
            new FormSegment.Argument(value, IsOperand: false),
            new FormSegment.Text($", '[ ,$]', '', 'g'), '^(.*)([+-])$', '\\2\\1')], lambda t: case when t is null then null when regexp_full_match(t, '{pattern}') then cast(t as "),
            new FormSegment.ResultType(),
            new FormSegment.Text($"){otherwise} end)[1]"),
        ];
    }

    private static string Filled(string text, string width, NumberModel model) => model.IsCompact ? $"({text})" : $"lpad({text}, {width}, ' ')";

    private static string Grouped(NumberModel model)
    {
        var whole = "split_part(cast(abs(n) as varchar), '.', 1)";
        var zero = model.IsBlankZero && model.LeastDigits == 0 ? "''" : model.Digits == 0 ? "''" : "'0'";
        var positions = Digits(model.Digits);
        var shown = $"case when trunc(abs(n)) = 0 then lpad({zero}, {Digits(Math.Max(model.LeastDigits, zero == "''" ? 0 : 1))}, '0') when length({whole}) > {positions} then repeat('#', {positions}) else lpad({whole}, cast(greatest(length({whole}), {Digits(model.LeastDigits)}) as integer), '0') end";
        for (var i = 0; i < model.Separators.Count; i++)
        {
            var distance = Digits(model.Separators[i] + i);
            shown = $"list_transform([{shown}], lambda d: case when length(d) > {distance} then left(d, length(d) - {distance}) || ',' || right(d, {distance}) else d end)[1]";
        }

        return shown;
    }

    private static string Fraction(NumberModel model)
    {
        if (model.Fraction == 0)
        {
            return "";
        }

        var all = Digits(model.Fraction);
        var digits = "split_part(cast(n as varchar), '.', 2)";
        var kept = model.LeastFraction == model.Fraction ? digits : $"rpad(rtrim({digits}, '0'), cast(greatest(length(rtrim({digits}, '0')), {Digits(model.LeastFraction)}) as integer), '0')";
        var filled = model.IsCompact || kept == digits ? kept : $"rpad({kept}, {all}, ' ')";
        return $" || '.' || case when length(split_part(cast(trunc(abs(n)) as varchar), '.', 1)) > {Digits(Math.Max(1, model.Digits))} then repeat('#', {all}) else {filled} end";
    }

    private static string Literal(string text, bool isBefore) =>
        text.Length == 0 ? "" : isBefore ? $"'{text.Replace("'", "''")}' || " : $" || '{text.Replace("'", "''")}'";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
