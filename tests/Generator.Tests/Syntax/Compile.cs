using Generator.Binding;
using Generator.Binding.Lineage;
using Generator.Dialects.DuckDb;
using Generator.Syntax;
using Generator.Tests.Binding;
using Generator.Tests.Dialects;

namespace Generator.Tests.Syntax;

/// <summary>The whole way of a text through the compiler.</summary>
internal static class Compile
{
    private static readonly SchemaFile Schemas = SchemaFile.Load("schemas.txt");

    /// <summary>Parses, prints, compares and binds a text, as a script and as a model, traces the model's lineage and lowers what has no error.</summary>
    public static void All(string text, SqlDialect dialect = SqlDialect.Snowflake)
    {
        var script = SqlParser.Parse(text, dialect);
        _ = SqlPrinter.Print(script);
        _ = script.Statements.Equals(SqlParser.Parse(text, dialect).Statements);
        _ = script.Statements.GetHashCode();
        _ = Binder.BindStatements(script, [], Schemas);

        var tree = SqlParser.ParseQuery(text, dialect);
        var model = Binder.BindModel(tree, [], Schemas);
        _ = LineageCollector.Collect(model.Query);
        if (dialect == SqlDialect.Snowflake && tree.Diagnostics.Count + model.Diagnostics.Count == 0)
        {
            _ = DuckDbQuery.Of(model.Query, TestSql.Environment);
        }
    }
}
