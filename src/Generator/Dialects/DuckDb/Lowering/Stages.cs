using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>The staged files of a COPY INTO become the temporary relation <c>copy_rows</c>, which the host fills (Pipeline.Compiled.CopyStatement).</summary>
internal static class Stages
{
    public const string Relation = "copy_rows";

    public static DuckSource Lower(LoweringContext context, BoundStage stage, PathUses uses)
    {
        foreach (var column in stage.Table.Columns)
        {
            if (Of(column.Name, isDelimited: stage.Table.PositionalType.Kind == SqlTypeKind.Varchar) is { } expression)
            {
                context.Replace(column, expression);
            }
            else if (uses.Of(column).Count > 0)
            {
                context.Unsupported(stage.Span, Diagnostics.DialectDiagnostics.ConstructWithoutForm, $"The stage's column {column.Name}", "a record of JSON or Parquet has one column, $1");
            }
        }

        return new DuckNamedTable([Relation], null);
    }

    private static DuckExpression? Of(string column, bool isDelimited) => column.ToLowerInvariant() switch
    {
        ['$', .. var position] when isDelimited => new DuckColumn(null, "field_" + position),
        "$1" => new DuckCast(new DuckColumn(null, "value"), "json"),
        "metadata$filename" => new DuckColumn(null, "filename"),
        "metadata$file_row_number" => new DuckColumn(null, "file_row_number"),
        "metadata$file_content_key" => new DuckColumn(null, "file_content_key"),
        "metadata$file_last_modified" => new DuckColumn(null, "file_last_modified"),
        "metadata$start_scan_time" => new DuckCast(new DuckColumn(null, "start_scan_time"), "timestamp with time zone"),
        _ => null,
    };
}
