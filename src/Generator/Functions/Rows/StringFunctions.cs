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
        Scalar("CHARINDEX", "needle: text_or_binary, haystack: text_or_binary, [start: number]", ReturnTypes.Count, NullIfAnyArgumentNull, "Where a string begins in another, searched from a start; 0 when it does not.", Position())
            with { Aliases = ["POSITION"] },
        Scalar("CHR", "code: number", ReturnTypes.Varchar, NullIfAnyArgumentNull, "The character of a code point.", "chr({0:integer})")
            with { Aliases = ["CHAR"] },
        Scalar("COLLATE", "value: text, collation: text", ReturnTypes.Varchar, NullIfNull(0), "A string with a collation; DuckDB's strings have none but Snowflake's default.",
            DuckDbForm.Of((When.Constant(1, "", "utf8"), "{0}"))),
        Scalar("COLLATION", "value: text", ReturnTypes.Varchar, AlwaysNullable, "The collation of a string; NULL when it has none."),
        Scalar("COMPRESS", "value: text_or_binary, method: text", ReturnTypes.Binary, NullIfAnyArgumentNull, "A string or binary value in compressed form."),
        Scalar("CONCAT", "values: text_or_binary...", ReturnTypes.Concatenation, NullIfAnyArgumentNull, "The arguments one after the other; NULL when one is NULL.",
            DuckDbForm.Of((When.Count(1), "{cast:0}"), (When.Otherwise, "({*| || })"))),
        Scalar("CONCAT_WS", "separator: text_or_binary, values: text_or_binary...", ReturnTypes.VarcharOrBinary, NullIfAnyArgumentNull, "The arguments one after the other with a separator between; NULL when one is NULL.",
            DuckDbForm.Of((When.Type(0, SqlTypeKind.Binary).And(When.Count(2)), null), (When.Type(0, SqlTypeKind.Binary), "({1}<|2,1,| || {0} || {+0}|>)"), (When.NothingNullable, "concat_ws({*})"), (When.Otherwise, "case when {*| is not null and } is not null then concat_ws({*}) end"))),
        Scalar("CONTAINS", "haystack: text_or_binary, needle: text_or_binary", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether a string has another in it.",
            DuckDbForm.Of((When.Type(0, SqlTypeKind.Binary), "regexp_matches(hex({0}), '^(?:..)*' || hex({1}))"), (When.Otherwise, "contains({0}, {1})"))),
        Scalar("DECOMPRESS_BINARY", "value: binary, method: text, [rest: any...]", ReturnTypes.Binary, NullIfAnyArgumentNull, "A compressed value as binary value."),
        Scalar("DECOMPRESS_STRING", "value: binary, method: text, [rest: any...]", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A compressed value as string."),
        Scalar("EDITDISTANCE", "left: text, right: text, [maximum: number]", ReturnTypes.Count, NullIfAnyArgumentNull, "The Levenshtein distance of two strings in characters, at most the maximum.",
            DuckDbForm.Of((When.Count(2), EditDistance), (When.Otherwise, $"case when {{2}} is not null then least({EditDistance}, greatest({{2:bigint}}, 0)) end"))),
        Scalar("ENDSWITH", "value: text_or_binary, suffix: text_or_binary", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether a string ends with another.",
            DuckDbForm.Of((When.Type(0, SqlTypeKind.Binary), "ends_with(hex({0}), hex({1}))"), (When.Otherwise, "ends_with({0}, {1})"))),
        Scalar(
            "INITCAP",
            "value: text, [delimiters: text]",
            ReturnTypes.Varchar,
            NullIfAnyArgumentNull,
            "A string with each word's first letter in upper case and the others in lower case.",
            DuckDbForm.Of(
                (When.Count(1), $"array_to_string(list_transform(regexp_extract_all({{0}}, '{WordDelimiters}+|{NotWordDelimiters}+'), lambda word: upper(left(word, 1)) || lower(substr(word, 2))), '')"),
                (When.Constant(1, ""), "(upper(left({0}, 1)) || lower(substr({0}, 2)))"),
                (When.Otherwise, "case when {1} is not null then array_to_string(list_transform(regexp_extract_all({0}, '(?s).'), lambda letter, i: case when contains({1}, letter) then letter when i = 1 or contains({1}, substr({0}, i - 1, 1)) then upper(letter) else lower(letter) end), '') end"))),
        Scalar("ILIKE", "subject: text, pattern: text, [escape: text]", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether a string matches a pattern of % and _, case ignored.",
            DuckDbForm.Of((When.Count(2), "({0} ilike {1})"), (When.Otherwise, "({0} ilike {1} escape {2})"))),
        Scalar("INSERT", "value: text_or_binary, position: number, length: number, insert: text_or_binary", ReturnTypes.VarcharOrBinary, NullIfAnyArgumentNull, "A string with a part of it replaced by another.",
            DuckDbForm.Of(
                (When.Type(0, SqlTypeKind.Binary), "(array_slice({0}, 1, {1:bigint} - 1) || {3} || array_slice({0}, {1:bigint} + {2:bigint}, octet_length({0})))"),
                (When.Otherwise, "(left({0}, {1:bigint} - 1) || {3} || substr({0}, {1:bigint} + {2:bigint}))"))),
        Scalar("JAROWINKLER_SIMILARITY", "left: text, right: text", ReturnTypes.NumberOf(18, 0), NullIfAnyArgumentNull, "The similarity of two strings, from 0 to 100, case ignored. DuckDB's takes four letters of a common beginning into account, Snowflake's more."),
        Scalar("LEFT", "value: text_or_binary, length: number", ReturnTypes.VarcharOrBinary, NullIfAnyArgumentNull, "The leftmost characters; none for a negative length.",
            DuckDbForm.Of(
                (When.Type(0, SqlTypeKind.Binary), "array_slice({0}, 1, greatest({1:bigint}, case when {1} is not null then 0 end))"),
                (When.AtLeast(1, 0), "left({0}, {1})"),
                (When.Otherwise, "left({0}, case when {1} < 0 then 0 else {1:bigint} end)"))),
        Scalar("LENGTH", "value: text_or_binary", ReturnTypes.Count, NullIfAnyArgumentNull, "How many characters a string or bytes a binary value has.",
            DuckDbForm.Of((When.Type(0, SqlTypeKind.Binary), "octet_length({0})"), (When.Otherwise, "length({0})")))
            with { Aliases = ["LEN"] },
        Scalar("LIKE", "subject: text, pattern: text, [escape: text]", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether a string matches a pattern of % and _.",
            DuckDbForm.Of((When.Count(2), "({0} like {1})"), (When.Otherwise, "({0} like {1} escape {2})"))),
        Scalar("LOWER", "value: text", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string in lower case.", "lower({0})"),
        Scalar("LPAD", "base: text_or_binary, length: number, [pad: text_or_binary]", ReturnTypes.VarcharOrBinary, NullIfAnyArgumentNull, "A string filled up on the left to a length, or cut off on the right.", Pad("lpad")),
        Scalar("LTRIM", "value: text, [characters: text]", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string without leading characters, spaces if none are given.", Trim("ltrim")),
        Scalar("OCTET_LENGTH", "value: text_or_binary", ReturnTypes.Count, NullIfAnyArgumentNull, "How many bytes a string or binary value has.",
            DuckDbForm.Of((When.Type(0, SqlTypeKind.Binary), "octet_length({0})"), (When.Otherwise, "strlen({0})"))),
        Scalar("PARSE_IP", "value: text, type: text, [permissive: number]", ReturnTypes.Object, NullIfNull(0), "The parts of an IP address as object."),
        Scalar("PARSE_URL", "value: text, [permissive: number]", ReturnTypes.Object, NullIfAnyArgumentNull, "The parts of a URL as object.",
            DuckDbForm.Of(
                (When.Constant(1, "1"), ParsedUrl("json_object('error', 'scheme not specified')")),
                (When.Constant(1, "0"), ParsedUrl("error('Error parsing URL: scheme not specified')")),
                (When.Count(1), ParsedUrl("error('Error parsing URL: scheme not specified')")))),
        Scalar("REPEAT", "value: text, count: number", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string several times.", "repeat({0}, {1:bigint})"),
        Scalar("REPLACE", "value: text, pattern: text, [replacement: text]", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string with all occurrences of another replaced, or removed.",
            DuckDbForm.Of((When.Count(2), "replace({0}, {1}, '')"), (When.Otherwise, "replace({0}, {1}, {2})"))),
        Scalar("REVERSE", "value: text_or_binary", ReturnTypes.VarcharOrBinary, NullIfAnyArgumentNull, "The characters or bytes in reverse order.",
            DuckDbForm.Of(
                (When.Type(0, SqlTypeKind.Binary), "unhex(array_to_string(list_reverse(regexp_extract_all(hex({0}), '..')), ''))"),
                (When.Otherwise, "reverse({0})"))),
        Scalar("RIGHT", "value: text_or_binary, length: number", ReturnTypes.VarcharOrBinary, NullIfAnyArgumentNull, "The rightmost characters; none for a negative length.",
            DuckDbForm.Of(
                (When.Type(0, SqlTypeKind.Binary), "array_slice({0}, greatest(octet_length({0}) - greatest({1:bigint}, 0), 0) + case when {1} is not null then 1 end, octet_length({0}))"),
                (When.AtLeast(1, 0), "right({0}, {1})"),
                (When.Otherwise, "right({0}, case when {1} < 0 then 0 else {1:bigint} end)"))),
        Scalar("RPAD", "base: text_or_binary, length: number, [pad: text_or_binary]", ReturnTypes.VarcharOrBinary, NullIfAnyArgumentNull, "A string filled up on the right to a length, or cut off there.", Pad("rpad")),
        Scalar("RTRIM", "value: text, [characters: text]", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string without trailing characters, spaces if none are given.", Trim("rtrim")),
        Scalar("RTRIMMED_LENGTH", "value: text", ReturnTypes.Count, NullIfAnyArgumentNull, "How many characters a string has without trailing blanks.", "length(rtrim({0}, ' '))"),
        Scalar("SEARCH", "data: any, text: text, [analyzer: text], [search_mode: text]", ReturnTypes.Boolean, AlwaysNullable, "Whether columns have the words of a text."),
        Scalar("SEARCH_IP", "data: any, address: text", ReturnTypes.Boolean, AlwaysNullable, "Whether columns have an IP address."),
        Scalar("SOUNDEX", "value: text", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A phonetic code of a string."),
        Scalar("SOUNDEX_P123", "value: text", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A phonetic code of a string, in which the second letter counts though it sounds as the first."),
        Scalar("SPACE", "count: number", ReturnTypes.Varchar, NullIfAnyArgumentNull, "As many spaces.", "repeat(' ', {0:bigint})"),
        Scalar("SPLIT", "value: text, separator: text", ReturnTypes.Array, NullIfAnyArgumentNull, "The parts of a string between separators; an empty separator splits nothing.",
            DuckDbForm.Of(
                (When.NotEmpty(1), "to_json(string_split({0}, {1}))"),
                (When.Otherwise, "case when {1} = '' and {0} is not null then json_array({0}) when {1} is not null then to_json(string_split({0}, {1})) end"))),
        Scalar("SPLIT_PART", "value: text, delimiter: text, part: number", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A part of a string between delimiters, counted from 1 or from the end with -1; 0 is 1, and a part that is not there is an empty string.",
            DuckDbForm.Of(
                (When.NotEmpty(1).And(When.NonZero(2)), "split_part({0}, {1}, {2})"),
                (When.NotEmpty(1).And(When.IsConstant(2)), "split_part({0}, {1}, 1)"),
                (When.NotEmpty(1), "split_part({0}, {1}, case when {2} = 0 then 1 else {2:bigint} end)"),
                (When.Otherwise, "case when {1} <> '' then split_part({0}, {1}, case when {2} = 0 then 1 else {2:bigint} end) when {1} = '' and {2} in (-1, 0, 1) then {0} when {1} = '' and {2} is not null then left({0}, 0) end"))),
        Scalar("SYS_CONNECT_BY_PATH", "value: any, separator: text", ReturnTypes.Varchar, NullIfAnyArgumentNull, "The values from the root of a CONNECT BY down to the row, each behind the separator."),
        Scalar("STARTSWITH", "value: text_or_binary, prefix: text_or_binary", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether a string starts with another.",
            DuckDbForm.Of((When.Type(0, SqlTypeKind.Binary), "starts_with(hex({0}), hex({1}))"), (When.Otherwise, "starts_with({0}, {1})"))),
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
                (When.Type(0, SqlTypeKind.Binary).And(When.Count(2)), $"unhex(substr(hex({{0}}), {BinaryStart}))"),
                (When.Type(0, SqlTypeKind.Binary), $"unhex(substr(hex({{0}}), {BinaryStart}, case when {{2}} < 0 then 0 else 2 * {{2:bigint}} end))"),
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

    // scheme://host:port/path?query#fragment, with braces as chr(123) and chr(125).
    private static string ParsedUrl(string otherwise) =>
        "case when {0} is not null then list_transform([regexp_extract({0}, '^([A-Za-z][A-Za-z0-9+.-]*):(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?$', ['scheme', 'authority', 'path', 'query', 'fragment'])], "
        + $"lambda url: case when url['scheme'] = '' then {otherwise} else json_object("
        + "'fragment', nullif(url['fragment'], ''), "
        + "'host', nullif(regexp_replace(url['authority'], ':[0-9]*$', ''), ''), "
        + "'parameters', case when url['query'] <> '' then cast(chr(123) || array_to_string(list_transform(list_sort(string_split(url['query'], '&')), "
        + "lambda pair: to_json(split_part(pair, '=', 1)) || ':' || case when contains(pair, '=') then to_json(substr(pair, strpos(pair, '=') + 1)) else 'null' end), ',') || chr(125) as json) end, "
        + "'path', regexp_replace(url['path'], '^/', ''), "
        + "'port', nullif(regexp_extract(url['authority'], ':([0-9]+)$', 1), ''), "
        + "'query', nullif(url['query'], ''), "
        + "'scheme', url['scheme']) end)[1] end";

    // The first hexadecimal digit of a byte; past the last one where a negative start lies before the first.
    private const string BinaryStart =
        "case when {1} > 0 then 2 * {1:bigint} - 1 when {1} = 0 then 1 when {1} < -octet_length({0}) then 2 * octet_length({0}) + 1 else 2 * (octet_length({0}) + {1:bigint}) + 1 end";

    // DuckDB's levenshtein counts bytes: beyond ASCII every letter is given a byte of its own first.
    private const string EditDistance =
        "case when strlen({0}) = length({0}) and strlen({1}) = length({1}) then levenshtein({0}, {1}) else list_transform([list_distinct(regexp_extract_all({0} || {1}, '(?s).'))], "
        + "lambda letters: case when len(letters) > 127 then error('EDITDISTANCE of more than 127 different letters') else levenshtein("
        + "array_to_string(list_transform(regexp_extract_all({0}, '(?s).'), lambda letter: chr(list_position(letters, letter))), ''), "
        + "array_to_string(list_transform(regexp_extract_all({1}, '(?s).'), lambda letter: chr(list_position(letters, letter))), '')) end)[1] end";

    private static DuckDbForm Position() => DuckDbForm.Of(
        (When.Type(1, SqlTypeKind.Binary).And(When.Count(2)), "case when regexp_matches(hex({1}), '^(?:..)*' || hex({0})) then length(regexp_extract(hex({1}), '^((?:..)*?)' || hex({0}), 1)) // 2 + 1 when {0} is not null and {1} is not null then 0 end"),
        (When.Type(1, SqlTypeKind.Binary), null),
        (When.Count(2), "strpos({1}, {0})"),
        (When.Constant(2, "1"), "strpos({1}, {0})"),
        (When.Otherwise, "case when {0} = '' then 1 when strpos(substr({1}, {2:bigint}), {0}) = 0 then 0 else strpos(substr({1}, {2:bigint}), {0}) + {2:bigint} - 1 end"));

    private static DuckDbForm Pad(string function) => DuckDbForm.Of(
        (When.Type(0, SqlTypeKind.Binary).And(When.NotEmpty(2)), $"unhex({function}(hex({{0}}), cast(2 * {{1:integer}} as integer), hex({{2}})))"),
        (When.Type(0, SqlTypeKind.Binary).And(When.Count(3)), $"case when octet_length({{2}}) = 0 then array_slice({{0}}, 1, {{1:bigint}}) else unhex({function}(hex({{0}}), cast(2 * {{1:integer}} as integer), hex({{2}}))) end"),
        (When.Type(0, SqlTypeKind.Binary), null),
        (When.Count(2), $"{function}({{0}}, {{1:integer}}, ' ')"),
        (When.NotEmpty(2), $"{function}({{0}}, {{1:integer}}, {{2}})"),
        (When.Otherwise, $"case when {{2}} = '' then left({{0}}, {{1:integer}}) else {function}({{0}}, {{1:integer}}, {{2}}) end"));

    private static DuckDbForm Trim(string function) => DuckDbForm.Of(
        (When.Count(1), $"{function}({{0}}, ' ')"),
        (When.Otherwise, $"{function}({{0}}, {{1}})"));
}
