using Generator.Functions.Forms;
using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>
/// Snowflake's "String functions (regular expressions)". Both engines read RE2-like patterns; Snowflake's REGEXP_LIKE matches the whole string, the
/// others search. A form without a case for a parameter is one that DuckDB cannot say.
/// </summary>
internal static class RegularExpressionFunctions
{
    private static readonly FormCondition IsFirst = When.Constant(2, "1").And(When.Constant(3, "1"));

    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("REGEXP_COUNT", "subject: text, pattern: text, [position: number], [parameters: text]", ReturnTypes.Count, NullIfAnyArgumentNull, "How often a pattern occurs in a string.",
            DuckDbForm.Of(
                (When.Count(2), "length(regexp_extract_all({0}, {1}))"),
                (When.Count(3), "length(regexp_extract_all(substr({0}, {2:bigint}), {1}))"),
                (When.Otherwise, "length(regexp_extract_all(substr({0}, {2:bigint}), {1}, 0, {3:options}))"))),
        Scalar("REGEXP_INSTR", "subject: text, pattern: text, [position: number], [occurrence: number], [option: number], [parameters: text], [group: number]", ReturnTypes.Count, NullIfAnyArgumentNull, "Where a pattern's match begins; 0 without one.",
            DuckDbForm.Of(
                (When.Count(2), FirstPosition("")),
                (When.Count(3).And(When.Constant(2, "1")), FirstPosition("")),
                (When.Count(4).And(IsFirst), FirstPosition("")),
                (When.Count(5).And(IsFirst).And(When.Constant(4, "0")), FirstPosition("")),
                (When.Count(6).And(IsFirst).And(When.Constant(4, "0")), FirstPosition(", {5:options}")))),
        Scalar("REGEXP_LIKE", "subject: text, pattern: text, [parameters: text]", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether the whole string matches a pattern.",
            DuckDbForm.Of(
                (When.Count(2), "regexp_full_match({0}, {1})"),
                (When.Otherwise, "regexp_full_match({0}, {1}, {2:options})")))
            with { Aliases = ["RLIKE"] },
        Scalar("REGEXP_REPLACE", "subject: text, pattern: text, [replacement: text], [position: number], [occurrence: number], [parameters: text]", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string with all matches of a pattern, or one of them, replaced or removed.",
            DuckDbForm.Of(
                (When.Count(2), "regexp_replace({0}, {1}, '', 'g')"),
                (When.Count(3), "regexp_replace({0}, {1}, {2}, 'g')"),
                (When.Count(4).And(When.Constant(3, "1")), "regexp_replace({0}, {1}, {2}, 'g')"),
                (When.Count(5).And(When.Constant(3, "1")).And(When.Constant(4, "0")), "regexp_replace({0}, {1}, {2}, 'g')"),
                (When.Count(5).And(When.Constant(3, "1")).And(When.Constant(4, "1")), "regexp_replace({0}, {1}, {2})"),
                (When.Constant(3, "1").And(When.Constant(4, "0")), "regexp_replace({0}, {1}, {2}, {5:global_options})"),
                (When.Constant(3, "1").And(When.Constant(4, "1")), "regexp_replace({0}, {1}, {2}, {5:options})"))),
        Scalar("REGEXP_SUBSTR", "subject: text, pattern: text, [position: number], [occurrence: number], [parameters: text], [group: number]", ReturnTypes.Varchar, AlwaysNullable, "The part of a string that matches a pattern, or a group of it; NULL without a match.",
            DuckDbForm.Of(
                (When.Count(2), "regexp_extract_all({0}, {1})[1]"),
                (When.Count(3).And(When.Constant(2, "1")), "regexp_extract_all({0}, {1})[1]"),
                (When.Count(3), "regexp_extract_all(substr({0}, {2:bigint}), {1})[1]"),
                (When.Count(4).And(When.Constant(2, "1")), "regexp_extract_all({0}, {1})[{3:bigint}]"),
                (When.Count(4), "regexp_extract_all(substr({0}, {2:bigint}), {1})[{3:bigint}]"),
                (When.Count(5).And(When.Contains(4, 'e')), "regexp_extract_all(substr({0}, {2:bigint}), {1}, 1, {4:options})[{3:bigint}]"),
                (When.Count(5), "regexp_extract_all(substr({0}, {2:bigint}), {1}, 0, {4:options})[{3:bigint}]"),
                (When.Otherwise, "regexp_extract_all(substr({0}, {2:bigint}), {1}, {5:integer}, {4:options})[{3:bigint}]"))),
        Scalar("REGEXP_SUBSTR_ALL", "subject: text, pattern: text, [position: number], [occurrence: number], [parameters: text], [group: number]", ReturnTypes.Array, NullIfAnyArgumentNull, "All parts of a string that match a pattern.",
            DuckDbForm.Of(
                (When.Count(2), "to_json(regexp_extract_all({0}, {1}))"),
                (When.Count(3), "to_json(regexp_extract_all(substr({0}, {2:bigint}), {1}))")))
            with { Aliases = ["REGEXP_EXTRACT_ALL"] },
    ];

    // As far as the shortest text that a match follows.
    private static string FirstPosition(string options) =>
        $"case when regexp_matches({{0}}, {{1}}{options}) then length(regexp_extract({{0}}, '^(?s:(.*?))(?:' || {{1}} || ')', 1{options})) + 1 when not regexp_matches({{0}}, {{1}}{options}) then 0 end";
}
