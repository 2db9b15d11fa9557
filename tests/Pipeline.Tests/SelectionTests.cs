using Pipeline.Commands;
using Pipeline.Compiled;
using Pipeline.Selection;
using Pipeline.Tests.Building;
using Xunit;

namespace Pipeline.Tests;

public class SelectionTests
{
    private static readonly CompiledProject _project = Project();

    [Theory]
    [InlineData("", "events stg hist fct dim orders t_stg t_rel t_one")]
    [InlineData("stg", "stg t_stg")]
    [InlineData("fct", "fct t_rel")]
    [InlineData("fct dim", "fct dim t_rel")]
    [InlineData("+hist", "events stg hist t_stg")]
    [InlineData("1+fct", "stg fct t_stg t_rel")]
    [InlineData("hist+1", "hist dim t_rel")]
    [InlineData("hist+", "hist dim orders t_rel t_one")]
    [InlineData("1+dim+1", "hist dim orders t_rel t_one")]
    [InlineData("@hist", "events stg hist fct dim orders t_stg t_rel t_one")]
    [InlineData("tag:nightly", "dim orders t_rel t_one")]
    [InlineData("tag:nightly,fct+", "orders t_rel t_one")]
    [InlineData("marts", "fct dim t_rel")]
    [InlineData("shop.marts.f*", "fct t_rel")]
    [InlineData("fqn:*.staging", "stg t_stg")]
    [InlineData("path:models/marts", "fct dim t_rel")]
    [InlineData("./models/marts/", "fct dim t_rel")]
    [InlineData("models/marts/fct.sql", "fct t_rel")]
    [InlineData("fct.sql", "fct t_rel")]
    [InlineData("resource_type:source", "events")]
    [InlineData("config.materialized:view", "hist")]
    [InlineData("config.tags:night*", "dim t_rel")]
    [InlineData("source:lake", "events")]
    [InlineData("source:lake.events+1", "events stg t_stg")]
    [InlineData("test_type:singular", "t_one")]
    [InlineData("test_type:generic", "t_stg t_rel")]
    [InlineData("test_name:relationships", "t_rel")]
    [InlineData("group:business", "orders t_one")]
    [InlineData("package:this,resource_type:test", "t_stg t_rel t_one")]
    [InlineData("t_one", "t_one")]
    [InlineData("nothing", "")]
    public void Selectors(string select, string expected) => Assert.Equal(expected, Names(select));

    [Theory]
    [InlineData("", "fct", "events stg hist dim orders t_stg t_one")]
    [InlineData("", "resource_type:test", "events stg hist fct dim orders")]
    [InlineData("+fct", "tag:nightly source:*", "stg fct t_stg")]
    public void Exclusions_take_the_tests_of_what_they_exclude(string select, string exclude, string expected) => Assert.Equal(expected, Names(select, exclude));

    [Fact]
    public void What_matches_nothing_is_told() => Assert.Equal(["nothing", "tag:x"], new NodeSelection(_project).Select(["stg nothing", "tag:x,stg"], []).Unmatched);

    [Theory]
    [InlineData("colour:red", "Selection method 'colour' is not known; there are fqn, path, file, tag,")]
    [InlineData("+", "Selector '+' selects nothing")]
    [InlineData("@stg+", "Selector '@stg+': '@' already takes all descendants")]
    public void Malformed_selectors_are_refused(string select, string message) =>
        Assert.StartsWith(message, Assert.Throws<UsageException>(() => new NodeSelection(_project).Select([select], [])).Message, StringComparison.Ordinal);

    private static string Names(string select, string exclude = "")
    {
        string[] Split(string text) => text.Length == 0 ? [] : [text];
        var selected = new NodeSelection(_project).Select(Split(select), Split(exclude)).Ids;
        return string.Join(" ", _project.Nodes.Where(node => selected.Contains(node.UniqueId)).Select(node => node.Name));
    }

    private static CompiledProject Project()
    {
        var events = Shop.Source("lake", "events");
        var stg = Shop.Table("stg", "select 1", events.UniqueId) with { Path = "models/staging/stg.sql", Fqn = ["shop", "staging", "stg"] };
        var hist = Shop.View("hist", "select 1", "stg") with { Path = "models/hist.sql", Fqn = ["shop", "hist"], ConfigJson = """{"materialized": "view"}""" };
        var fct = Shop.Table("fct", "select 1", "stg");
        var dim = Shop.Table("dim", "select 1", "hist") with { Tags = ["nightly"], ConfigJson = """{"materialized": "table", "tags": ["nightly"]}""" };
        var orders = Shop.Table("orders", "select 1", "fct", "dim") with { Tags = ["nightly"], Group = "business", Path = "models/orders.sql", Fqn = ["shop", "orders"] };
        return Shop.Project(
            events,
            stg,
            hist,
            fct,
            dim,
            orders,
            Shop.Test("t_stg", stg, "select 1"),
            Shop.Test("t_rel", fct, "select 1", "dim") with { TestName = "relationships" },
            Shop.Test("t_one", orders, "select 1") with { TestName = null });
    }
}
