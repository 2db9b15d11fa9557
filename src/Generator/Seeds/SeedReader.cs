using System.Globalization;
using Generator.Diagnostics;
using Generator.Project.Config;
using Generator.Project.Yaml;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Seeds;

/// <summary>
/// Reads a seed's file and infers its columns' types by dbt's rules ("Seed configurations"): empty and <c>null</c> are NULL, a column in
/// <c>column_types</c> is text that the warehouse converts, and the header is in lower case unless <c>quote_columns</c> is set.
/// </summary>
internal sealed class SeedReader
{
    /// <summary>A seed is code; data of more characters is loaded as a source.</summary>
    private const int MostCharacters = 8 * 1024 * 1024;

    private readonly SourceFile _file;
    private readonly NodeConfig _config;
    private readonly SqlDialect _dialect;
    private readonly List<DiagnosticInfo> _diagnostics = [];

    private SeedReader(SourceFile file, NodeConfig config, SqlDialect dialect)
    {
        _dialect = dialect;
        _file = file;
        _config = config;
    }

    /// <param name="file">The file.</param>
    /// <param name="config">Its configuration.</param>
    /// <param name="dialect">The project's dialect, in whose words column_types is written.</param>
    public static SeedTable Read(SourceFile file, NodeConfig config, SqlDialect dialect) => new SeedReader(file, config, dialect).Read();

    private SeedTable Read()
    {
        if (_file.Text.Length > MostCharacters)
        {
            Report(default, "it has more than 8 million characters; load it into a table and declare that as a source");
            return new SeedTable([], "", _diagnostics.ToEquatableArray());
        }

        var delimiter = _config.Delimiter.Length == 1 ? _config.Delimiter[0] : _config.Delimiter == "\\t" ? '\t' : ',';
        var reader = new CsvReader(_file, delimiter);
        var lines = reader.Rows().ToList();
        if (reader.Unclosed is { } unclosed)
        {
            Report(unclosed, "this quote is never closed; a quote inside a value is written twice");
        }

        if (lines.Count == 0 || lines[0].Count == 0)
        {
            Report(default, "its first line must name the columns");
            return new SeedTable([], "", _diagnostics.ToEquatableArray());
        }

        var names = Names(lines[0]);
        var rows = lines.Skip(1).Select(line => Padded(line, names.Count)).ToList();
        return Infer(names, rows);
    }

    // A column without a name is called by a letter, and the second of a name gets a number.
    private List<string> Names(IReadOnlyList<CsvField> header)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>(header.Count);
        foreach (var field in header)
        {
            var text = field.Text.Trim();
            var name = text.Length == 0 ? Letters(names.Count) : _config.QuoteColumns ? text : text.ToLowerInvariant();
            var unique = name;
            for (var i = 2; !taken.Add(unique); i++)
            {
                unique = name + "_" + i.ToString(CultureInfo.InvariantCulture);
            }

            names.Add(unique);
        }

        return names;
    }

    private static string Letters(int index) => new((char)('a' + (index % 26)), (index / 26) + 1);

    private CsvField?[] Padded(IReadOnlyList<CsvField> line, int count)
    {
        if (line.Count > count)
        {
            Report(line[count].Span, $"this row has {line.Count} values, and the header names {count} columns; a value with the delimiter in it stands in double quotes");
        }

        var row = new CsvField?[count];
        for (var i = 0; i < count && i < line.Count; i++)
        {
            row[i] = line[i].Text.Trim().ToLowerInvariant() is "" or "null" ? null : line[i];
        }

        return row;
    }

    private SeedTable Infer(List<string> names, List<CsvField?[]> rows)
    {
        var kinds = new SeedValueKind[names.Count];
        var columns = new List<SeedColumn>();
        for (var i = 0; i < names.Count; i++)
        {
            var column = rows.Select(row => row[i]).OfType<CsvField>().ToList();
            var configured = Configured(names[i]);
            kinds[i] = configured is not null
                ? SeedValueKind.Text
                : SeedValueKind.InOrder.First(kind => column.All(field => Value(kind, field) is not null));
            columns.Add(new SeedColumn(names[i], configured ?? kinds[i].Type, column.Count < rows.Count));
            CheckLengths(columns[i], column);
        }

        var text = new SeedRows();
        foreach (var row in rows)
        {
            text.Add(row.Select((field, i) => field is { } value ? Value(kinds[i], value) : null));
        }

        return new SeedTable(columns.ToEquatableArray(), text.ToString(), _diagnostics.ToEquatableArray());
    }

    private static string? Value(SeedValueKind kind, CsvField field) => kind == SeedValueKind.Text ? field.Text : kind.Read(field.Text.Trim());

    private SqlType? Configured(string column)
    {
        if (_config.ColumnTypes?.Entries.FirstOrDefault(entry => string.Equals(entry.Key.Text, column, StringComparison.OrdinalIgnoreCase))?.Value is not YamlScalar type)
        {
            return null;
        }

        if (!DeclaredTypes.TryParse(type.Text, _dialect, out var parsed, out var problem))
        {
            _diagnostics.Add(new DiagnosticInfo(ProjectDiagnostics.UnknownDataType, type.Location, [column, problem]));
        }

        return parsed;
    }

    // A warehouse refuses such a value; converting it would cut it.
    private void CheckLengths(SeedColumn column, IEnumerable<CsvField> values)
    {
        if (column.Type is { Kind: SqlTypeKind.Varchar, Length: { } most }
            && values.FirstOrDefault(field => new StringInfo(field.Text).LengthInTextElements > most && field.Text.Length > most) is { Text: not null } tooLong)
        {
            Report(tooLong.Span, $"this value is longer than the {most} characters that column_types gives '{column.Name}'");
        }
    }

    private void Report(TextSpan span, string problem) =>
        _diagnostics.Add(new DiagnosticInfo(ProjectDiagnostics.MalformedSeed, _file.LocationOf(span), [problem]));
}
