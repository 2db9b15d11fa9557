namespace Generator.Tests.Functions.Cases;

/// <summary>Digests, encodings, context and generated values; a text between slashes is a pattern, for what differs from run to run.</summary>
internal static class HashCases
{
    public const string Table = """
        BASE64_ENCODE('Snowflake') -> U25vd2ZsYWtl
        BASE64_ENCODE(binary '534E') -> U04=
        BASE64_DECODE_STRING('U25vd2ZsYWtl') -> Snowflake
        BASE64_DECODE_BINARY('U04=') -> 534E
        BASE64_ENCODE('Snowflake', 0) -> U25vd2ZsYWtl
        BASE64_ENCODE('ÿ?>', 0, '-_.') -> w78_Pg..
        BASE64_DECODE_STRING('w78_Pg..', '-_.') -> ÿ?>
        TRY_BASE64_DECODE_STRING('U25vd2ZsYWtl') -> Snowflake
        TRY_BASE64_DECODE_STRING(~'@@') -> NULL
        TRY_BASE64_DECODE_STRING(~'/w==') -> NULL
        TRY_BASE64_DECODE_BINARY('U04=') -> 534E
        TRY_BASE64_DECODE_BINARY('U0') -> NULL
        TRY_HEX_DECODE_STRING('534E4F57') -> SNOW
        TRY_HEX_DECODE_STRING('0') -> NULL
        TRY_HEX_DECODE_STRING(~'zz') -> NULL
        TRY_HEX_DECODE_BINARY('534E') -> 534E
        TRY_HEX_DECODE_BINARY(varchar null) -> NULL
        HEX_ENCODE('SNOW', ~0) -> 534e4f57
        HEX_ENCODE(binary '0AFF') -> 0AFF
        HEX_ENCODE('SNOW') -> 534E4F57
        HEX_ENCODE('SNOW', 0) -> 534e4f57
        HEX_ENCODE('SNOW', 1) -> 534E4F57
        HEX_DECODE_STRING('534E4F57') -> SNOW
        HEX_DECODE_BINARY('534E') -> 534E
        MD5('Snowflake') -> edf1439075a83a447fb8b630ddc9c8de
        MD5_HEX(varchar null) -> NULL
        MD5_BINARY('Snowflake') -> EDF1439075A83A447FB8B630DDC9C8DE
        MD5_NUMBER_LOWER64('Snowflake') -> 9203306159527282910
        MD5_NUMBER_UPPER64('Snowflake') -> 17145559544104499780
        SHA1('Snowflake') -> fda76b0bcc1e87cf259b1d1e3271d76f590fb5dd
        SHA1_BINARY('Snowflake') -> FDA76B0BCC1E87CF259B1D1E3271D76F590FB5DD
        SHA2('Snowflake') -> 1dbd59f661d68b90724f21084396b865497173e4d2714f4d91cf05fa5fc5e18d
        SHA2('Snowflake', 256) -> 1dbd59f661d68b90724f21084396b865497173e4d2714f4d91cf05fa5fc5e18d
        SHA2_BINARY('Snowflake') -> 1DBD59F661D68B90724F21084396B865497173E4D2714F4D91CF05FA5FC5E18D
        CURRENT_DATABASE() -> memory
        CURRENT_SCHEMA() -> main
        CURRENT_DATE() -> /\d{4}-\d\d-\d\d
        CURRENT_TIME() -> /\d\d:\d\d:\d\d.*
        CURRENT_TIMESTAMP() -> /\d{4}-\d\d-\d\d .*\+00
        SYSDATE() -> /\d{4}-\d\d-\d\d [0-9:.]+
        RANDOM() -> /-?\d+
        UNIFORM(5, 5, ~number 1) -> 5
        UNIFORM(1, 9, ~number 1) -> /[1-9]
        UNIFORM(float 0, float 1, ~number 1) -> /0\..*|\de-\d+
        UUID_STRING('fe971b24-9572-4005-b22f-351e9c09274d', 'foo') -> dc0b6f65-fca6-5b4b-9d37-ccc3fde1f3e2
        RANDSTR(5, ~number 1) -> /[0-9A-Za-z]{5}
        NORMAL(0, 1, ~number 1) -> /-?[0-9.e-]+
        UUID_STRING() -> /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}
        """;
}
