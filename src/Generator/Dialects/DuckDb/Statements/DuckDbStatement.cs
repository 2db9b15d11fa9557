using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Templating;
using Generator.Text;

namespace Generator.Dialects.DuckDb.Statements;

/// <summary>A statement of an operation as DuckDB runs it.</summary>
/// <param name="Statement">The statement; what DuckDB has nothing for is omitted with the reason.</param>
/// <param name="Diagnostics">What DuckDB cannot say, at spans of the rendered text.</param>
internal sealed record DuckDbStatement(OperationStatement Statement, EquatableArray<SqlDiagnostic> Diagnostics)
{
    public static DuckDbStatement Of(RenderedSql rendered, BoundStatement statement, DialectEnvironment environment) => statement switch
    {
        BoundCopy copy => CopyLowering.Lower(rendered, copy, environment),
        BoundInsert insert => InsertLowering.Lower(insert, environment),
        BoundUpdate update => ChangeLowering.Lower(update, environment),
        BoundDelete delete => ChangeLowering.Lower(delete, environment),
        BoundMerge merge => ChangeLowering.Lower(merge, environment),
        BoundCreateTable table => CreateLowering.Lower(table, environment),
        BoundCreateAs created => CreateLowering.Lower(created, environment),
        BoundCreateSchema schema => CreateLowering.Lower(schema),
        BoundQueryStatement query => Of(DuckDbQuery.Of(query.Query, environment)),
        BoundOpaqueStatement opaque => new(OmittedStatements.Of(opaque.What), []),
        _ => new(OmittedStatements.Of("statement"), []),
    };

    private static DuckDbStatement Of(DuckDbQuery query) => new(new SqlStatement(query.Sql), query.Diagnostics);
}
