using Xunit;

namespace Generator.Tests.Dialects;

/// <summary>Fused forms give what the plain ones give.</summary>
public sealed class FusionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly string[] Paths =
    [
        "event_data:id::varchar", "event_data:customer.name::varchar", "event_data:customer::varchar", "event_data:total::float", "event_data:count::int",
        "event_data:at::timestamp_ntz", "event_data:items::array", "event_data:items[0].tags[1]::varchar", "event_data:customer", "event_data:items[0]:price",
        "event_data:customer.vip::boolean",
    ];

    [Fact]
    public void Paths_extracted_together_are_those_extracted_alone()
    {
        var together = Run($"select {string.Join(", ", Paths)} from {{raw.events}} order by source_file, loaded_at").Split('\n').Select(row => row.Split(" | ")).ToList();
        for (var i = 0; i < Paths.Length; i++)
        {
            Assert.Equal(Run($"select {Paths[i]} from {{raw.events}} order by source_file, loaded_at").Split('\n'), together.Select(row => row[i]));
        }
    }

    [Fact]
    public void An_array_unnested_in_its_source_gives_what_flatten_beside_it_gives()
    {
        const string columns = "e.event_data:id::varchar, item.value:sku::varchar, item.value:price::float";
        const string order = "order by 1, 2";

        Assert.Equal(
            Run($"select {columns} from {{raw.events}} as e, lateral flatten(input => e.event_data:items) as item {order}"),
            Run($"select {columns} from {{raw.events}} as e, lateral flatten(input => e.event_data:items, mode => 'both', outer => true) as item where item.value is not null {order}"));
    }

    private string Run(string text) => database.Rows(TestSql.Text(TestSql.Parse(text).ToDuckDb().Sql));
}
