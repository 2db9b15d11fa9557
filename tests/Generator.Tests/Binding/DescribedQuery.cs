using System.Globalization;
using DuckDB.NET.Data;
using Generator.Binding;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Syntax.Lexing;
using Generator.Templating;
using Generator.Text;
using Generator.Types;
using Generator.Types.DuckDb;

namespace Generator.Tests.Binding;

/// <summary>A query in DuckDB's SQL, bound and described by DuckDB itself.</summary>
/// <param name="Bound">What the binder makes of it.</param>
/// <param name="Syntax">Its syntax errors.</param>
internal sealed record DescribedQuery(BoundModel Bound, EquatableArray<SqlDiagnostic> Syntax)
{
    /// <summary>Binds a text that reads the tables of the database; their columns are as the database has them, none declared not null.</summary>
    public static DescribedQuery Bind(Tables schemas, string text)
    {
        var tree = SqlParser.ParseQuery(text, SqlDialect.DuckDb);
        var holes = Lexer.Lex(text, new DiagnosticSink(), SqlDialect.DuckDb).Tokens
            .Where(t => t.Kind == TokenKind.Word && schemas.SchemaOf(text[t.Start..t.End].ToLowerInvariant()) is not null)
            .Select(t => (Hole)new RelationHole(t.Span, new ResolvedRelation(text[t.Start..t.End].ToLowerInvariant(), "main", text[t.Start..t.End])));
        return new DescribedQuery(Binder.BindModel(tree, holes.ToEquatableArray(), schemas), tree.Diagnostics);
    }

    /// <summary>The type among ours of the one column that DuckDB gives the query.</summary>
    public static SqlType TypeOf(DuckDBConnection database, string text)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"select column_type from (describe {text})";
        return DuckDbTypeNames.TryParse((string)command.ExecuteScalar()!, out var type, out _) ? type : SqlType.Unknown;
    }

    /// <summary>The columns that DuckDB gives the query, named as those of a table made of it, with their types among ours.</summary>
    public static IReadOnlyList<(string Name, SqlType Type)> Describe(DuckDBConnection database, string text)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"create or replace temp table described as {text}";
        command.ExecuteNonQuery();
        return Columns(database, "described");
    }

    public IEnumerable<string> Messages() => Syntax.Concat(Bound.Diagnostics).Select(d =>
        $"{d.Descriptor.Id}: {string.Format(CultureInfo.InvariantCulture, d.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), [.. d.Arguments])}");

    public EquatableArray<ColumnSymbol> Output => Bound.Query.Columns;

    private static List<(string Name, SqlType Type)> Columns(DuckDBConnection database, string table)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"select column_name, data_type from duckdb_columns() where table_name = '{table}' order by column_index";
        using var reader = command.ExecuteReader();
        var columns = new List<(string, SqlType)>();
        while (reader.Read())
        {
            columns.Add((reader.GetString(0), DuckDbTypeNames.TryParse(reader.GetString(1), out var type, out _) ? type : SqlType.Unknown));
        }

        return columns;
    }

    /// <summary>The tables of the database.</summary>
    internal sealed class Tables(DuckDBConnection database) : IRelationSchemas
    {
        private static readonly string[] Names = ["t", "u", "monthly_sales", "cities"];

        private readonly Dictionary<string, RelationSchema> _schemas = Names.ToDictionary(
            name => name,
            name => new RelationSchema(name, name, Columns(database, name).Select(c => new SchemaColumn(c.Name, c.Type, Nullable: true)).ToEquatableArray(), IsOpen: false));

        public RelationSchema? SchemaOf(string uniqueId) => _schemas.GetValueOrDefault(uniqueId);
    }
}
