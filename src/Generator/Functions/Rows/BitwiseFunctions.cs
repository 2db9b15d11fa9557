using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "Bitwise expression functions", on whole numbers. DuckDB's work on 64 bits where Snowflake's take 128: larger values are an error.</summary>
internal static class BitwiseFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("BITAND", "left: number, right: number", ReturnTypes.Integer, NullIfAnyArgumentNull, "The bitwise AND.", "(cast({0} as bigint) & cast({1} as bigint))")
            with { Aliases = ["BIT_AND"] },
        Scalar("BITNOT", "value: number", ReturnTypes.Integer, NullIfAnyArgumentNull, "The bitwise negation.", "(~cast({0} as bigint))")
            with { Aliases = ["BIT_NOT"] },
        Scalar("BITOR", "left: number, right: number", ReturnTypes.Integer, NullIfAnyArgumentNull, "The bitwise OR.", "(cast({0} as bigint) | cast({1} as bigint))")
            with { Aliases = ["BIT_OR"] },
        Scalar("BITSHIFTLEFT", "value: number, bits: number", ReturnTypes.Integer, NullIfAnyArgumentNull, "A number with its bits shifted to the left.", "(cast({0} as bigint) << cast({1} as bigint))")
            with { Aliases = ["BIT_SHIFTLEFT"] },
        Scalar("BITSHIFTRIGHT", "value: number, bits: number", ReturnTypes.Integer, NullIfAnyArgumentNull, "A number with its bits shifted to the right.", "(cast({0} as bigint) >> cast({1} as bigint))")
            with { Aliases = ["BIT_SHIFTRIGHT"] },
        Scalar("BITXOR", "left: number, right: number", ReturnTypes.Integer, NullIfAnyArgumentNull, "The bitwise exclusive OR.", "xor(cast({0} as bigint), cast({1} as bigint))")
            with { Aliases = ["BIT_XOR"] },
        Scalar("GETBIT", "value: number, position: number", ReturnTypes.NumberOf(1, 0), NullIfAnyArgumentNull, "The bit at a position, counted from the least significant one, 0.", "((cast({0} as bigint) >> cast({1} as bigint)) & 1)"),
    ];
}
