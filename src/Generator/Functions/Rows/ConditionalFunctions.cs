using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "Conditional expression functions".</summary>
internal static class ConditionalFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("COALESCE", "first: any, second: any, [rest: any...]", ReturnTypes.CommonSuper, NullIfAllNull, "The first argument that is not NULL.", "coalesce({*})"),
        Scalar("IFF", "condition: boolean, then: any, else: any", ReturnTypes.CommonSuperFrom(1), NullIfNull(1, 2), "One of two values by a condition; an unknown condition takes the second.", "case when {0} then {1} else {2} end"),
        Scalar("NVL", "value: any, fallback: any", ReturnTypes.CommonSuper, NullIfAllNull, "The second argument where the first is NULL.", "coalesce({0}, {1})")
            with { Aliases = ["IFNULL"] },
        Scalar("NULLIF", "value: any, other: any", ReturnTypes.SameAs(0), AlwaysNullable, "NULL where both arguments are equal, else the first.", "nullif({0}, {1})"),
    ];
}
