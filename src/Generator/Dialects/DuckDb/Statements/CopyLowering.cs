using System.Globalization;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects.DuckDb.Lowering;
using Generator.Dialects.Snowflake;
using Generator.Templating;
using Generator.Text;

namespace Generator.Dialects.DuckDb.Statements;

/// <summary>
/// <c>copy into t (a, b) from (select $1:a, metadata$filename from @stage)</c> becomes <c>insert into t (a, b) select … from copy_rows</c>, the relation that
/// the host fills with the staged files' records.
/// </summary>
internal static class CopyLowering
{
    public static DuckDbStatement Lower(RenderedSql rendered, BoundCopy copy, DialectEnvironment environment)
    {
        if (copy.Target.UniqueId is not { } id || !environment.Relations.TryGetValue(id, out var target))
        {
            return Unsupported(copy, "its table is not known", "COPY INTO a table written by name", "name it with source() or ref()");
        }

        if (copy.Format is null)
        {
            return Unsupported(copy, "its files cannot be read", copy.FormatProblem ?? "FILE_FORMAT", "JSON, CSV and Parquet files are loaded, plain or compressed with gzip or Zstandard, in a format that the statement or an operation of the project spells out");
        }

        if (copy.Query is null && (copy.Format is CsvFormat || copy.Option("match_by_column_name") is not null))
        {
            return Unsupported(copy, "the table's columns are not known", "COPY INTO a table without declared columns", "declare the source's columns with their data_type");
        }

        var query = copy.Query is { } transformation
            ? DuckDbQuery.OfRows(transformation, environment)
            : new DuckDbQuery(WholeRecords(copy), []);
        var insert = new SqlWriter();
        InsertLowering.Write(insert, copy.Target, copy.TargetColumns.Items, query.Sql, environment);
        var (onError, rows, percent) = OnErrorOf(copy.Option("on_error"));
        var (validation, sample) = ValidationOf(copy.Option("validation_mode"));
        var statement = new CopyStatement(target, copy.Stage, SnowflakeStatement.TextOf(rendered, copy, environment), insert.ToSql())
        {
            Path = copy.Path,
            Check = copy.Query is { } checkedQuery
                ? DuckDbQuery.OfFailures(checkedQuery, copy.TargetColumns.Items, environment)?.Sql
                : null,
            Format = copy.Format,
            Files = copy.Options.Where(o => o.Name == "files").Select(o => o.Value).ToEquatableArray(),
            Pattern = copy.Option("pattern"),
            OnError = onError,
            SkipFileRows = rows,
            SkipFilePercent = percent,
            Force = copy.Is("force"),
            Purge = copy.Is("purge"),
            SizeLimit = long.TryParse(copy.Option("size_limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : null,
            Validation = validation,
            ValidationRows = sample,
            FileNameColumn = FileNameColumnOf(copy),
            ReadsContentKey = copy.Query is { } read && BoundWalk.SelfAndDescendants(read).OfType<BoundColumnReference>().Any(c => c.Column.Key == "METADATA$FILE_CONTENT_KEY"),
        };
        return new DuckDbStatement(statement, query.Diagnostics);
    }

    private static DuckDbStatement Unsupported(BoundCopy copy, string reason, string construct, string advice) => new(
        new OmittedStatement("copy into", reason), [new SqlDiagnostic(DialectDiagnostics.ConstructWithoutForm, copy.Target.Span, [construct, advice])]);

    // A plain load of JSON fills the one column of the table, or the first and leaves the others to their defaults.
    private static CompiledSql WholeRecords(BoundCopy copy)
    {
        var nulls = string.Concat(copy.TargetColumns.Skip(1).Select(_ => ", null"));
        return new CompiledSql([new LiteralSegment($"select cast(value as json){nulls}\nfrom {Stages.Relation}")]);
    }

    private static string? FileNameColumnOf(BoundCopy copy) =>
        copy.Query?.Body is BoundSelect { IsOpen: false } select && select.Items.Count == copy.TargetColumns.Count
            ? select.Items.Zip(copy.TargetColumns, (item, column) => (item, column)).FirstOrDefault(pair => IsFileName(((BoundSelectColumn)pair.item).Expression)).column
            : null;

    private static bool IsFileName(BoundExpression value) => value switch
    {
        BoundColumnReference { Column.Key: "METADATA$FILENAME" } => true,
        BoundConversion conversion => IsFileName(conversion.Operand),
        _ => false,
    };

    private static (OnError OnError, long? Rows, double? Percent) OnErrorOf(string? option)
    {
        const string skip = "skip_file";
        var text = option?.ToLowerInvariant() ?? "";
        if (!text.StartsWith(skip, StringComparison.Ordinal))
        {
            return (text == "continue" ? OnError.Continue : OnError.AbortStatement, null, null);
        }

        var limit = text.Substring(skip.Length).TrimStart('_');
        return limit.EndsWith("%", StringComparison.Ordinal) && double.TryParse(limit.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            ? (OnError.SkipFile, null, percent)
            : (OnError.SkipFile, long.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? rows : null, null);
    }

    private static (Validation Validation, int Rows) ValidationOf(string? option) => option?.ToLowerInvariant().Split('_') switch
    {
        ["return", "errors"] => (Validation.ReturnErrors, 0),
        ["return", "all", "errors"] => (Validation.ReturnAllErrors, 0),
        ["return", var count, "rows"] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) => (Validation.ReturnRows, rows),
        _ => (Validation.None, 0),
    };
}
