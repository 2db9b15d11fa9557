using Generator.Functions.Dates;
using Generator.Types;

namespace Generator.Functions.Forms;

/// <summary>The conditions that choose between the cases of a <see cref="DuckDbForm"/>.</summary>
internal static class When
{
    public static readonly FormCondition Otherwise = FormCondition.Always;

    /// <summary>WITHIN GROUP sorts its first key descending.</summary>
    public static readonly FormCondition Descending = new("descending", call => call.OrderKeys.Count > 0 && call.OrderKeys[0].Descending);

    public static FormCondition Count(int count) => new($"{count} arguments", call => call.Arguments.Count == count);

    /// <summary>The argument is of one of these types.</summary>
    public static FormCondition Type(int index, params SqlTypeKind[] kinds) => new(
        $"argument {index} is {string.Join(" or ", kinds)}",
        call => index < call.Arguments.Count && kinds.Contains(call.Arguments[index].Type.Kind));

    /// <summary>The argument is a date part among these.</summary>
    public static FormCondition Part(int index, params DatePart[] parts) => new(
        $"argument {index} is {string.Join(" or ", parts)}",
        call => index < call.Arguments.Count && call.Arguments[index].Constant is { } word && DateParts.Find(word) is { } part && parts.Contains(part));

    /// <summary>The argument is written out and is one of these, case ignored.</summary>
    public static FormCondition Constant(int index, params string[] values) => new(
        $"argument {index} is {string.Join(" or ", values)}",
        call => index < call.Arguments.Count && call.Arguments[index].Constant is { } constant && values.Contains(constant, StringComparer.OrdinalIgnoreCase));

    /// <summary>The argument's value is written out.</summary>
    public static FormCondition IsConstant(int index) => new(
        $"argument {index} is a constant",
        call => index < call.Arguments.Count && call.Arguments[index].Constant is not null);
}
