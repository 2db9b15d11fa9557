using Pipeline.Compiled;
using Pipeline.Tests.Building;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Compiled;

/// <summary>Lineage put together across models. A case is models, <c>name.column &lt;- kind relation.column[:path], …</c>, then what fct.x comes from.</summary>
public class LineageGraphTests
{
    [Theory]
    [InlineData("fct.x <- identity src.a", "identity src.a")]
    [InlineData("fct.x <- identity stg.y; stg.y <- cast src.a", "cast src.a")]
    [InlineData("fct.x <- cast stg.y; stg.y <- identity src.a", "cast src.a")]
    [InlineData("fct.x <- aggregate stg.y; stg.y <- expression src.a, window src.b", "aggregate src.a, aggregate src.b")]
    [InlineData("fct.x <- identity stg.y; stg.y <- identity src.a, filter src.b", "identity src.a, filter src.b")]
    [InlineData("fct.x <- identity stg.y, join stg.z; stg.y <- identity src.a; stg.z <- cast src.b, sort src.c", "identity src.a, join src.b, join src.c")]
    [InlineData("fct.x <- identity stg.y, expression stg.z; stg.y <- identity src.a; stg.z <- identity src.a", "expression src.a")]
    [InlineData("fct.x <- identity stg.y:b.c; stg.y <- identity src.a", "identity src.a:b.c")]
    [InlineData("fct.x <- cast stg.y:c[]; stg.y <- identity src.a:b", "cast src.a:b.c[]")]
    [InlineData("fct.x <- identity stg.y:[].c; stg.y <- cast src.a:b", "cast src.a:b[].c")]
    [InlineData("fct.x <- identity stg.y:b; stg.y <- expression src.a", "expression src.a")]
    [InlineData("fct.x <- filter stg.y:b; stg.y <- identity src.a", "filter src.a:b")]
    [InlineData("fct.x <- identity stg.Y; stg.y <- identity src.a", "identity src.a")]
    [InlineData("fct.x <- ", "")]
    [InlineData("fct.x <- identity stg.y; stg.z <- identity src.a", "identity stg.y")]
    [InlineData("fct.x <- identity a.x, identity b.x; a.x <- cast stg.x; b.x <- identity stg.x; stg.x <- identity src.a", "cast src.a")]
    [InlineData("fct.x <- identity stg.y; stg.y <- identity fct.x, identity src.a", "identity src.a")]
    public void Origins(string models, string expected) =>
        Assert.Equal(expected, string.Join(", ", Graph(models).OriginsOf(Id("fct"), "x").Select(origin => $"{origin.KindName} {origin.ToString().Replace("model.shop.", "", StringComparison.Ordinal)}")));

    [Fact]
    public void A_column_of_a_source_is_its_own_origin() => Assert.Equal([new LineageInput("src", "a", LineageKind.Identity)], new LineageGraph([]).OriginsOf("src", "a"));

    // Every level doubles the ways to the source, and a stack would not hold them all.
    [Fact]
    public void Long_chains_of_diamonds()
    {
        var models = Enumerable.Range(1, 5000).Select(i => $"m{i}.x <- identity m{i - 1}.x, expression m{i - 1}.y; m{i}.y <- cast m{i - 1}.x, filter m{i - 1}.y");
        var graph = Graph(string.Join("; ", models) + "; m0.x <- identity src.a; m0.y <- identity src.b");
        Assert.Equal(["src.a Expression", "src.b Expression", "src.b Filter", "src.a Filter"], graph.OriginsOf(Id("m5000"), "x").Select(origin => $"{origin.Node}.{origin.Column} {origin.Kind}"));
    }

    [Fact]
    public void Two_columns_of_one_name_do_not_break_what_reads_them() =>
        Assert.Equal("a", ColumnLineage.ByColumn([new("X", [new("src", "a", LineageKind.Identity)]), new("x", [])], rows: [])["x"].Inputs[0].Column);

    [Fact]
    public void What_decides_about_rows_is_an_input_of_every_column()
    {
        LineageInput key = new("src", "k", LineageKind.Join);
        var lineage = ColumnLineage.ByColumn([new("x", [new("src", "a", LineageKind.Identity)]), new("n", [])], [key]);
        Assert.Equal(key, lineage["x"].Inputs[1]);
        Assert.Equal([key], lineage["n"].Inputs);
    }

    private static LineageGraph Graph(string models) => new([.. models
        .Split("; ")
        .Select(column => column.Split(" <- "))
        .GroupBy(column => column[0].Split('.')[0])
        .Select(model => Table(model.Key, "select 1") with
        {
            Lineage = ColumnLineage.ByColumn([.. model.Select(column => new ColumnLineage(column[0].Split('.')[1], [.. column[1].Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Input)]))], []),
        })]);

    private static LineageInput Input(string text)
    {
        var words = text.Split(' ', '.');
        var column = words[2].Split(':');
        var path = text.Contains(':', StringComparison.Ordinal) ? text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..] : null;
        return new LineageInput(words[1] == "src" ? "src" : Id(words[1]), column[0], Enum.Parse<LineageKind>(words[0], ignoreCase: true), path);
    }
}
