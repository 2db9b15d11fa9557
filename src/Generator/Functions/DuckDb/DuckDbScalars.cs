using Generator.Functions.Results;
using Generator.Text;
using static Generator.Functions.DuckDb.DuckDbRow;

namespace Generator.Functions.DuckDb;

/// <summary>"Numeric functions", "Text functions", "Regular expressions", "Utility functions", "CASE expression".</summary>
internal static class DuckDbScalars
{
    public static readonly EquatableArray<FunctionDefinition> Rows =
    [
        .. Scalars("coalesce ifnull", DuckDbReturnTypes.Common, NullRules.NullIfAllNull, "The first value that is not NULL."),
        .. Scalars("greatest least", DuckDbReturnTypes.Common, NullRules.NullIfAllNull, "The greatest or least value; NULLs are passed over."),
        .. Scalars("nullif", ReturnTypes.SameAs(0), NullRules.AlwaysNullable, "The first value, NULL when it equals the second."),
        .. Scalars("if", DuckDbReturnTypes.CommonOfBranches, NullRules.NullIfNull(1, 2), "One of two values."),
        .. Scalars("constant_or_null", ReturnTypes.SameAs(0), NullRules.AlwaysNullable, "A value, NULL when another is."),
        .. Scalars("try", ReturnTypes.SameAs(0), NullRules.AlwaysNullable, "The value, NULL when it cannot be computed."),
        .. Scalars("abs", DuckDbReturnTypes.SameNumber, NullRules.NullIfAnyArgumentNull, "A number of the argument's type."),
        .. Scalars("round", DuckDbReturnTypes.Rounded, NullRules.NullIfAnyArgumentNull, "A number rounded."),
        .. Scalars("ceil ceiling floor trunc", DuckDbReturnTypes.Whole, NullRules.NullIfAnyArgumentNull, "A whole number near the argument."),
        .. Scalars("mod fmod fdiv", DuckDbReturnTypes.Modulo, NullRules.AlwaysNullable, "The rest of a division."),
        .. Scalars(
            "acos acosh asin asinh atan atan2 atanh cbrt cos cosh cot degrees even exp gamma lgamma ln log log10 log2 pow power radians round_even "
            + "roundbankers sin sinh sqrt tan tanh nextafter",
            ReturnTypes.Float, NullRules.NullIfAnyArgumentNull, "A function of real numbers."),
        .. Scalars("pi", ReturnTypes.Float, NullRules.NeverNull, "The number pi."),
        .. Generators("random", ReturnTypes.Float, NullRules.NeverNull, "A random number."),
        .. Scalars("sign", DuckDbReturnTypes.TinyInt, NullRules.NullIfAnyArgumentNull, "-1, 0 or 1."),
        .. Scalars("bit_count", DuckDbReturnTypes.TinyInt, NullRules.NullIfAnyArgumentNull, "How many bits are set."),
        .. Scalars("factorial", DuckDbReturnTypes.HugeInt, NullRules.NullIfAnyArgumentNull, "The factorial."),
        .. Scalars("gcd lcm greatest_common_divisor least_common_multiple", DuckDbReturnTypes.BigInt, NullRules.NullIfAnyArgumentNull, "A divisor or multiple of two numbers."),
        .. Scalars("xor", DuckDbReturnTypes.Modulo, NullRules.NullIfAnyArgumentNull, "The bits that differ."),
        .. Scalars("isnan isinf isfinite signbit", ReturnTypes.Boolean, NullRules.NullIfAnyArgumentNull, "What kind of number it is."),
        .. Scalars("hash", DuckDbReturnTypes.UBigInt, NullRules.NeverNull, "A hash of the arguments."),
        .. Scalars("md5_number md5_number_lower md5_number_upper", ReturnTypes.Unknown, NullRules.NullIfAnyArgumentNull, "A hash as a number."),
        .. Scalars(
            "upper lower ucase lcase trim ltrim rtrim left right left_grapheme right_grapheme lpad rpad repeat replace reverse substr substring "
            + "substring_grapheme translate strip_accents nfc_normalize chr bar format_bytes bin hex to_hex to_binary to_base to_base64 base64 md5 sha1 sha256 "
            + "url_encode url_decode regexp_replace regexp_extract regexp_escape printf format string_reverse parse_dirname parse_dirpath parse_filename "
            + "to_json_text monthname dayname decode array_to_string_comma_default pg_size_pretty",
            ReturnTypes.Varchar, NullRules.NullIfAnyArgumentNull, "A text."),
        .. Scalars("split_part array_extract_text", ReturnTypes.Varchar, NullRules.NullIfAnyArgumentNull, "A part of a text."),
        .. Scalars("concat", Concatenation, NullRules.NeverNull, "The arguments as one text, NULLs left out."),
        .. Scalars("concat_ws", ReturnTypes.Varchar, NullRules.NullIfNull(0), "The arguments with a separator, NULLs left out."),
        .. Scalars(
            "length len char_length character_length strlen bit_length octet_length length_grapheme strpos instr position levenshtein editdist3 "
            + "damerau_levenshtein hamming mismatches",
            DuckDbReturnTypes.BigInt, NullRules.NullIfAnyArgumentNull, "A length, place or distance."),
        .. Scalars("ascii ord unicode", DuckDbReturnTypes.Int, NullRules.NullIfAnyArgumentNull, "The code of a character."),
        .. Scalars("jaccard jaro_similarity jaro_winkler_similarity", ReturnTypes.Float, NullRules.NullIfAnyArgumentNull, "How alike two texts are."),
        .. Scalars(
            "contains starts_with ends_with prefix suffix regexp_matches regexp_full_match regexp_like like_escape ilike_escape not_like_escape not_ilike_escape",
            ReturnTypes.Boolean, NullRules.NullIfAnyArgumentNull, "Whether a text has a part."),
        .. Scalars(
            "split str_split string_split string_to_array string_split_regex str_split_regex regexp_split_to_array regexp_extract_all parse_path",
            DuckDbReturnTypes.Texts, NullRules.NullIfAnyArgumentNull, "A text in parts."),
        .. Scalars("encode unhex from_hex from_binary unbin from_base64", ReturnTypes.Binary, NullRules.NullIfAnyArgumentNull, "Bytes."),
        .. Generators("uuid gen_random_uuid uuidv4 uuidv7", ReturnTypes.Varchar, NullRules.NeverNull, "A new UUID."),
        .. Scalars("typeof pg_typeof", ReturnTypes.Varchar, NullRules.NeverNull, "The name of a value's type."),
        .. Contexts("version current_database current_schema current_user session_user user current_query current_catalog current_role", ReturnTypes.Varchar, "A text about the session."),
        .. Generators("alias current_setting getvariable nextval currval error", ReturnTypes.Unknown, NullRules.AlwaysNullable, "What hangs on the session."),
    ];

    /// <summary>CONCAT: a list of lists, otherwise a text.</summary>
    private static ReturnType Concatenation => new(
        nameof(Concatenation),
        call => call.Arguments.Any(a => a.Type.IsUnknown) ? Types.SqlType.Unknown
            : call.Arguments.Any(a => a.Type.Kind == Types.SqlTypeKind.Array) ? Types.DuckDb.DuckDbSupertype.OfAll(call.Arguments.Select(a => a.Type))
            : Types.SqlType.Varchar);
}
