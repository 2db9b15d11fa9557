using Generator.Project.Columns;

namespace Generator.Compilation;

/// <summary>How a declared column is called in a relation's schema: in lower case unless it is quoted, as the binder names columns.</summary>
internal static class ColumnNames
{
    public static string Of(DeclaredColumn column) => column.IsQuoted ? column.Name.Text : column.Name.Text.ToLowerInvariant();
}
