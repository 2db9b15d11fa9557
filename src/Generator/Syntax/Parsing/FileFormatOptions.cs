namespace Generator.Syntax.Parsing;

/// <summary>The options inside FILE_FORMAT, of all types of file ("CREATE FILE FORMAT", "COPY INTO &lt;table&gt;": format type options).</summary>
internal static class FileFormatOptions
{
    public static readonly IReadOnlyCollection<string> Names = new HashSet<string>(StringComparer.Ordinal)
    {
        "FORMAT_NAME",
        "TYPE",
        "COMPRESSION",
        "RECORD_DELIMITER",
        "FIELD_DELIMITER",
        "MULTI_LINE",
        "FILE_EXTENSION",
        "PARSE_HEADER",
        "SKIP_HEADER",
        "SKIP_BLANK_LINES",
        "DATE_FORMAT",
        "TIME_FORMAT",
        "TIMESTAMP_FORMAT",
        "BINARY_FORMAT",
        "ESCAPE",
        "ESCAPE_UNENCLOSED_FIELD",
        "TRIM_SPACE",
        "FIELD_OPTIONALLY_ENCLOSED_BY",
        "NULL_IF",
        "ERROR_ON_COLUMN_COUNT_MISMATCH",
        "REPLACE_INVALID_CHARACTERS",
        "EMPTY_FIELD_AS_NULL",
        "SKIP_BYTE_ORDER_MARK",
        "ENCODING",
        "ENABLE_OCTAL",
        "ALLOW_DUPLICATE",
        "STRIP_OUTER_ARRAY",
        "STRIP_NULL_VALUES",
        "IGNORE_UTF8_ERRORS",
        "SNAPPY_COMPRESSION",
        "BINARY_AS_TEXT",
        "USE_LOGICAL_TYPE",
        "USE_VECTORIZED_SCANNER",
        "PRESERVE_SPACE",
        "STRIP_OUTER_ELEMENT",
        "DISABLE_SNOWFLAKE_DATA",
        "DISABLE_AUTO_CONVERT",
    };
}
