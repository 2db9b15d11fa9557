using Generator.Functions.Forms;
using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>
/// Snowflake's "String functions (regular expressions)". Both engines read RE2's patterns, Snowflake in POSIX syntax; its REGEXP_LIKE matches the whole
/// string, the others search. Before a position they see nothing, not even the beginning of a word.
/// </summary>
internal static class RegularExpressionFunctions
{
    // Noncharacters of Unicode, which no text has: they mark where a match and what follows it begin and end.
    private const string Match = "chr(1114111)";
    private const string AfterMatch = "chr(1114110)";
    private const string Before = "chr(1048575)";
    private const string AfterGroup = "chr(1048574)";

    private const string Matches = "regexp_extract_all({0@2}, {1:search:4}, {1:group:4:5})";

    private static readonly FormCondition IsGroupAsked = new("a group is asked for", call => RegexParameters.Group(call, 1, 5, 6) is not 0);

    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("REGEXP_COUNT", "subject: text, pattern: text, [position: number], [parameters: text]", ReturnTypes.Count, NullIfAnyArgumentNull, "How often a pattern occurs in a string.",
            "length(regexp_extract_all({0@2}, {1:search:3}))"),
        Scalar("REGEXP_INSTR", "subject: text, pattern: text, [position: number], [occurrence: number], [option: number], [parameters: text], [group: number]", ReturnTypes.Count, NullIfAnyArgumentNull, "Where a pattern's match, or a group of it, begins or ends; 0 without one.",
            DuckDbForm.Of(
                (IsGroupAsked.And(StartIsAsked), GroupPosition("")),
                (IsGroupAsked, GroupPosition(" + {4:bigint} * length(split_part(split_part(parts[{3?1} + 1], " + Before + ", 2), " + AfterGroup + ", 1))")),
                (StartIsAsked, MatchPosition("")),
                (When.Otherwise, MatchPosition(" + {4:bigint} * length(split_part(parts[{3?1} + 1], " + AfterMatch + ", 1))")))),
        Scalar("REGEXP_LIKE", "subject: text, pattern: text, [parameters: text]", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether the whole string matches a pattern.",
            "regexp_full_match({0}, {1:regex:2})")
            with { Aliases = ["RLIKE", "REGEXP"] },
        Scalar("REGEXP_REPLACE", "subject: text, pattern: text, [replacement: text], [position: number], [occurrence: number], [parameters: text]", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string with all matches of a pattern, or one of them, replaced or removed.",
            DuckDbForm.Of(
                (When.Count(2), "regexp_replace({0}, {1:search:5}, '', 'g')"),
                (IsFromStart.And(IsAll), "regexp_replace({0}, {1:search:5}, {2}, 'g')"),
                (IsFromStart.And(When.Constant(4, "1")), "regexp_replace({0}, {1:search:5}, {2})"),
                (IsAll, "(left({0}, {3:bigint} - 1) || regexp_replace({0@3}, {1:search:5}, {2}, 'g'))"),
                (IsFromStart, ReplacedOnce),
                (When.Otherwise, $"(left({{0}}, {{3:bigint}} - 1) || {ReplacedOnce})"))),
        Scalar("REGEXP_SUBSTR", "subject: text, pattern: text, [position: number], [occurrence: number], [parameters: text], [group: number]", ReturnTypes.Varchar, AlwaysNullable, "The part of a string that matches a pattern, or a group of it; NULL without a match.",
            $"{Matches}[{{3?1}}]"),
        Scalar("REGEXP_SUBSTR_ALL", "subject: text, pattern: text, [position: number], [occurrence: number], [parameters: text], [group: number]", ReturnTypes.Array, NullIfAnyArgumentNull, "All parts of a string that match a pattern, or a group of it.",
            DuckDbForm.Of(
                (When.Count(2), $"to_json({Matches})"),
                (When.Count(3), $"to_json({Matches})"),
                (When.Constant(3, "1"), $"to_json({Matches})"),
                (When.Otherwise, $"to_json({Matches}[{{3?1}}:])")))
            with { Aliases = ["REGEXP_EXTRACT_ALL"] },
    ];

    private static FormCondition StartIsAsked => new("the match's start is asked for", call => call.Arguments.Count < 5 || call.Arguments[4].Constant == "0");

    private static FormCondition IsFromStart => new("from the first character", call => call.Arguments.Count < 4 || call.Arguments[3].Constant == "1");

    private static FormCondition IsAll => new("all matches", call => call.Arguments.Count < 5 || call.Arguments[4].Constant == "0");

    // Every match is followed by its replacement; then one of the two is dropped.
    private static string ReplacedOnce =>
        $"array_to_string(list_transform(string_split(regexp_replace({{0@3}}, {{1:search:5}}, {Match} || '\\0' || {AfterMatch} || {{2}} || {AfterGroup}, 'g'), {Match}), "
        + $"lambda part, i: case when i = 1 then part when {{4}} = 0 or i = {{4}} + 1 then split_part(split_part(part, {AfterMatch}, 2), {AfterGroup}, 1) || split_part(part, {AfterGroup}, 2) "
        + $"else split_part(part, {AfterMatch}, 1) || split_part(part, {AfterGroup}, 2) end), '')";

    // The text before the match, without a mark for each match before it.
    private static string MatchPosition(string toEnd) =>
        $"list_transform([string_split(regexp_replace({{0@2}}, {{1:search:5}}, {Match} || '\\0' || {AfterMatch}, 'g'), {Match})], "
        + $"lambda parts: case when len(parts) <= {{3?1}} then 0 else length(array_to_string(parts[:{{3?1}}], '')) - {{3?1}} + {{2?1}} + 1{toEnd} end)[1]";

    // As of a match, with the matches' parts before the group and in it noted after them.
    private static string GroupPosition(string toEnd) =>
        $"list_transform([string_split(regexp_replace({{0@2}}, {{1:grouped:5:6}}, {Match} || '\\0' || {AfterMatch} || '\\1' || {Before} || '\\{{1:group_after:5:6}}' || {AfterGroup}, 'g'), {Match})], "
        + $"lambda parts: case when len(parts) <= {{3?1}} then 0 else list_sum(list_transform(parts[:{{3?1}}], lambda part, i: "
        + $"case when i = 1 then length(part) else length(split_part(part, {AfterMatch}, 1)) + length(split_part(part, {AfterGroup}, 2)) end)) + {{2?1}} "
        + $"+ length(split_part(split_part(parts[{{3?1}} + 1], {AfterMatch}, 2), {Before}, 1)){toEnd} end)[1]";
}
