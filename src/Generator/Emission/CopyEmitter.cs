using System.Globalization;
using Generator.Binding.Tree;
using Generator.Dialects;
using Generator.Text;

namespace Generator.Emission;

/// <summary>Writes a COPY INTO with what is not the default.</summary>
internal static class CopyEmitter
{
    public static void Write(SourceWriter writer, SqlTextEmitter sql, CopyStatement copy, string target)
    {
        writer.Line("new CopyStatement");
        writer.Block(
            () =>
            {
                writer.Line($"Target = Relations.{target},");
                writer.Line($"Stage = {CSharpNames.Literal(copy.Stage)},");
                Text(writer, "Path", copy.Path, "");
                Texts(writer, "Files", copy.Files);
                Text(writer, "Pattern", copy.Pattern, null);
                if (copy.Format is { } format && format != new JsonFormat())
                {
                    Write(writer, format);
                }

                if (copy.Insert is not null)
                {
                    writer.Line($"OnError = OnError.{copy.OnError},");
                }

                Number(writer, "SkipFileRows", copy.SkipFileRows);
                Number(writer, "SkipFilePercent", copy.SkipFilePercent);
                Flag(writer, "Force", copy.Force, false);
                Flag(writer, "Purge", copy.Purge, false);
                Number(writer, "SizeLimit", copy.SizeLimit);
                if (copy.Validation != Validation.None)
                {
                    writer.Line($"Validation = Validation.{copy.Validation},");
                    Number(writer, "ValidationRows", copy.ValidationRows);
                }

                Text(writer, "FileNameColumn", copy.FileNameColumn, null);
                Flag(writer, "ReadsContentKey", copy.ReadsContentKey, false);
                sql.Write(writer, "Text = ", copy.Text, ",");
                if (copy.Insert is { } insert)
                {
                    sql.Write(writer, "Insert = ", insert, ",");
                }

                if (copy.Check is { } check)
                {
                    sql.Write(writer, "Check = ", check, ",");
                }
            },
            ",");
    }

    private static void Write(SourceWriter writer, FileFormat format)
    {
        writer.Line($"Format = new {format.GetType().Name}");
        writer.Block(
            () =>
            {
                if (format.Compression != Compression.Auto)
                {
                    writer.Line($"Compression = Compression.{format.Compression},");
                }

                Flag(writer, "ReplaceInvalidCharacters", format.ReplaceInvalidCharacters, false);
                Flag(writer, "SkipByteOrderMark", format.SkipByteOrderMark, true);
                switch (format)
                {
                    case JsonFormat json:
                        Flag(writer, "StripOuterArray", json.StripOuterArray, false);
                        Flag(writer, "StripNullValues", json.StripNullValues, false);
                        Flag(writer, "AllowDuplicate", json.AllowDuplicate, false);
                        Flag(writer, "MultiLine", json.MultiLine, true);
                        break;
                    case ParquetFormat parquet:
                        Flag(writer, "BinaryAsText", parquet.BinaryAsText, true);
                        Flag(writer, "KeepsNulls", parquet.KeepsNulls, false);
                        break;
                    case CsvFormat csv:
                        Write(writer, csv);
                        break;
                }
            },
            ",");
    }

    private static void Write(SourceWriter writer, CsvFormat csv)
    {
        Number(writer, "Fields", csv.Fields);
        Texts(writer, "Names", csv.Names);
        Flag(writer, "NamesAreCaseSensitive", csv.NamesAreCaseSensitive, false);
        Flag(writer, "CountMustMatch", csv.CountMustMatch, false);
        Text(writer, "FieldDelimiter", csv.FieldDelimiter, ",");
        Text(writer, "RecordDelimiter", csv.RecordDelimiter, null);
        Number(writer, "SkipHeader", csv.SkipHeader == 0 ? null : csv.SkipHeader);
        Flag(writer, "SkipBlankLines", csv.SkipBlankLines, false);
        Flag(writer, "MultiLine", csv.MultiLine, true);
        Letter(writer, "EnclosedBy", csv.EnclosedBy, null);
        Letter(writer, "Escape", csv.Escape, null);
        Letter(writer, "EscapeUnenclosed", csv.EscapeUnenclosed, '\\');
        Flag(writer, "TrimSpace", csv.TrimSpace, false);
        Flag(writer, "EmptyFieldAsNull", csv.EmptyFieldAsNull, true);
        if (csv.NullIf is not ["\\N"])
        {
            writer.Line($"NullIf = {CSharpNames.Literals(csv.NullIf)},");
        }

        Text(writer, "Encoding", csv.Encoding, "utf-8");
    }

    private static void Text(SourceWriter writer, string property, string? value, string? otherwise)
    {
        if (value != otherwise)
        {
            writer.Line($"{property} = {CSharpNames.Literal(value)},");
        }
    }

    private static void Texts(SourceWriter writer, string property, EquatableArray<string> values)
    {
        if (values.Count > 0)
        {
            writer.Line($"{property} = {CSharpNames.Literals(values)},");
        }
    }

    private static void Flag(SourceWriter writer, string property, bool value, bool otherwise)
    {
        if (value != otherwise)
        {
            writer.Line($"{property} = {(value ? "true" : "false")},");
        }
    }

    private static void Number(SourceWriter writer, string property, IFormattable? value)
    {
        if (value is not null)
        {
            writer.Line($"{property} = {value.ToString(null, CultureInfo.InvariantCulture)},");
        }
    }

    private static void Letter(SourceWriter writer, string property, char? value, char? otherwise)
    {
        if (value != otherwise)
        {
            writer.Line($"{property} = {(value is { } letter ? Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(letter, quote: true) : "null")},");
        }
    }
}
