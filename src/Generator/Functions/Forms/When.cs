using System.Globalization;
using Generator.Functions.Dates;
using Generator.Types;

namespace Generator.Functions.Forms;

/// <summary>The conditions that choose between the cases of a <see cref="DuckDbForm"/>.</summary>
internal static class When
{
    public static readonly FormCondition Otherwise = FormCondition.Always;

    /// <summary>WITHIN GROUP sorts its first key descending.</summary>
    public static readonly FormCondition Descending = new("descending", call => call.OrderKeys.Count > 0 && call.OrderKeys[0].Descending);

    /// <summary>No argument may be NULL.</summary>
    public static readonly FormCondition NothingNullable = new("no argument may be NULL", call => call.Arguments.All(a => !a.Nullable));

    public static readonly FormCondition EvenCount = new("an even number of arguments", call => call.Arguments.Count % 2 == 0);

    /// <summary>Every key of a list of keys and values is written out; they come in order then.</summary>
    public static readonly FormCondition ConstantKeys = new("the keys are constants", call => call.Arguments.Where((_, i) => i % 2 == 0).All(a => a.Constant is not null));

    public static FormCondition Count(int count) => new($"{count} arguments", call => call.Arguments.Count == count);

    /// <summary>The argument is a NUMBER without digits after the point.</summary>
    public static FormCondition IsWhole(int index) => new(
        $"argument {index} is a whole number",
        call => At(call, index)?.Type is { Kind: SqlTypeKind.Number, Scale: 0 });

    /// <summary>The argument is of one of these types.</summary>
    public static FormCondition Type(int index, params SqlTypeKind[] kinds) => new(
        $"argument {index} is {string.Join(" or ", kinds)}",
        call => At(call, index) is { } argument && kinds.Contains(argument.Type.Kind));

    /// <summary>The first key of WITHIN GROUP is of one of these types.</summary>
    public static FormCondition KeyType(params SqlTypeKind[] kinds) => new(
        $"the key is {string.Join(" or ", kinds)}",
        call => call.OrderKeys.Count > 0 && kinds.Contains(call.OrderKeys[0].Type.Kind));

    /// <summary>The argument is a date part among these.</summary>
    public static FormCondition Part(int index, params DatePart[] parts) => new(
        $"argument {index} is {string.Join(" or ", parts)}",
        call => At(call, index)?.Constant is { } word && DateParts.Find(word) is { } part && parts.Contains(part));

    /// <summary>The argument is written out and is one of these, case ignored.</summary>
    public static FormCondition Constant(int index, params string[] values) => new(
        $"argument {index} is {string.Join(" or ", values)}",
        call => At(call, index)?.Constant is { } constant && values.Contains(constant, StringComparer.OrdinalIgnoreCase));

    /// <summary>The argument's value is written out.</summary>
    public static FormCondition IsConstant(int index) => new(
        $"argument {index} is a constant",
        call => At(call, index)?.Constant is not null);

    /// <summary>The argument is written out and has this letter.</summary>
    public static FormCondition Contains(int index, char letter) => new(
        $"argument {index} has {letter}",
        call => At(call, index)?.Constant?.IndexOf(letter) >= 0);

    /// <summary>The argument is written out as a text that is not empty.</summary>
    public static FormCondition NotEmpty(int index) => new(
        $"argument {index} is not empty",
        call => At(call, index)?.Constant is { Length: > 0 });

    /// <summary>The argument is written out as a whole number of at least <paramref name="minimum"/>.</summary>
    public static FormCondition AtLeast(int index, int minimum) => new(
        string.Format(CultureInfo.InvariantCulture, "argument {0} is at least {1}", index, minimum),
        call => At(call, index)?.Constant is { } text
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= minimum);

    /// <summary>The argument is written out as a number other than zero.</summary>
    public static FormCondition NonZero(int index) => new(
        string.Format(CultureInfo.InvariantCulture, "argument {0} is not zero", index),
        call => At(call, index)?.Constant is { } text
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number != 0);

    private static FunctionArgument? At(FunctionCall call, int index) => index < call.Arguments.Count ? call.Arguments[index] : null;
}
