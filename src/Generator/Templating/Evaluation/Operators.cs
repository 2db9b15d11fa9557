using System.Globalization;
using Generator.Templating.Parsing;
using Generator.Templating.Values;

namespace Generator.Templating.Evaluation;

/// <summary>Python's operators on values that are not run values any more. A null result means that the operands do not go together.</summary>
internal static class Operators
{
    public static Value? Apply(BinaryOperator op, Value left, Value right) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => Arithmetic(op, a, b),
        (ListValue a, ListValue b) when op == BinaryOperator.Add && a.IsTuple == b.IsTuple => new ListValue(a.Items.Concat(b.Items), a.IsTuple),
        (DateTimeValue a, TimeDeltaValue b) when op is BinaryOperator.Add or BinaryOperator.Subtract => Shift(a, op == BinaryOperator.Add ? b.Value : -b.Value),
        (TimeDeltaValue a, DateTimeValue b) when op == BinaryOperator.Add => Shift(b, a.Value),
        (DateTimeValue a, DateTimeValue b) when op == BinaryOperator.Subtract => new TimeDeltaValue(a.Value - b.Value),
        (TimeDeltaValue a, TimeDeltaValue b) when op is BinaryOperator.Add or BinaryOperator.Subtract =>
            new TimeDeltaValue(op == BinaryOperator.Add ? a.Value + b.Value : a.Value - b.Value),
        _ => null,
    };

    public static Value? Negate(Value value) => value switch
    {
        IntegerValue { Value: not long.MinValue } whole => new IntegerValue(-whole.Value),
        BoolValue boolean => new IntegerValue(boolean.Value ? -1 : 0),
        FloatValue real => new FloatValue(-real.AsDouble),
        TimeDeltaValue delta => new TimeDeltaValue(-delta.Value),
        _ => null,
    };

    /// <summary>Less than zero, zero or more, as the left comes before, with or after the right; null when they have no order.</summary>
    public static int? Compare(Value left, Value right)
    {
        switch (left, right)
        {
            case (IntegerValue a, IntegerValue b):
                return a.Value.CompareTo(b.Value);
            case (NumberValue a, NumberValue b):
                return a.AsDouble.CompareTo(b.AsDouble);
            case (StringValue a, StringValue b):
                return string.CompareOrdinal(a.Text, b.Text);
            case (DateTimeValue a, DateTimeValue b):
                return a.Value.CompareTo(b.Value);
            case (TimeDeltaValue a, TimeDeltaValue b):
                return a.Value.CompareTo(b.Value);
            case (ListValue a, ListValue b):
                foreach (var (x, y) in a.Items.Zip(b.Items, (x, y) => (x, y)))
                {
                    if (Compare(x, y) is not 0 and var order)
                    {
                        return order;
                    }
                }

                return a.Items.Count.CompareTo(b.Items.Count);
            default:
                return null;
        }
    }

    /// <summary>Whether a container has an element, a mapping a key, a text a part; null when the right is no container.</summary>
    public static bool? Contains(Value container, Value item) => (container, item) switch
    {
        (StringValue text, StringValue part) => text.Text.IndexOf(part.Text, StringComparison.Ordinal) >= 0,
        (StringValue, _) => null,
        (DictValue dict, _) => dict.Find(item) is not null,
        _ => container.Items?.Contains(item),
    };

    public static NumberValue? ParseNumber(string text)
    {
        var trimmed = text.Trim();
        return long.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? new IntegerValue(whole)
            : double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? new FloatValue(real)
            : null;
    }

    /// <summary>Towards zero; the nearest end of the range when it is outside.</summary>
    public static long ToWhole(double value) =>
        double.IsNaN(value) ? 0 : value >= long.MaxValue ? long.MaxValue : value <= long.MinValue ? long.MinValue : (long)value;

    private static DateTimeValue? Shift(DateTimeValue date, TimeSpan by)
    {
        var ticks = date.Value.Ticks + (date.IsDate ? TimeSpan.FromDays(Math.Floor(by.TotalDays)).Ticks : by.Ticks);
        return ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks ? null : new DateTimeValue(new DateTime(ticks), date.IsDate);
    }

    private static Value? Arithmetic(BinaryOperator op, NumberValue left, NumberValue right)
    {
        if (op is not BinaryOperator.Divide && left is not FloatValue && right is not FloatValue)
        {
            var (x, y) = (WholeOf(left), WholeOf(right));
            try
            {
                return WholeArithmetic(op, x, y);
            }
            catch (OverflowException)
            {
                return null;
            }
        }

        var (a, b) = (left.AsDouble, right.AsDouble);
        if (b == 0 && op is BinaryOperator.Divide or BinaryOperator.FloorDivide or BinaryOperator.Modulo)
        {
            return null;
        }

        return new FloatValue(op switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Subtract => a - b,
            BinaryOperator.Multiply => a * b,
            BinaryOperator.Divide => a / b,
            BinaryOperator.FloorDivide => Math.Floor(a / b),
            BinaryOperator.Modulo => a - (b * Math.Floor(a / b)),
            _ => Math.Pow(a, b),
        });
    }

    private static long WholeOf(NumberValue value) => value is IntegerValue whole ? whole.Value : (long)value.AsDouble;

    private static Value? WholeArithmetic(BinaryOperator op, long a, long b)
    {
        checked
        {
            switch (op)
            {
                case BinaryOperator.Add:
                    return new IntegerValue(a + b);
                case BinaryOperator.Subtract:
                    return new IntegerValue(a - b);
                case BinaryOperator.Multiply:
                    return new IntegerValue(a * b);
                case BinaryOperator.FloorDivide or BinaryOperator.Modulo when b == 0:
                    return null;
                case BinaryOperator.FloorDivide or BinaryOperator.Modulo when b == -1:
                    return new IntegerValue(op == BinaryOperator.Modulo ? 0 : -a);
                case BinaryOperator.FloorDivide:
                    return new IntegerValue((a / b) - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0));
                case BinaryOperator.Modulo:
                    return new IntegerValue(((a % b) + b) % b);
                default:
                    return b < 0 ? new FloatValue(Math.Pow(a, b)) : Power(a, b);
            }
        }
    }

    private static IntegerValue Power(long value, long exponent)
    {
        checked
        {
            var result = 1L;
            while (exponent > 0)
            {
                result = (exponent & 1) == 1 ? result * value : result;
                exponent >>= 1;
                value = exponent > 0 ? value * value : value;
            }

            return new IntegerValue(result);
        }
    }
}
