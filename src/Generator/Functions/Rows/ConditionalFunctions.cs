using Generator.Functions.Forms;
using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "Conditional expression functions". CASE, IN, BETWEEN and IS are syntax, not functions.</summary>
internal static class ConditionalFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("BOOLAND", "left: boolean, right: boolean", ReturnTypes.Boolean, NullIfNull(0, 1), "Whether both arguments are true, by three-valued logic.", "({0} and {1})"),
        Scalar("BOOLNOT", "value: boolean", ReturnTypes.Boolean, NullIfAnyArgumentNull, "The negation of a boolean.", "(not {0})"),
        Scalar("BOOLOR", "left: boolean, right: boolean", ReturnTypes.Boolean, NullIfNull(0, 1), "Whether one of two arguments is true, by three-valued logic.", "({0} or {1})"),
        Scalar("BOOLXOR", "left: boolean, right: boolean", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether exactly one of two arguments is true.", "({0} <> {1})"),
        Scalar("COALESCE", "first: any, second: any, [rest: any...]", ReturnTypes.CommonSuper, NullIfAllNull, "The first argument that is not NULL.", "coalesce({*})"),
        Scalar(
            "DECODE",
            "value: any, search: any, result: any, [rest: any...]",
            ReturnTypes.DecodeResults,
            NullIfDecodedNull,
            "The result that stands after the first search value equal to the first argument, NULL being equal to NULL; else the default, the last argument.",
            DuckDbForm.Of(
                (When.EvenCount, "case <|1,2, |when {0} is not distinct from {+0} then {+1}|> else {last} end"),
                (When.Otherwise, "case <|1,2, |when {0} is not distinct from {+0} then {+1}|> end"))),
        Scalar("EQUAL_NULL", "left: any, right: any", ReturnTypes.Boolean, NeverNull, "Whether two values are equal, NULL being equal to NULL.", "({0} is not distinct from {1})"),
        Scalar("GREATEST", "values: any...", ReturnTypes.CommonSuper, NullIfAnyArgumentNull, "The largest argument; NULL when one is NULL.",
            DuckDbForm.Of((When.NothingNullable, "greatest({*})"), (When.Otherwise, "case when {*| is not null and } is not null then greatest({*}) end"))),
        Scalar("GREATEST_IGNORE_NULLS", "values: any...", ReturnTypes.CommonSuper, NullIfAllNull, "The largest argument that is not NULL.", "greatest({*})"),
        Scalar("IFF", "condition: boolean, then: any, else: any", ReturnTypes.CommonSuperFrom(1), NullIfNull(1, 2), "One of two values by a condition; an unknown condition takes the second.", "case when {0} then {1} else {2} end"),
        Scalar("LEAST", "values: any...", ReturnTypes.CommonSuper, NullIfAnyArgumentNull, "The smallest argument; NULL when one is NULL.",
            DuckDbForm.Of((When.NothingNullable, "least({*})"), (When.Otherwise, "case when {*| is not null and } is not null then least({*}) end"))),
        Scalar("LEAST_IGNORE_NULLS", "values: any...", ReturnTypes.CommonSuper, NullIfAllNull, "The smallest argument that is not NULL.", "least({*})"),
        Scalar("NULLIF", "value: any, other: any", ReturnTypes.SameAs(0), AlwaysNullable, "NULL where both arguments are equal, else the first.", "nullif({0}, {1})"),
        Scalar("NULLIFZERO", "value: number", NumericReturnTypes.SameNumber, AlwaysNullable, "NULL where the argument is zero, else the argument.", "nullif({0}, 0)"),
        Scalar("NVL", "value: any, fallback: any", ReturnTypes.CommonSuper, NullIfAllNull, "The second argument where the first is NULL.", "coalesce({0}, {1})")
            with { Aliases = ["IFNULL"] },
        Scalar("NVL2", "value: any, present: any, absent: any", ReturnTypes.CommonSuperFrom(1), NullIfNull(1, 2), "The second argument where the first is not NULL, else the third.", "case when {0} is not null then {1} else {2} end"),
        Scalar("REGR_VALX", "y: number, x: number", ReturnTypes.SameAs(1), NullIfAnyArgumentNull, "The second argument where the first is not NULL.", "case when {0} is not null then {1} end"),
        Scalar("REGR_VALY", "y: number, x: number", ReturnTypes.SameAs(0), NullIfAnyArgumentNull, "The first argument where the second is not NULL.", "case when {1} is not null then {0} end"),
        Scalar("ZEROIFNULL", "value: number", NumericReturnTypes.SameNumber, NeverNull, "Zero where the argument is NULL, else the argument.", "coalesce({0}, 0)"),
    ];
}
