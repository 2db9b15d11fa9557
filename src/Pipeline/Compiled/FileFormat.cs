namespace Pipeline.Compiled;

/// <summary>How a staged file is compressed.</summary>
public enum Compression
{
    /// <summary>As its first bytes say.</summary>
    Auto,

    /// <summary>Not at all.</summary>
    None,

    /// <summary>gzip, one member or several.</summary>
    Gzip,

    /// <summary>Zstandard, one frame or several.</summary>
    Zstd,
}

/// <summary>How staged files are read (Snowflake: "COPY INTO &lt;table&gt;", Format type options). Defaults are Snowflake's.</summary>
public abstract record FileFormat
{
    /// <summary>COMPRESSION.</summary>
    public Compression Compression { get; init; }

    /// <summary>REPLACE_INVALID_CHARACTERS, IGNORE_UTF8_ERRORS: whether what is not UTF-8 becomes U+FFFD instead of an error.</summary>
    public bool ReplaceInvalidCharacters { get; init; }

    /// <summary>SKIP_BYTE_ORDER_MARK.</summary>
    public bool SkipByteOrderMark { get; init; } = true;
}

/// <summary>JSON values one after the other, on a line each or laid out at will.</summary>
public sealed record JsonFormat : FileFormat
{
    /// <summary>STRIP_OUTER_ARRAY: whether the elements of an array at the outside are the records.</summary>
    public bool StripOuterArray { get; init; }

    /// <summary>STRIP_NULL_VALUES: whether object fields that are null are taken out.</summary>
    public bool StripNullValues { get; init; }

    /// <summary>ALLOW_DUPLICATE: whether an object may have a field twice, of which the last one stays.</summary>
    public bool AllowDuplicate { get; init; }

    /// <summary>MULTI_LINE: whether a record may go over several lines.</summary>
    public bool MultiLine { get; init; } = true;
}

/// <summary>Delimited text.</summary>
public sealed record CsvFormat : FileFormat
{
    /// <summary>How many fields <c>copy_rows</c> has.</summary>
    public required int Fields { get; init; }

    /// <summary>
    /// The names of the fields, when they are found by the file's header line (PARSE_HEADER, MATCH_BY_COLUMN_NAME) instead of by position; a field
    /// that the file does not have is NULL.
    /// </summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Whether <see cref="Names"/> are compared with case.</summary>
    public bool NamesAreCaseSensitive { get; init; }

    /// <summary>Whether every record must have exactly <see cref="Fields"/> fields: a plain load with ERROR_ON_COLUMN_COUNT_MISMATCH.</summary>
    public bool CountMustMatch { get; init; }

    /// <summary>FIELD_DELIMITER; null for NONE.</summary>
    public string? FieldDelimiter { get; init; } = ",";

    /// <summary>RECORD_DELIMITER; null for a new line of any kind.</summary>
    public string? RecordDelimiter { get; init; }

    /// <summary>SKIP_HEADER, in lines.</summary>
    public int SkipHeader { get; init; }

    /// <summary>SKIP_BLANK_LINES.</summary>
    public bool SkipBlankLines { get; init; }

    /// <summary>MULTI_LINE: whether an enclosed field may hold the record delimiter.</summary>
    public bool MultiLine { get; init; } = true;

    /// <summary>FIELD_OPTIONALLY_ENCLOSED_BY; null for NONE.</summary>
    public char? EnclosedBy { get; init; }

    /// <summary>ESCAPE, in enclosed fields; null for NONE.</summary>
    public char? Escape { get; init; }

    /// <summary>ESCAPE_UNENCLOSED_FIELD; null for NONE.</summary>
    public char? EscapeUnenclosed { get; init; } = '\\';

    /// <summary>TRIM_SPACE.</summary>
    public bool TrimSpace { get; init; }

    /// <summary>EMPTY_FIELD_AS_NULL.</summary>
    public bool EmptyFieldAsNull { get; init; } = true;

    /// <summary>NULL_IF.</summary>
    public IReadOnlyList<string> NullIf { get; init; } = ["\\N"];

    /// <summary>ENCODING, as .NET names it.</summary>
    public string Encoding { get; init; } = "utf-8";
}

/// <summary>Parquet, each row an object.</summary>
public sealed record ParquetFormat : FileFormat
{
    /// <summary>BINARY_AS_TEXT.</summary>
    public bool BinaryAsText { get; init; } = true;

    /// <summary>Whether fields that are NULL stay in the object, as with USE_VECTORIZED_SCANNER.</summary>
    public bool KeepsNulls { get; init; }
}
