using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Statements;

/// <summary>
/// A load without a transformation as the transformation that it is short for: <c>copy into t from @s</c> becomes <c>select $1, $2 … from @s</c>, with
/// MATCH_BY_COLUMN_NAME <c>select get_ignore_case($1, 'A') …</c>.
/// </summary>
/// <param name="span">The statement's place: all that is made here stands there.</param>
/// <param name="options">The statement's options.</param>
/// <param name="reader">The file format's options.</param>
internal sealed class PlainCopy(TextSpan span, IReadOnlyList<BoundOption> options, FileFormatReader reader)
{
    private readonly bool _isMatched = options.Any(o => o.Name == "match_by_column_name" && !string.Equals(o.Value, "none", StringComparison.OrdinalIgnoreCase));
    private readonly bool _isCaseSensitive = options.Any(o => o.Name == "match_by_column_name" && string.Equals(o.Value, "case_sensitive", StringComparison.OrdinalIgnoreCase));
    private readonly bool _truncates = options.Any(o =>
        (o.Name == "truncatecolumns" && string.Equals(o.Value, "true", StringComparison.OrdinalIgnoreCase))
        || (o.Name == "enforce_length" && string.Equals(o.Value, "false", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The transformation.</summary>
    /// <param name="location">The staged files.</param>
    /// <param name="columns">The columns to fill.</param>
    /// <param name="format">The format; of delimited text it gets its fields.</param>
    public Query Query(StageLocation location, IReadOnlyList<SchemaColumn> columns, ref FileFormat format)
    {
        var names = new List<string>();
        var items = new List<SelectItem>();
        foreach (var column in columns)
        {
            items.Add(new SelectItem(span, Metadata(column) ?? Typed(Value(column, format, names, items.Count), column.Type), null));
        }

        if (format is CsvFormat csv)
        {
            format = csv with
            {
                Fields = names.Count,
                Names = _isMatched ? names.ToEquatableArray() : [],
                NamesAreCaseSensitive = _isCaseSensitive,
                CountMustMatch = csv.CountMustMatch && !_isMatched,
            };
        }

        return new Query(
            span,
            null,
            new SelectQuery(span, false, null, items.ToEquatableArray(), [new StagedFiles(span, location, [], null)], null, null, null, null, [], null),
            null,
            null);
    }

    private ColumnReference? Metadata(SchemaColumn column) =>
        options.FirstOrDefault(o => o.Name.StartsWith("include_metadata.", StringComparison.Ordinal) && string.Equals(o.Name.Substring("include_metadata.".Length), column.Name, StringComparison.OrdinalIgnoreCase)) is { } option
            ? new ColumnReference(span, [new Identifier(span, option.Value)])
            : null;

    private Expression Value(SchemaColumn column, FileFormat format, List<string> names, int position)
    {
        var key = SqlName.Unquoted(column.Name).Key;
        if (format is CsvFormat)
        {
            names.Add(key);
            return new PositionalColumn(span, null, names.Count);
        }

        return _isMatched ? Cleaned(Call(_isCaseSensitive ? "get" : "get_ignore_case", new PositionalColumn(span, null, 1), new StringLiteral(span, key)), column.Type)
            : position == 0 ? new PositionalColumn(span, null, 1)
            : new NullLiteral(span);
    }

    // TRIM_SPACE and NULL_IF of semi-structured files are for columns that are matched by name only; of delimited text the reader sees to them.
    private Expression Cleaned(Expression value, SqlType type)
    {
        value = reader.TrimsSpace && type.Kind == SqlTypeKind.Varchar ? Call("trim", Call("to_varchar", value)) : value;
        return reader.NullIf.Count == 0 ? value : Call(
            "iff",
            new InListExpression(span, Call("to_varchar", value), reader.NullIf.Select(text => (Expression)new StringLiteral(span, text)).ToEquatableArray(), false),
            new NullLiteral(span),
            value);
    }

    /// <summary>A value that becomes a column's, read as the format's DATE_FORMAT and its like say.</summary>
    public Expression Typed(Expression value, SqlType type) => type.Kind switch
    {
        SqlTypeKind.Date when reader.Input("date_format") is { } format => Call("to_date", value, new StringLiteral(span, format)),
        SqlTypeKind.Time when reader.Input("time_format") is { } format => Call("to_time", value, new StringLiteral(span, format)),
        SqlTypeKind.TimestampNtz when reader.Input("timestamp_format") is { } format => Call("to_timestamp_ntz", value, new StringLiteral(span, format)),
        SqlTypeKind.TimestampLtz when reader.Input("timestamp_format") is { } format => Call("to_timestamp_ltz", value, new StringLiteral(span, format)),
        SqlTypeKind.TimestampTz when reader.Input("timestamp_format") is { } format => Call("to_timestamp_tz", value, new StringLiteral(span, format)),
        SqlTypeKind.Binary when reader.Input("binary_format") is { } format => Call("to_binary", value, new StringLiteral(span, format)),
        SqlTypeKind.Varchar when _truncates && type.Length is { } length => Call(
            "left", value, new NumberLiteral(span, length.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        _ => value,
    };

    private FunctionCall Call(string name, params Expression[] arguments) => new(
        span,
        new ObjectName(span, [new Identifier(span, name)]),
        arguments.Select(argument => new FunctionArgument(span, null, argument)).ToEquatableArray());
}
