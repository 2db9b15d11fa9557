using System.Collections.Concurrent;
using System.Globalization;
using DuckDB.NET.Data;
using Generator.Binding;
using Generator.Binding.Tree;
using Generator.Dialects;
using Generator.Dialects.DuckDb.Statements;
using Generator.Templating;
using Generator.Tests.Dialects;
using Generator.Text;
using Xunit;

namespace Generator.Tests.Differential;

/// <summary>A result as DuckDB gives it.</summary>
/// <param name="Columns">Names and DuckDB's types, in lower case.</param>
/// <param name="Rows">The values as text; null for NULL.</param>
internal sealed record DuckDbResult(IReadOnlyList<(string Name, string Type)> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows);

/// <summary>A DuckDB in memory with the tables of one file of cases, made by the file's own statements through the compiler.</summary>
internal sealed class DifferentialDatabase : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    private DifferentialDatabase(string tables)
    {
        _connection.Open();
        Execute("set timezone = 'UTC'");
        var made = new List<TestRelation>();
        var statements = TestSql.Parse(tables);
        foreach (var statement in statements.BindStatements())
        {
            var lowered = DuckDbStatement.Of(statements.Rendered, statement, Nothing.Environment);
            Assert.Empty(lowered.Diagnostics);
            Execute(TestSql.Text(Assert.IsType<SqlStatement>(lowered.Statement).Text));
            made.AddRange(Made(statement));
        }

        Relations = new TestRelations(made);
    }

    private static TestRelations Nothing { get; } = new([]);

    /// <summary>The tables, with the types and nullability that their statements declare.</summary>
    public TestRelations Relations { get; }

    public static DifferentialDatabase Of(IReadOnlyList<DifferentialCase> cases) =>
        new(cases.FirstOrDefault(c => c.Name == DifferentialCase.Tables)?.Sql ?? "");

    public void Dispose() => _connection.Dispose();

    public DuckDbResult Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> names = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        var types = Types(sql);
        var rows = new List<IReadOnlyList<string?>>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : Text(reader.GetValue(i), types[i]))]);
        }

        return new DuckDbResult([.. names.Zip(types)], rows);
    }

    // The reader knows no precision; DESCRIBE does.
    private List<string> Types(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"describe {sql}";
        using var reader = command.ExecuteReader();
        var types = new List<string>();
        while (reader.Read())
        {
            types.Add(reader.GetString(1).ToLowerInvariant());
        }

        return types;
    }

    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static IEnumerable<TestRelation> Made(BoundStatement statement)
    {
        var (target, columns) = statement switch
        {
            BoundCreateTable table => (table.Target, table.Columns.Select(c => new SchemaColumn(c.Name, c.Type, !c.NotNull))),
            BoundCreateAs created => (created.Target, created.Query.Columns.Select(c => new SchemaColumn(c.Name, c.Type, c.Nullable))),
            _ => (null, []),
        };
        if (target is not null)
        {
            var name = target.Name[0];
            yield return new TestRelation(
                new ResolvedRelation($"model.cases.{name}", "main", name),
                new RelationSchema($"model.cases.{name}", name, columns.ToEquatableArray(), IsOpen: false),
                "");
        }
    }

    private static string Text(object value, string type) => value switch
    {
        decimal number => number.ToString("F" + type.Split(',', ')')[1], CultureInfo.InvariantCulture),
        bool b => b ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss.fff zzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        Stream blob => Hex(blob),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Hex(Stream blob)
    {
        using var copy = new MemoryStream();
        blob.CopyTo(copy);
        return Convert.ToHexString(copy.ToArray());
    }
}

/// <summary>The databases of all files, each made once.</summary>
public sealed class DifferentialDatabases : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<DifferentialDatabase>> _byFile = new(StringComparer.Ordinal);

    public void Dispose()
    {
        foreach (var database in _byFile.Values.Where(d => d.IsValueCreated))
        {
            database.Value.Dispose();
        }
    }

    internal DifferentialDatabase Of(string file, IReadOnlyList<DifferentialCase> cases) =>
        _byFile.GetOrAdd(file, _ => new Lazy<DifferentialDatabase>(() => DifferentialDatabase.Of(cases))).Value;
}
