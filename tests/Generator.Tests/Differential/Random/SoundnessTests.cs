using DuckDB.NET.Data;
using Generator.Binding;
using Generator.Dialects;
using Generator.Dialects.DuckDb;
using Generator.Tests.Dialects;
using Generator.Types;
using Xunit;

namespace Generator.Tests.Differential.Random;

/// <summary>
/// What is inferred of random queries, against what DuckDB gives over small tables full of NULLs: no column that is not nullable ever holds one, every
/// value fits the type that is inferred, and nothing is refused.
/// </summary>
public sealed class SoundnessTests
{
    private const int Queries = 400;

    private const string Tables = """
        create table p (id integer not null, a integer, b number(6,2), s varchar, t varchar not null);
        create table q (id integer not null, a integer not null, b number(6,2), s varchar, t varchar);
        create table e (id integer not null, a integer not null, b number(6,2) not null, s varchar not null, t varchar not null);
        insert into p (id, a, b, s, t) values (1, 1, 1.5, 'a', 'a'), (2, null, null, null, 'b'), (3, 3, null, 'b', 'c'), (4, null, 2.25, 'ab', ''), (5, 2, 0, null, 'z');
        insert into q (id, a, b, s, t) values (1, 2, null, null, null), (3, 3, 10, 'a', null), (3, 1, 2.5, null, 'a'), (6, 0, null, 'c', 'b')
        """;

    [Fact]
    public void Random_queries_have_no_NULL_and_no_value_that_their_types_deny()
    {
        using var database = DifferentialDatabase.Of([new DifferentialCase(DifferentialCase.Tables, Tables, "", "")]);
        var wrong = new List<string>();
        var (ran, notNull) = (0, 0);
        for (var seed = 1; seed <= Queries; seed++)
        {
            var text = new RandomQueries(seed).Next();
            var (problem, checkedColumns) = Check(text, database);
            if (problem is not null)
            {
                wrong.Add($"{seed}: {problem}\n{text}");
            }

            ran += checkedColumns >= 0 ? 1 : 0;
            notNull += Math.Max(0, checkedColumns);
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {Queries} queries are wrong:\n\n{string.Join("\n\n", wrong.Take(10))}");
        Assert.True(ran > Queries * 9 / 10, $"only {ran} of {Queries} queries ran");
        Assert.True(notNull > Queries / 3, $"only {notNull} columns were not nullable");
    }

    // How many columns were checked for NULL; -1 when the query has no form on DuckDB.
    private static (string? Problem, int NotNull) Check(string text, DifferentialDatabase database)
    {
        var sql = TestSql.Parse(text, database.Relations);
        if (sql.Tree.Diagnostics.Count > 0)
        {
            return ($"does not parse: {sql.Tree.Diagnostics[0].Descriptor.Id} {string.Join(", ", sql.Tree.Diagnostics[0].Arguments)}", 0);
        }

        var model = Binder.BindModel(sql.Tree, sql.Rendered.Holes, database.Relations);
        if (model.Diagnostics.Count > 0)
        {
            return ($"{model.Diagnostics[0].Descriptor.Id} {string.Join(", ", model.Diagnostics[0].Arguments)}", 0);
        }

        var columns = model.Query.Columns;
        var lowered = DuckDbQuery.Of(model.Query, [.. columns.Select(c => new OutputColumn(c.Name, c.Type))], database.Relations.Environment);
        if (lowered.Diagnostics.Count > 0)
        {
            return (null, -1);
        }

        try
        {
            var result = database.Run(TestSql.Text(lowered.Sql));
            for (var i = 0; i < columns.Count; i++)
            {
                if (!columns[i].Nullable && result.Rows.Any(row => row[i] is null))
                {
                    return ($"{columns[i].Name} {SqlTypeDisplay.Of(columns[i].Type)} has NULL", 0);
                }
            }

            return (null, columns.Count(c => !c.Nullable));
        }
        catch (DuckDBException error)
        {
            return ($"{error.Message.Split('\n')[0]} from\n{TestSql.Text(lowered.Sql)}", 0);
        }
    }
}
