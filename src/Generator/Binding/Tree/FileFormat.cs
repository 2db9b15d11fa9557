using Generator.Text;

namespace Generator.Binding.Tree;

/// <summary>How a staged file is compressed. Names as in Pipeline.Compiled.Compression.</summary>
internal enum Compression
{
    Auto,
    None,
    Gzip,
    Zstd,
}

/// <summary>How staged files are read; becomes Pipeline.Compiled.FileFormat, which says what each option means.</summary>
internal abstract record FileFormat
{
    public Compression Compression { get; init; }

    public bool ReplaceInvalidCharacters { get; init; }

    public bool SkipByteOrderMark { get; init; } = true;
}

/// <summary>TYPE = JSON.</summary>
internal sealed record JsonFormat : FileFormat
{
    public bool StripOuterArray { get; init; }

    public bool StripNullValues { get; init; }

    public bool AllowDuplicate { get; init; }

    public bool MultiLine { get; init; } = true;
}

/// <summary>TYPE = CSV.</summary>
internal sealed record CsvFormat : FileFormat
{
    public int Fields { get; init; }

    public EquatableArray<string> Names { get; init; }

    public bool NamesAreCaseSensitive { get; init; }

    public bool CountMustMatch { get; init; } = true;

    public bool ParseHeader { get; init; }

    public string? FieldDelimiter { get; init; } = ",";

    public string? RecordDelimiter { get; init; }

    public int SkipHeader { get; init; }

    public bool SkipBlankLines { get; init; }

    public bool MultiLine { get; init; } = true;

    public char? EnclosedBy { get; init; }

    public char? Escape { get; init; }

    public char? EscapeUnenclosed { get; init; } = '\\';

    public bool TrimSpace { get; init; }

    public bool EmptyFieldAsNull { get; init; } = true;

    public EquatableArray<string> NullIf { get; init; } = ["\\N"];

    public string Encoding { get; init; } = "utf-8";
}

/// <summary>TYPE = PARQUET.</summary>
internal sealed record ParquetFormat : FileFormat
{
    public bool BinaryAsText { get; init; } = true;

    public bool KeepsNulls { get; init; }
}
