using Generator.Functions.Forms;
using Generator.Functions.Results;
using Generator.Types;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "String &amp; binary functions": general, case, search. Positions count characters from 1.</summary>
internal static class StringFunctions
{
    // The characters after which INITCAP starts a word, as a character class ({ and } written as \x7B and \x7D).
    private const string WordDelimiters = """[\s!?@"^#$&~_,.:;+\-*%/|\\\[\]()\x7B\x7D<>]""";
    private const string NotWordDelimiters = """[^\s!?@"^#$&~_,.:;+\-*%/|\\\[\]()\x7B\x7D<>]""";

    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("ASCII", "value: text", ReturnTypes.NumberOf(10, 0), NullIfAnyArgumentNull, "The code point of the first character; 0 of an empty string.", "ascii({0})"),
        Scalar("BIT_LENGTH", "value: text_or_binary", ReturnTypes.Count, NullIfAnyArgumentNull, "How many bits a string or binary value has.",
            DuckDbForm.Of((When.Type(0, SqlTypeKind.Binary), "(octet_length({0}) * 8)"), (When.Otherwise, "bit_length({0})"))),
        Scalar("CHARINDEX", "needle: text, haystack: text, [start: number]", ReturnTypes.Count, NullIfAnyArgumentNull, "Where a string begins in another, searched from a start; 0 when it does not.", Position())
            with { Aliases = ["POSITION"] },
        Scalar("CHR", "code: number", ReturnTypes.Varchar, NullIfAnyArgumentNull, "The character of a code point.", "chr({0:integer})")
            with { Aliases = ["CHAR"] },
        Scalar("COLLATE", "value: text, collation: text", ReturnTypes.Varchar, NullIfNull(0), "A string with a collation."),
        Scalar("CONCAT", "values: text_or_binary...", ReturnTypes.Concatenation, NullIfAnyArgumentNull, "The arguments one after the other; NULL when one is NULL.",
            DuckDbForm.Of((When.Count(1), "{cast:0}"), (When.Otherwise, "({*| || })"))),
        Scalar("CONCAT_WS", "separator: text_or_binary, values: text_or_binary...", ReturnTypes.VarcharOrBinary, NullIfAnyArgumentNull, "The arguments one after the other with a separator between; NULL when one is NULL.",
            DuckDbForm.Of((When.NothingNullable, "concat_ws({*})"), (When.Otherwise, "case when {*| is not null and } is not null then concat_ws({*}) end"))),
        Scalar("CONTAINS", "haystack: text_or_binary, needle: text_or_binary", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether a string has another in it.",
            DuckDbForm.Of((When.Type(0, SqlTypeKind.Binary), null), (When.Otherwise, "contains({0}, {1})"))),
        Scalar("EDITDISTANCE", "left: text, right: text, [maximum: number]", ReturnTypes.Count, NullIfAnyArgumentNull, "The Levenshtein distance of two strings in characters, at most the maximum. DuckDB's counts bytes."),
        Scalar("ENDSWITH", "value: text_or_binary, suffix: text_or_binary", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether a string ends with another.",
            DuckDbForm.Of((When.Type(0, SqlTypeKind.Binary), null), (When.Otherwise, "ends_with({0}, {1})"))),
        Scalar(
            "INITCAP",
            "value: text, [delimiters: text]",
            ReturnTypes.Varchar,
            NullIfAnyArgumentNull,
            "A string with each word's first letter in upper case and the others in lower case.",
            DuckDbForm.Of((
                When.Count(1),
                $"array_to_string(list_transform(regexp_extract_all({{0}}, '{WordDelimiters}+|{NotWordDelimiters}+'), lambda word: upper(left(word, 1)) || lower(substr(word, 2))), '')"))),
        Scalar("INSERT", "value: text, position: number, length: number, insert: text", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string with a part of it replaced by another.",
            "(left({0}, {1:bigint} - 1) || {3} || substr({0}, {1:bigint} + {2:bigint}))"),
        Scalar("JAROWINKLER_SIMILARITY", "left: text, right: text", ReturnTypes.NumberOf(18, 0), NullIfAnyArgumentNull, "The similarity of two strings, from 0 to 100, case ignored."),
        Scalar("LEFT", "value: text_or_binary, length: number", ReturnTypes.VarcharOrBinary, NullIfAnyArgumentNull, "The leftmost characters; none for a negative length.",
            DuckDbForm.Of(
                (When.Type(0, SqlTypeKind.Binary), null),
                (When.AtLeast(1, 0), "left({0}, {1})"),
                (When.Otherwise, "left({0}, case when {1} < 0 then 0 else {1:bigint} end)"))),
        Scalar("LENGTH", "value: text_or_binary", ReturnTypes.Count, NullIfAnyArgumentNull, "How many characters a string or bytes a binary value has.",
            DuckDbForm.Of((When.Type(0, SqlTypeKind.Binary), "octet_length({0})"), (When.Otherwise, "length({0})")))
            with { Aliases = ["LEN"] },
        Scalar("LOWER", "value: text", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string in lower case.", "lower({0})"),
        Scalar("LPAD", "base: text_or_binary, length: number, [pad: text_or_binary]", ReturnTypes.VarcharOrBinary, NullIfAnyArgumentNull, "A string filled up on the left to a length, or cut off on the right.", Pad("lpad")),
        Scalar("LTRIM", "value: text, [characters: text]", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string without leading characters, spaces if none are given.", Trim("ltrim")),
        Scalar("OCTET_LENGTH", "value: text_or_binary", ReturnTypes.Count, NullIfAnyArgumentNull, "How many bytes a string or binary value has.",
            DuckDbForm.Of((When.Type(0, SqlTypeKind.Binary), "octet_length({0})"), (When.Otherwise, "strlen({0})"))),
        Scalar("PARSE_IP", "value: text, type: text, [permissive: number]", ReturnTypes.Object, NullIfNull(0), "The parts of an IP address as object."),
        Scalar("PARSE_URL", "value: text, [permissive: number]", ReturnTypes.Object, NullIfNull(0), "The parts of a URL as object."),
        Scalar("REPEAT", "value: text, count: number", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string several times.", "repeat({0}, {1:bigint})"),
        Scalar("REPLACE", "value: text, pattern: text, [replacement: text]", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string with all occurrences of another replaced, or removed.",
            DuckDbForm.Of((When.Count(2), "replace({0}, {1}, '')"), (When.Otherwise, "replace({0}, {1}, {2})"))),
        Scalar("REVERSE", "value: text", ReturnTypes.Varchar, NullIfAnyArgumentNull, "The characters in reverse order.", "reverse({0})"),
        Scalar("RIGHT", "value: text_or_binary, length: number", ReturnTypes.VarcharOrBinary, NullIfAnyArgumentNull, "The rightmost characters; none for a negative length.",
            DuckDbForm.Of(
                (When.Type(0, SqlTypeKind.Binary), null),
                (When.AtLeast(1, 0), "right({0}, {1})"),
                (When.Otherwise, "right({0}, case when {1} < 0 then 0 else {1:bigint} end)"))),
        Scalar("RPAD", "base: text_or_binary, length: number, [pad: text_or_binary]", ReturnTypes.VarcharOrBinary, NullIfAnyArgumentNull, "A string filled up on the right to a length, or cut off there.", Pad("rpad")),
        Scalar("RTRIM", "value: text, [characters: text]", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string without trailing characters, spaces if none are given.", Trim("rtrim")),
        Scalar("SOUNDEX", "value: text", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A phonetic code of a string."),
        Scalar("SPACE", "count: number", ReturnTypes.Varchar, NullIfAnyArgumentNull, "As many spaces.", "repeat(' ', {0:bigint})"),
        Scalar("SPLIT", "value: text, separator: text", ReturnTypes.Array, NullIfAnyArgumentNull, "The parts of a string between separators; an empty separator splits nothing.",
            DuckDbForm.Of(
                (When.NotEmpty(1), "to_json(string_split({0}, {1}))"),
                (When.Otherwise, "case when {1} = '' then json_array({0}) else to_json(string_split({0}, {1})) end"))),
        Scalar("SPLIT_PART", "value: text, delimiter: text, part: number", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A part of a string between delimiters, counted from 1 or from the end with -1; 0 is 1, and a part that is not there is an empty string.",
            DuckDbForm.Of(
                (When.NotEmpty(1).And(When.NonZero(2)), "split_part({0}, {1}, {2})"),
                (When.NotEmpty(1).And(When.IsConstant(2)), "split_part({0}, {1}, 1)"),
                (When.NotEmpty(1), "split_part({0}, {1}, case when {2} = 0 then 1 else {2:bigint} end)"),
                (When.Otherwise, "case when {1} <> '' then split_part({0}, {1}, case when {2} = 0 then 1 else {2:bigint} end) when {1} = '' and {2} in (-1, 0, 1) then {0} when {1} = '' and {2} is not null then left({0}, 0) end"))),
        Scalar("STARTSWITH", "value: text_or_binary, prefix: text_or_binary", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether a string starts with another.",
            DuckDbForm.Of((When.Type(0, SqlTypeKind.Binary), null), (When.Otherwise, "starts_with({0}, {1})"))),
        Scalar("STRTOK", "value: text, [delimiters: text], [part: number]", ReturnTypes.Varchar, AlwaysNullable, "A part of a string between any of some delimiter characters, empty parts left out.",
            DuckDbForm.Of(
                (When.Count(1), "list_filter(string_split({0}, ' '), lambda token: token <> '')[1]"),
                (When.Count(2).And(When.NotEmpty(1)), $"{Tokens}[1]"),
                (When.Count(3).And(When.NotEmpty(1)), $"{Tokens}[{{2:bigint}}]"),
                (When.Count(2), $"case when {{1}} = '' then nullif({{0}}, '') else {Tokens}[1] end"),
                (When.Otherwise, $"case when {{1}} = '' and {{2}} = 1 then nullif({{0}}, '') when {{1}} <> '' then {Tokens}[{{2:bigint}}] end"))),
        Scalar("STRTOK_TO_ARRAY", "value: text, [delimiters: text]", ReturnTypes.Array, NullIfAnyArgumentNull, "The parts of a string between any of some delimiter characters, empty parts left out.",
            DuckDbForm.Of(
                (When.Count(1), "to_json(list_filter(string_split({0}, ' '), lambda token: token <> ''))"),
                (When.NotEmpty(1), $"to_json({Tokens})"))),
        Scalar("SUBSTR", "value: text_or_binary, start: number, [length: number]", ReturnTypes.VarcharOrBinary, NullIfAnyArgumentNull, "A part of a string from a start, counted from 1 or from the end with -1; 0 is 1, and a start outside gives an empty string.",
            DuckDbForm.Of(
                (When.Type(0, SqlTypeKind.Binary), null),
                (When.Count(2).And(When.AtLeast(1, 1)), "substr({0}, {1})"),
                (When.AtLeast(1, 1).And(When.AtLeast(2, 0)), "substr({0}, {1}, {2})"),
                (When.AtLeast(1, 1).And(When.Count(3)), "substr({0}, {1}, case when {2} < 0 then 0 else {2:bigint} end)"),
                (When.Count(2), "case when {1} < -length({0}) then left({0}, 0) else substr({0}, case when {1} = 0 then 1 else {1:bigint} end) end"),
                (When.Otherwise, "case when {1} < -length({0}) and {2} is not null then left({0}, 0) else substr({0}, case when {1} = 0 then 1 else {1:bigint} end, case when {2} < 0 then 0 else {2:bigint} end) end")))
            with { Aliases = ["SUBSTRING"] },
        Scalar("TRANSLATE", "value: text, source: text, target: text", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string with characters replaced one by one, or removed where the target is shorter.", "translate({0}, {1}, {2})"),
        Scalar("TRIM", "value: text, [characters: text]", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string without leading and trailing characters, spaces if none are given.", Trim("trim")),
        Scalar("UNICODE", "value: text", ReturnTypes.NumberOf(10, 0), NullIfAnyArgumentNull, "The code point of the first character; 0 of an empty string.", "ascii({0})"),
        Scalar("UPPER", "value: text", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string in upper case.", "upper({0})"),
    ];

    // Every delimiter becomes the first one, then the string is split there.
    private const string Tokens =
        "list_filter(string_split(translate({0}, {1}, repeat(left({1}, 1), length({1}))), left({1}, 1)), lambda token: token <> '')";

    private static DuckDbForm Position() => DuckDbForm.Of(
        (When.Count(2), "strpos({1}, {0})"),
        (When.Constant(2, "1"), "strpos({1}, {0})"),
        (When.Otherwise, "case when strpos(substr({1}, {2:bigint}), {0}) = 0 then 0 else strpos(substr({1}, {2:bigint}), {0}) + {2:bigint} - 1 end"));

    private static DuckDbForm Pad(string function) => DuckDbForm.Of(
        (When.Type(0, SqlTypeKind.Binary), null),
        (When.Count(2), $"{function}({{0}}, {{1:integer}}, ' ')"),
        (When.Otherwise, $"{function}({{0}}, {{1:integer}}, {{2}})"));

    private static DuckDbForm Trim(string function) => DuckDbForm.Of(
        (When.Count(1), $"{function}({{0}}, ' ')"),
        (When.Otherwise, $"{function}({{0}}, {{1}})"));
}
