using System.Diagnostics;
using Generator.Binding;
using Generator.Binding.Lineage;
using Generator.Syntax;
using Xunit;

namespace Generator.Tests.Binding;

/// <summary>Binding is in proportion to the text.</summary>
public class BindingSpeedTests
{
    private const int Models = 200;

    // A tenth of this on an idle machine: only what grows faster than the text fails.
    [Fact]
    public void Wide_models_bind_in_seconds()
    {
        var columns = string.Join(",\n", Enumerable.Range(0, 30).Select(i => $"    upper(o.note) || '{i}' as c{i}"));
        var sql = $"with o as (select * from orders_{{0}}), j as (select o.*, c.name from o left join customers c on c.id = o.id)\nselect\n{columns}\nfrom j as o where o.note is not null";
        var schemas = SchemaFile.Load("schemas.txt");
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Models; i++)
        {
            var model = Binder.BindModel(SqlParser.ParseQuery(sql), [], schemas);
            Assert.Equal(30, LineageCollector.Collect(model.Query).Columns.Count);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{Models} models of 30 columns took {watch.Elapsed.TotalSeconds:F1} s");
    }

    // Read twice by each, a common table expression is traced once, and what it is made of stays as small as the table it reads.
    [Fact]
    public void A_chain_of_self_joins_keeps_its_lineage_small()
    {
        const int depth = 200;
        var chain = string.Join(",\n", Enumerable.Range(1, depth).Select(i =>
            $"c{i} as (select l.id, l.x + r.x as x, case when r.y > l.y then l.y else r.y end as y from c{i - 1} l join c{i - 1} r on l.id = r.id where r.x > 0 group by all)"));
        var query = Binder.BindModel(SqlParser.ParseQuery($"with c0 as (select id, x, y from main.a),\n{chain}\nselect * from c{depth}"), [], SchemaFile.Load("schemas.txt")).Query;
        var watch = Stopwatch.StartNew();

        var lineage = LineageCollector.Collect(query);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{depth} levels took {watch.Elapsed.TotalSeconds:F1} s");
        Assert.Equal(["main.a.id Identity", "main.a.x Expression", "main.a.y Expression", "main.a.y Conditional"], lineage.Columns.SelectMany(c => c.Inputs).Select(i => $"{i.Node}.{i.Column} {i.Kind}"));
        Assert.Equal(["id Group", "id Join", "x Filter", "x Group", "y Group"], lineage.Rows.Select(i => $"{i.Column} {i.Kind}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_chain_of_aliases_is_followed_once()
    {
        var aliases = string.Join(", ", Enumerable.Range(1, 60).Select(i => $"a{i - 1} + a{i - 1} as a{i}"));
        var query = Binder.BindModel(SqlParser.ParseQuery($"select x as a0, {aliases} from main.a"), [], SchemaFile.Load("schemas.txt")).Query;

        Assert.Equal("x", Assert.Single(LineageCollector.Collect(query).Columns[60].Inputs).Column);
    }
}
