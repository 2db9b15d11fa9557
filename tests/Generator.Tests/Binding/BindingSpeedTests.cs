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
            Assert.Equal(30, LineageCollector.Collect(model.Query).Count);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{Models} models of 30 columns took {watch.Elapsed.TotalSeconds:F1} s");
    }
}
