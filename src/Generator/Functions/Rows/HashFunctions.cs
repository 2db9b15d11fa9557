using Generator.Functions.Forms;
using Generator.Functions.Results;
using Generator.Types;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "Hash functions", "Cryptographic hash" and "Encode / decode" among "String &amp; binary functions".</summary>
internal static class HashFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("BASE64_DECODE_BINARY", "value: text, [alphabet: text]", ReturnTypes.Binary, NullIfAnyArgumentNull, "A base64 text as binary value.", Decoded("{text}")),
        Scalar("BASE64_DECODE_STRING", "value: text, [alphabet: text]", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A base64 text as string.", Decoded("decode({text})")),
        Scalar("BASE64_ENCODE", "value: text_or_binary, [line_length: number], [alphabet: text]", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string or binary value as base64 text.",
            DuckDbForm.Of(
                (When.Constant(1, "0").And(When.Count(2)).And(When.Type(0, SqlTypeKind.Binary)), "base64({0})"),
                (When.Constant(1, "0").And(When.Count(2)), "base64(encode({0}))"),
                (When.Constant(1, "0").And(When.Type(0, SqlTypeKind.Binary)), $"translate(base64({{0}}), {StandardLetters("{2}")}, {{2}})"),
                (When.Constant(1, "0"), $"translate(base64(encode({{0}})), {StandardLetters("{2}")}, {{2}})"),
                (When.Count(1).And(When.Type(0, SqlTypeKind.Binary)), "base64({0})"),
                (When.Count(1), "base64(encode({0}))"))),
        Scalar("DECRYPT", "value: binary, passphrase: text, [additional_data: text], [method: text]", ReturnTypes.Binary, NullIfNull(0, 1), "What ENCRYPT made, decrypted."),
        Scalar("DECRYPT_RAW", "value: binary, key: binary, vector: binary, [additional_data: binary], [method: text], [tag: binary]", ReturnTypes.Binary, NullIfNull(0, 1, 2), "What ENCRYPT_RAW made, decrypted."),
        Scalar("ENCRYPT", "value: text_or_binary, passphrase: text, [additional_data: text], [method: text]", ReturnTypes.Binary, NullIfNull(0, 1), "A value encrypted with a passphrase."),
        Scalar("ENCRYPT_RAW", "value: binary, key: binary, vector: binary, [additional_data: binary], [method: text]", ReturnTypes.Variant, NullIfNull(0, 1), "A value encrypted with a key, as object with what it takes to decrypt it."),
        Scalar("HASH", "values: any...", ReturnTypes.NumberOf(19, 0), NeverNull, "A signed 64-bit hash of all arguments, never NULL. The algorithm is Snowflake's own, so that no other warehouse gives the same number."),
        Aggregate("HASH_AGG", "values: any...", ReturnTypes.NumberOf(19, 0), NeverNull, "A signed 64-bit hash of all rows, whatever their order."),
        Scalar("HEX_DECODE_BINARY", "value: text", ReturnTypes.Binary, NullIfAnyArgumentNull, "A hexadecimal text as binary value.", $"case when {IsWholeBytes} then unhex({{0}}) when not {IsWholeBytes} then error('HEX_DECODE_BINARY of an odd number of digits') end"),
        Scalar("HEX_DECODE_STRING", "value: text", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A hexadecimal text as string.", $"case when {IsWholeBytes} then decode(unhex({{0}})) when not {IsWholeBytes} then error('HEX_DECODE_STRING of an odd number of digits') end"),
        Scalar("HEX_ENCODE", "value: text_or_binary, [case: number]", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A string or binary value as hexadecimal text, in lower case if the second argument is 0.",
            DuckDbForm.Of((When.Count(1), "hex({0})"), (When.Constant(1, "1"), "hex({0})"), (When.Constant(1, "0"), "lower(hex({0}))"), (When.Otherwise, "case when {1} = 0 then lower(hex({0})) when {1} is not null then hex({0}) end"))),
        Scalar("MD5", "value: text_or_binary", ReturnTypes.Varchar, NullIfAnyArgumentNull, "The MD5 digest as 32 hexadecimal characters.", "md5({0})")
            with { Aliases = ["MD5_HEX"] },
        Scalar("MD5_BINARY", "value: text_or_binary", ReturnTypes.Binary, NullIfAnyArgumentNull, "The MD5 digest as binary value.", "unhex(md5({0}))"),
        Scalar("MD5_NUMBER", "value: text_or_binary", ReturnTypes.Integer, NullIfAnyArgumentNull, "The MD5 digest as number of 128 bits; MD5_NUMBER_LOWER64 and MD5_NUMBER_UPPER64 replace it."),
        Scalar("MD5_NUMBER_LOWER64", "value: text_or_binary", ReturnTypes.Integer, NullIfAnyArgumentNull, "The lower 64 bits of the MD5 digest as number.", "cast('0x' || right(md5({0}), 16) as ubigint)"),
        Scalar("MD5_NUMBER_UPPER64", "value: text_or_binary", ReturnTypes.Integer, NullIfAnyArgumentNull, "The upper 64 bits of the MD5 digest as number.", "cast('0x' || left(md5({0}), 16) as ubigint)"),
        Scalar("SHA1", "value: text_or_binary", ReturnTypes.Varchar, NullIfAnyArgumentNull, "The SHA-1 digest as 40 hexadecimal characters.", "sha1({0})")
            with { Aliases = ["SHA1_HEX"] },
        Scalar("SHA1_BINARY", "value: text_or_binary", ReturnTypes.Binary, NullIfAnyArgumentNull, "The SHA-1 digest as binary value.", "unhex(sha1({0}))"),
        Scalar("SHA2", "value: text_or_binary, [size: number]", ReturnTypes.Varchar, NullIfNull(0), "The SHA-2 digest of 256, or another number of bits as hexadecimal characters.",
            DuckDbForm.Of((When.Count(1), "sha256({0})"), (When.Constant(1, "256", "0"), "sha256({0})")))
            with { Aliases = ["SHA2_HEX"] },
        Scalar("SHA2_BINARY", "value: text_or_binary, [size: number]", ReturnTypes.Binary, NullIfNull(0), "The SHA-2 digest of 256, or another number of bits as binary value.",
            DuckDbForm.Of((When.Count(1), "unhex(sha256({0}))"), (When.Constant(1, "256", "0"), "unhex(sha256({0}))"))),
        Scalar("TRY_BASE64_DECODE_BINARY", "value: text, [alphabet: text]", ReturnTypes.Binary, AlwaysNullable, "A base64 text as binary value, or NULL.", Decoded("try({text})")),
        Scalar("TRY_BASE64_DECODE_STRING", "value: text, [alphabet: text]", ReturnTypes.Varchar, AlwaysNullable, "A base64 text as string, or NULL.", Decoded("try(decode({text}))")),
        Scalar("TRY_DECRYPT", "value: binary, passphrase: text, [additional_data: text], [method: text]", ReturnTypes.Binary, AlwaysNullable, "What ENCRYPT made, decrypted, or NULL."),
        Scalar("TRY_DECRYPT_RAW", "value: binary, key: binary, vector: binary, [additional_data: binary], [method: text], [tag: binary]", ReturnTypes.Binary, AlwaysNullable, "What ENCRYPT_RAW made, decrypted, or NULL."),
        Scalar("TRY_HEX_DECODE_BINARY", "value: text", ReturnTypes.Binary, AlwaysNullable, "A hexadecimal text as binary value, or NULL.", $"case when {IsWholeBytes} then try(unhex({{0}})) end"),
        Scalar("TRY_HEX_DECODE_STRING", "value: text", ReturnTypes.Varchar, AlwaysNullable, "A hexadecimal text as string, or NULL.", $"case when {IsWholeBytes} then try(decode(unhex({{0}}))) end"),
    ];

    // DuckDB reads an odd digit as a byte of its own.
    private const string IsWholeBytes = "length({0}) % 2 = 0";

    private static DuckDbForm Decoded(string template) => DuckDbForm.Of(
        (When.Count(1), template.Replace("{text}", "from_base64({0})")),
        (When.Otherwise, template.Replace("{text}", $"from_base64(translate({{0}}, {{1}}, {StandardLetters("{1}")}))")));

    // An alphabet names the letters for +, / and the padding, or the first of these only.
    private static string StandardLetters(string alphabet) => $"left('+/=', length({alphabet}))";
}
