using Pipeline.Compiled;
using Pipeline.Tests.Building;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Scheduling;

/// <summary>A project whose load takes what the stage has of a day, and whose models tell what had been loaded when they were built.</summary>
internal static class DatedLake
{
    private static readonly SourceTable _events = Source("lake", "events") with
    {
        Columns = [new("event_data", "VARIANT", "JSON", true), new("source_file", "VARCHAR", "VARCHAR", true), new("loaded_at", "TIMESTAMP_NTZ", "TIMESTAMP", true)],
    };

    /// <summary>The models: the files loaded, and a table that cannot be built when one of the rows says so.</summary>
    public static CompiledProject Project(params Node[] more)
    {
        var files = Table("files", $"select source_file, count(*) as n from {_events.Relation} group by all", _events.UniqueId);
        var rows = Table("rows", $"select event_data ->> '$.id' as id, case when event_data ->> '$.id' = 'bad' then error('a bad row') end as checked from {_events.Relation}", _events.UniqueId);
        return Shop.Project([_events, files, rows, .. more, Copy]);
    }

    /// <summary>The key of a day's file.</summary>
    public static string Key(int day, string name = "a.json") => $"raw-events/2026/02/{day:00}/{name}";

    private static Operation Copy => new()
    {
        UniqueId = "operation.shop.copy_events",
        Name = "copy_events",
        Path = "macros/copy_events.sql",
        DuckDb =
        [
            new CopyStatement
            {
                Target = _events.Relation,
                Stage = "stage",
                Text = "copy into raw.events",
                Insert = $"insert into {_events.Relation} (event_data, source_file, loaded_at) select value, filename, start_scan_time from copy_rows",
                OnError = OnError.SkipFile,
            },
        ],
        Snowflake = [],
    };
}
