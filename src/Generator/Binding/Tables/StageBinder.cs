using System.Globalization;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Types;

namespace Generator.Binding.Tables;

/// <summary>Binds staged files: the METADATA$ columns ("Querying metadata for staged files"), and $1, $2, … as they are read.</summary>
internal static class StageBinder
{
    /// <param name="syntax">The staged files.</param>
    /// <param name="fields">The type of <c>$1</c>, <c>$2</c>, …: VARCHAR for delimited text.</param>
    public static (BoundTableSource Source, FromScope From) Bind(StagedFiles syntax, SqlType fields)
    {
        ColumnSymbol[] columns =
        [
            Column("metadata$filename", SqlType.Varchar),
            Column("metadata$file_row_number", SqlType.Integer),
            Column("metadata$file_content_key", SqlType.Varchar),
            Column("metadata$file_last_modified", SqlType.TimestampNtz),
            Column("metadata$start_scan_time", SqlType.TimestampLtz),
        ];
        var table = new TableSymbol(Aliases.Name(syntax.Alias), columns, isOpen: true) { PositionalType = fields };
        return (new BoundStage(syntax.Span, table, NameOf(syntax.Location)), FromScope.Of(new SourceEntry(table)));
    }

    /// <summary>Stage and path as written, without <c>@</c>.</summary>
    public static string NameOf(StageLocation location)
    {
        var name = location.Name is null ? "" : string.Join(".", location.Name.Parts.Select(p => SqlName.Of(p).Text));
        return location.Kind switch
        {
            StageKind.Url => location.Path,
            StageKind.User => WithPath("~", location.Path),
            StageKind.Table => WithPath("%" + name, location.Path),
            _ => WithPath(name, location.Path),
        };
    }

    private static string WithPath(string name, string path) =>
        path.Length == 0 ? name : string.Format(CultureInfo.InvariantCulture, "{0}/{1}", name, path);

    private static ColumnSymbol Column(string name, SqlType type) => new(SqlName.Unquoted(name), type, nullable: false);
}
