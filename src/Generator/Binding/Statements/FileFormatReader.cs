using System.Globalization;
using Generator.Binding.Tree;
using Generator.Text;

namespace Generator.Binding.Statements;

/// <summary>The options of a file format as what they mean ("COPY INTO &lt;table&gt;", Format type options).</summary>
/// <param name="options">Names in lower case, without what stands around them.</param>
internal sealed class FileFormatReader(IReadOnlyList<BoundOption> options)
{
    // "ENCODING": Snowflake's names and .NET's.
    private static readonly Dictionary<string, string> Encodings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UTF8"] = "utf-8", ["UTF-8"] = "utf-8", ["UTF16"] = "utf-16", ["UTF16LE"] = "utf-16", ["UTF16BE"] = "utf-16BE", ["UTF32"] = "utf-32", ["UTF32LE"] = "utf-32",
        ["UTF32BE"] = "utf-32BE", ["ISO88591"] = "iso-8859-1", ["ISO88592"] = "iso-8859-2", ["ISO88595"] = "iso-8859-5", ["ISO88596"] = "iso-8859-6",
        ["ISO88597"] = "iso-8859-7", ["ISO88598"] = "iso-8859-8", ["ISO88599"] = "iso-8859-9", ["ISO885915"] = "iso-8859-15", ["KOI8R"] = "koi8-r",
        ["SHIFTJIS"] = "shift_jis", ["BIG5"] = "big5", ["EUCJP"] = "euc-jp", ["EUCKR"] = "euc-kr", ["GB18030"] = "gb18030", ["WINDOWS874"] = "windows-874",
        ["WINDOWS1250"] = "windows-1250", ["WINDOWS1251"] = "windows-1251", ["WINDOWS1252"] = "windows-1252", ["WINDOWS1253"] = "windows-1253",
        ["WINDOWS1254"] = "windows-1254", ["WINDOWS1255"] = "windows-1255", ["WINDOWS1256"] = "windows-1256",
    };

    private string? _problem;

    /// <summary>The format of a date, time, timestamp or binary option; null for AUTO.</summary>
    public string? Input(string name) => Text(name) is { } text && !IsWord(text, "auto") ? text : null;

    /// <summary>NULL_IF; empty when it is not given.</summary>
    public EquatableArray<string> NullIf => options.Where(o => o.Name == "null_if").Select(o => o.Value).ToEquatableArray();

    /// <summary>TRIM_SPACE.</summary>
    public bool TrimsSpace => Is("trim_space", false);

    /// <summary>Whether an option is given.</summary>
    public bool Has(string name) => options.Any(o => o.Name == name || o.Name == name + CopyOptions.Empty);

    /// <summary>Reads the format.</summary>
    /// <param name="problem">What of it has no form on DuckDB, for a message; null when all has.</param>
    public FileFormat? Read(out string? problem)
    {
        var type = Text("type") ?? "csv";
        FileFormat? format = type.ToLowerInvariant() switch
        {
            "json" => Json(),
            "csv" => Csv(),
            "parquet" => new ParquetFormat
            {
                BinaryAsText = Is("binary_as_text", true) && !Is("use_vectorized_scanner", false),
                KeepsNulls = Is("use_vectorized_scanner", false),
            },
            _ => null,
        };
        format = format is null ? null : format with
        {
            Compression = format is ParquetFormat ? Compression.None : CompressionOf(Text("compression") ?? "auto"),
            ReplaceInvalidCharacters = Is("replace_invalid_characters", false) || Is("ignore_utf8_errors", false),
            SkipByteOrderMark = Is("skip_byte_order_mark", true),
        };
        problem = format is null ? $"A FILE_FORMAT of TYPE = {type.ToUpperInvariant()}" : _problem;
        return problem is null ? format : null;
    }

    private static bool IsWord(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    private JsonFormat Json()
    {
        if (Is("enable_octal", false))
        {
            _problem = "ENABLE_OCTAL";
        }

        return new JsonFormat
        {
            StripOuterArray = Is("strip_outer_array", false),
            StripNullValues = Is("strip_null_values", false),
            AllowDuplicate = Is("allow_duplicate", false),
            MultiLine = Is("multi_line", true),
        };
    }

    private CsvFormat Csv()
    {
        var record = Delimiter("record_delimiter", "\n");
        if (record is null)
        {
            _problem = "RECORD_DELIMITER = NONE";
        }

        var encoding = Text("encoding") ?? "UTF8";
        if (!Encodings.TryGetValue(encoding, out var known))
        {
            _problem = $"ENCODING = '{encoding}'";
        }

        return new CsvFormat
        {
            FieldDelimiter = Delimiter("field_delimiter", ","),
            RecordDelimiter = record is "\n" or "\r\n" or "\r" ? null : record,
            SkipHeader = int.TryParse(Text("skip_header"), NumberStyles.None, CultureInfo.InvariantCulture, out var lines) ? lines : 0,
            ParseHeader = Is("parse_header", false),
            SkipBlankLines = Is("skip_blank_lines", false),
            MultiLine = Is("multi_line", true),
            EnclosedBy = Letter("field_optionally_enclosed_by", null),
            Escape = Letter("escape", null),
            EscapeUnenclosed = Letter("escape_unenclosed_field", '\\'),
            TrimSpace = Is("trim_space", false),
            EmptyFieldAsNull = Is("empty_field_as_null", true),
            CountMustMatch = Is("error_on_column_count_mismatch", true),
            NullIf = Has("null_if") ? NullIf : ["\\N"],
            Encoding = known ?? "utf-8",
        };
    }

    private Compression CompressionOf(string name)
    {
        switch (name.ToLowerInvariant())
        {
            case "auto":
                return Compression.Auto;
            case "gzip":
                return Compression.Gzip;
            case "zstd":
                return Compression.Zstd;
            case "none":
                return Compression.None;
            default:
                _problem = $"COMPRESSION = {name.ToUpperInvariant()}";
                return Compression.Auto;
        }
    }

    private string? Text(string name) => options.FirstOrDefault(o => o.Name == name)?.Value;

    private bool Is(string name, bool otherwise) => Text(name) is { } text ? IsWord(text, "true") : otherwise;

    private string? Delimiter(string name, string otherwise) => Text(name) switch
    {
        null => otherwise,
        var none when IsWord(none, "none") => null,
        var text => Unescaped(text),
    };

    private char? Letter(string name, char? otherwise) => Text(name) switch
    {
        null => otherwise,
        var none when IsWord(none, "none") || none.Length == 0 => null,
        var text => Unescaped(text)[0],
    };

    // "Accepts common escape sequences, octal values (prefixed by \\) or hex values (prefixed by 0x or \x)", here after SQL's own escapes are undone.
    private static string Unescaped(string text)
    {
        // "hex values (prefixed by \x)" of a character of several bytes, which SQL's escapes made a letter each.
        if (text.Any(letter => letter is >= '\x80' and <= '\xFF') && text.All(letter => letter <= '\xFF') && Decoded([.. text.Select(letter => (byte)letter)]) is { } decoded)
        {
            return decoded;
        }

        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && Bytes(text.Substring(2)) is { } hex)
        {
            return hex;
        }

        if (text.Length < 2 || text[0] != '\\')
        {
            return text;
        }

        if (text.StartsWith("\\x", StringComparison.OrdinalIgnoreCase) && Bytes(text.Replace("\\x", "").Replace("\\X", "")) is { } bytes)
        {
            return bytes;
        }

        return text.Substring(1) switch
        {
            "t" => "\t",
            "n" => "\n",
            "r" => "\r",
            "r\\n" => "\r\n",
            "\\" => "\\",
            { Length: 3 } octal when octal.All(c => c is >= '0' and <= '7') => ((char)(((octal[0] - '0') * 64) + ((octal[1] - '0') * 8) + (octal[2] - '0'))).ToString(),
            _ => text,
        };
    }

    private static string? Bytes(string digits)
    {
        var bytes = new byte[digits.Length / 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            if (!byte.TryParse(digits.Substring(i * 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[i]))
            {
                return null;
            }
        }

        return bytes.Length == 0 || digits.Length % 2 > 0 ? null : Decoded(bytes);
    }

    private static string? Decoded(byte[] bytes)
    {
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        return text.Contains('\uFFFD') ? null : text;
    }
}
