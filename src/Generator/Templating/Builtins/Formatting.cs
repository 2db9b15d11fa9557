using System.Globalization;
using System.Text;
using Generator.Templating.Values;

namespace Generator.Templating.Builtins;

/// <summary>Python's two ways to fill values into a text.</summary>
internal static class Formatting
{
    /// <summary><c>'%s of %05.2f' % values</c></summary>
    public static string Percent(string format, Value values)
    {
        var items = values is ListValue { IsTuple: true } tuple ? tuple.Items : [values];
        var result = new StringBuilder();
        var next = 0;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                result.Append(format[i]);
                continue;
            }

            var start = ++i;
            Value? named = null;
            if (format[i] == '(' && format.IndexOf(')', i) is var close and > 0 && close + 1 < format.Length)
            {
                named = (values as DictValue)?.Attribute(format.Substring(i + 1, close - i - 1));
                start = i = close + 1;
            }

            while (i + 1 < format.Length && (char.IsDigit(format[i]) || format[i] is '.' or '-' or '+' or ' ' or '#'))
            {
                i++;
            }

            if (format[i] == '%')
            {
                result.Append('%');
                continue;
            }

            var value = named ?? (next < items.Count ? items[next++] : StringValue.Empty);
            result.Append(Convert(value, format.Substring(start, i - start), format[i]));
        }

        return result.ToString();
    }

    /// <summary><c>'{} of {name:.2f}'.format(…)</c></summary>
    public static string Braces(string format, IReadOnlyList<Value> positional, DictValue named)
    {
        var result = new StringBuilder();
        var next = 0;
        for (var i = 0; i < format.Length; i++)
        {
            var isDoubled = i + 1 < format.Length && format[i + 1] == format[i] && format[i] is '{' or '}';
            var close = format[i] == '{' && !isDoubled ? format.IndexOf('}', i) : -1;
            if (close < 0)
            {
                result.Append(format[i]);
                i += isDoubled ? 1 : 0;
                continue;
            }

            var field = format.Substring(i + 1, close - i - 1);
            var colon = field.IndexOf(':');
            var (key, spec) = colon < 0 ? (field, "") : (field.Substring(0, colon), field.Substring(colon + 1));
            var index = key.Length == 0 ? next++ : int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : -1;
            var value = index >= 0 ? index < positional.Count ? positional[index] : StringValue.Empty : named.Attribute(key) ?? StringValue.Empty;
            result.Append(spec.Length == 0 ? value.ToString() : Convert(value, spec.Substring(0, spec.Length - 1), spec[spec.Length - 1]));
            i = close;
        }

        return result.ToString();
    }

    private static string Convert(Value value, string flags, char type)
    {
        var point = flags.IndexOf('.');
        var precision = point >= 0 && int.TryParse(flags.Substring(point + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? Math.Min(digits, 50) : -1;
        var widthText = (point >= 0 ? flags.Substring(0, point) : flags).TrimStart('+', '-', ' ', '#', '<', '>');
        var hasGroups = widthText.EndsWith(",", StringComparison.Ordinal);
        _ = int.TryParse(widthText.TrimEnd(','), NumberStyles.None, CultureInfo.InvariantCulture, out var width);
        width = Math.Min(width, 1000);
        var number = value as NumberValue;
        var text = (type, number) switch
        {
            ('d' or 'i', not null) => Math.Truncate(number.AsDouble).ToString(hasGroups ? "N0" : "F0", CultureInfo.InvariantCulture),
            ('f' or 'F', not null) => number.AsDouble.ToString((hasGroups ? "N" : "F") + (precision < 0 ? 6 : precision), CultureInfo.InvariantCulture),
            ('e', not null) => number.AsDouble.ToString($"0.{new string('0', precision < 0 ? 6 : precision)}e+00", CultureInfo.InvariantCulture),
            ('%', not null) => (number.AsDouble * 100).ToString("F" + (precision < 0 ? 6 : precision), CultureInfo.InvariantCulture) + "%",
            ('x', not null) => ((long)number.AsDouble).ToString("x", CultureInfo.InvariantCulture),
            ('r', _) => value.Quoted,
            _ when char.IsDigit(type) => value.ToString(),
            _ => precision >= 0 ? value.ToString().Substring(0, Math.Min(precision, value.ToString().Length)) : value.ToString(),
        };
        if (char.IsDigit(type))
        {
            _ = int.TryParse(widthText + type, NumberStyles.None, CultureInfo.InvariantCulture, out width);
        }

        var isLeft = flags.StartsWith("-", StringComparison.Ordinal) || flags.StartsWith("<", StringComparison.Ordinal);
        return isLeft ? text.PadRight(width)
            : widthText.StartsWith("0", StringComparison.Ordinal) && number is not null ? PadZeros(text, width)
            : text.PadLeft(Math.Min(width, 1000));
    }

    private static string PadZeros(string text, int width) =>
        text.StartsWith("-", StringComparison.Ordinal) ? "-" + text.Substring(1).PadLeft(Math.Max(0, width - 1), '0') : text.PadLeft(width, '0');
}
