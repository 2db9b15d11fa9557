using Generator.Binding.Scopes;
using Generator.Binding.Tables;
using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Statements;

/// <summary>
/// Binds COPY INTO a table ("COPY INTO &lt;table&gt;"). A plain load becomes the transformation that it is short for, and every value of a known
/// column is converted to the column's type.
/// </summary>
internal sealed class CopyBinder(BindingContext context)
{
    public BoundCopy Bind(CopyStatement copy)
    {
        var target = Targets.Of(context, copy.Table);
        var options = CopyOptions.Flatten(context, copy.Options).ToList();
        var files = copy.Source is CopyFromQuery transformation ? StagedFilesOf(transformation.Query.Body) : null;
        var location = copy.Source is CopyFromStage plain ? plain.Location : files?.Location;
        var columns = Columns(copy, target);
        var said = StagedFormat.Find(context.Staged, options, files, location is null ? "" : StageBinder.NameOf(location with { Path = "" }), out var problem);
        var reader = new FileFormatReader(said ?? [new BoundOption("type", Inferred(copy, columns))]);
        var format = problem is null ? reader.Read(out problem) : null;
        context.StagedFields = format is CsvFormat ? SqlType.Varchar : SqlType.Variant;
        var query = copy.Source is CopyFromQuery { Query: var written } ? context.Queries.Bind(Formatted(written, new PlainCopy(copy.Span, options, reader), columns), Scope.Root)
            : format is not null && location is not null && columns is not null ? BindPlain(copy, options, location, columns, ref format, reader)
            : null;
        context.StagedFields = SqlType.Variant;
        if (copy.Source is CopyFromQuery && query is not null)
        {
            Targets.CheckColumns(context, target, copy.Columns, query);
            format = format is CsvFormat csv ? csv with { Fields = FieldsOf(query), CountMustMatch = false } : format;
        }

        return new BoundCopy(
            copy.Span,
            target,
            columns?.Select(c => c.Name).ToEquatableArray() ?? copy.Columns.Select(c => SqlName.Of(c).Text).ToEquatableArray(),
            query is null ? null : AssignmentConversions.Convert(query, columns),
            location is null ? "" : StageBinder.NameOf(location),
            location is { Kind: not StageKind.Url } ? location.Path : "",
            format,
            problem,
            options.ToEquatableArray());
    }

    private BoundQuery BindPlain(
        CopyStatement copy, List<BoundOption> options, StageLocation location, IReadOnlyList<SchemaColumn> columns, ref FileFormat format, FileFormatReader reader)
    {
        var plain = new PlainCopy(copy.Span, options, reader);
        var query = plain.Query(location, columns, ref format);
        return context.Queries.Bind(query, Scope.Root);
    }

    // "DATE_FORMAT" and its like are for values that a query hands on as they are, too.
    private static Query Formatted(Query query, PlainCopy plain, IReadOnlyList<SchemaColumn>? columns) =>
        columns is not null && query.Body is SelectQuery select && select.Items.Count == columns.Count
            ? query with
            {
                Body = select with
                {
                    Items = select.Items
                        .Select((item, i) => item.Expression is PositionalColumn or PathExpression ? item with { Expression = plain.Typed(item.Expression, columns[i].Type) } : item)
                        .ToEquatableArray(),
                },
            }
            : query;

    /// <summary>The columns that are filled; null where they are not known.</summary>
    private IReadOnlyList<SchemaColumn>? Columns(CopyStatement copy, BoundTarget target)
    {
        if (target.UniqueId is not { } id || context.Schemas.SchemaOf(id) is not { IsOpen: false } schema)
        {
            return null;
        }

        return copy.Columns.Count == 0 ? schema.Columns.Items : copy.Columns
            .Select(c => schema.Columns.FirstOrDefault(s => SqlName.Unquoted(s.Name).Key == SqlName.Of(c).Key) ?? new SchemaColumn(SqlName.Of(c).Text, SqlType.Unknown, Nullable: true))
            .ToList();
    }

    // A stage that somebody else created: what the statement does can be done with one type of file only.
    private static string Inferred(CopyStatement copy, IReadOnlyList<SchemaColumn>? columns) => copy.Source switch
    {
        CopyFromQuery { Query: var query } => Positions(query) > 1 ? "csv" : "json",
        _ when copy.Option("MATCH_BY_COLUMN_NAME") is not null => "json",
        _ => columns is null or [{ Type: { IsSemiStructured: true } or { Kind: SqlTypeKind.Unknown } }] ? "json" : "csv",
    };

    private static int Positions(Query query) =>
        query.Body is SelectQuery select ? select.Items.Select(item => item.Expression is PositionalColumn column ? column.Position : 0).DefaultIfEmpty().Max() : 0;

    private static StagedFiles? StagedFilesOf(QueryExpression body) => body switch
    {
        SelectQuery { From: [StagedFiles files, ..] } => files,
        NestedQuery nested => StagedFilesOf(nested.Query.Body),
        _ => null,
    };

    private static int FieldsOf(BoundQuery query) => BoundWalk.SelfAndDescendants(query)
        .OfType<BoundStage>()
        .SelectMany(stage => stage.Table.Columns)
        .Select(column => column.Name.StartsWith("$", StringComparison.Ordinal) && int.TryParse(column.Name.Substring(1), out var position) ? position : 0)
        .DefaultIfEmpty()
        .Max();
}
