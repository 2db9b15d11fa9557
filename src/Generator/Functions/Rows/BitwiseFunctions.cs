using Generator.Functions.Forms;
using Generator.Functions.Results;
using Generator.Types;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>
/// Snowflake's "Bitwise expression functions", on numbers of 128 bits and on binary values. Where a shift to the left would drop bits, DuckDB has an
/// error.
/// </summary>
internal static class BitwiseFunctions
{
    private const string Left = "cast({0} as hugeint)";
    private const string Right = "cast({1} as hugeint)";

    public static readonly FunctionDefinition[] Rows =
    [
        Logical("BITAND", "BIT_AND", "The bitwise AND of numbers or binary values.", (left, right) => $"({left} & {right})"),
        Scalar("BITNOT", "value: any", Result, NullIfAnyArgumentNull, "The bitwise negation of a number or binary value.",
            DuckDbForm.Of((When.Type(0, SqlTypeKind.Binary), "cast(~cast({0} as bit) as blob)"), (When.Otherwise, $"(~{Left})")))
            with { Aliases = ["BIT_NOT"] },
        Logical("BITOR", "BIT_OR", "The bitwise OR of numbers or binary values.", (left, right) => $"({left} | {right})"),
        Scalar("BITSHIFTLEFT", "value: any, bits: number", Result, NullIfAnyArgumentNull, "A number or binary value with its bits shifted to the left.",
            DuckDbForm.Of(
                (When.Type(0, SqlTypeKind.Binary), "cast(cast({0} as bit) << cast({1} as integer) as blob)"),
                (When.Otherwise, $"({Left} * (cast(1 as hugeint) << {Right}))")))
            with { Aliases = ["BIT_SHIFTLEFT"] },
        Scalar("BITSHIFTRIGHT", "value: any, bits: number", Result, NullIfAnyArgumentNull, "A number or binary value with its bits shifted to the right.",
            DuckDbForm.Of(
                (When.Type(0, SqlTypeKind.Binary), "cast(cast({0} as bit) >> cast({1} as integer) as blob)"),
                (When.Otherwise, $"({Left} >> {Right})")))
            with { Aliases = ["BIT_SHIFTRIGHT"] },
        Logical("BITXOR", "BIT_XOR", "The bitwise exclusive OR of numbers or binary values.", (left, right) => $"xor({left}, {right})"),
        Scalar("GETBIT", "value: number, position: number", ReturnTypes.NumberOf(1, 0), NullIfAnyArgumentNull, "The bit at a position, counted from the least significant one, 0.", $"(({Left} >> {Right}) & 1)"),
    ];

    private static ReturnType Result => new("BinaryOrInteger", call => ReturnTypes.ArgumentOf(call, 0).Kind == SqlTypeKind.Binary ? SqlType.Binary : SqlType.Integer);

    private static FunctionDefinition Logical(string name, string alias, string description, Func<string, string, string> combine) =>
        Scalar(name, "left: any, right: any, [pad_side: text]", Result, NullIfAnyArgumentNull, description, DuckDbForm.Of(
            (When.Type(0, SqlTypeKind.Binary).And(When.Count(2)), OfBits("{0}", "{1}", combine)),
            (When.Type(0, SqlTypeKind.Binary).And(When.Constant(2, "LEFT")), OfBits(Padded("lpad", "{0}"), Padded("lpad", "{1}"), combine)),
            (When.Type(0, SqlTypeKind.Binary).And(When.Constant(2, "RIGHT")), OfBits(Padded("rpad", "{0}"), Padded("rpad", "{1}"), combine)),
            (When.Count(3), null),
            (When.Otherwise, combine(Left, Right))))
        with { Aliases = [alias] };

    private static string OfBits(string left, string right, Func<string, string, string> combine) =>
        $"cast({combine($"cast({left} as bit)", $"cast({right} as bit)")} as blob)";

    private static string Padded(string function, string value) =>
        $"unhex({function}(hex({value}), cast(2 * greatest(octet_length({{0}}), octet_length({{1}})) as integer), '0'))";
}
