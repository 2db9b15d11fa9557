using System.Globalization;
using Pipeline.Compiled;
using Pipeline.Loading;
using Pipeline.Tests.Sensing;
using Xunit;

namespace Pipeline.Tests.Loading;

public sealed class DuckDbCopyTests : IAsyncLifetime
{
    private readonly LoadBench _bench = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Rows_carry_their_file_and_number_and_the_loads_time()
    {
        _bench.Clock = new LeapingClock();
        _bench.Write("raw-events/2026/02/05/b.json.gz", "{\"id\":1}\n{\"id\":2}\n");
        _bench.Write("raw-events/2026/02/06/a.json", "{\"id\":3}");
        _bench.Write("raw-events/2026/02/06/readme.txt", "no data");
        _bench.Write("raw-events/2026/02/06/marker.json", "");

        var result = await _bench.LoadAsync();

        Assert.Equal(3, result.RowsLoaded);
        Assert.Equal(
            "1,raw-events/2026/02/05/b.json.gz,1|2,raw-events/2026/02/05/b.json.gz,2|3,raw-events/2026/02/06/a.json,1",
            await _bench.QueryAsync("select event_data->>'$.id', source_file, file_row_number from raw.raw_events order by all"));
        Assert.Equal("2026-02-06 01:00:00", await _bench.QueryAsync("select distinct loaded_at::varchar from raw.raw_events"));
        Assert.Equal(
            "raw-events/2026/02/05/b.json.gz,LOADED,2,2,0|raw-events/2026/02/06/a.json,LOADED,1,1,0",
            await _bench.QueryAsync("select file_key, status, rows_parsed, rows_loaded, errors_seen from pipeline.load_history order by 1"));
    }

    [Fact]
    public async Task Loading_twice_loads_nothing_twice_and_moving_the_stage_reloads_nothing()
    {
        _bench.Write("a.json.gz", "1\n2\n");
        _bench.Write("b.json.gz", "3\n");
        await _bench.LoadAsync();
        await _bench.ReopenAsync();
        _bench.MoveStage();
        File.SetLastWriteTimeUtc(Path.Combine(_bench.StagePath, "b.json.gz"), DateTime.UtcNow.AddDays(1));
        _bench.Write("c.json.gz", "4\n");

        var second = await _bench.LoadAsync();
        var third = await _bench.LoadAsync();

        Assert.Equal((2, "c.json.gz"), (second.AlreadyLoaded, string.Join(' ', second.Files.Select(file => file.Key))));
        Assert.Equal((3, 0), (third.AlreadyLoaded, third.Files.Count));
        Assert.Empty(second.Changed);
        Assert.Equal("4", await _bench.QueryAsync("select count(*) from raw.raw_events"));
    }

    [Fact]
    public async Task A_changed_file_is_reported_and_not_loaded()
    {
        _bench.Write("a.json", "1\n");
        await _bench.LoadAsync();
        _bench.Write("a.json", "1\n2\n");

        var result = await _bench.LoadAsync();

        Assert.Equal(["a.json"], result.Changed);
        Assert.Equal("1", await _bench.QueryAsync("select count(*) from raw.raw_events"));
    }

    [Fact]
    public async Task Force_loads_again()
    {
        _bench.Write("a.json", "1\n");
        await _bench.LoadAsync();
        _bench.Copy = _bench.Copy with { Force = true };
        await _bench.LoadAsync();

        Assert.Equal("2,2", await _bench.QueryAsync("select count(*), count(distinct loaded_at) from raw.raw_events"));
    }

    [Fact]
    public async Task Every_load_has_a_later_time_than_those_before_even_when_the_clock_stands()
    {
        _bench.Clock = new LeapingClock();
        var times = new List<DateTime>();
        for (var i = 0; i < 3; i++)
        {
            _bench.Write($"{i}.json", "1");
            times.Add((await _bench.LoadAsync()).StartScanTime);
        }

        Assert.Equal([LeapingClock.Start.DateTime, times[0].AddMicroseconds(1), times[1].AddMicroseconds(1)], times);
        Assert.Equal("3", await _bench.QueryAsync("select count(distinct loaded_at) from raw.raw_events"));
    }

    public static TheoryData<string, byte[], string> BrokenFiles => new()
    {
        { "cut.json.gz", Gzip.Of("{\"id\":1}\n{\"id\":2}\n")[..^3], "cut off or damaged" },
        { "crc.json.gz", Gzip.Of("{\"id\":1}\n{\"id\":2}\n").Flipped(-6), "cut off or damaged" },
        { "json.json.gz", Gzip.Of("{\"id\":1}\n{\"id\":\n"), "not JSON" },
        { "plain.json", "{\"id\":1}\n{\"id\""u8.ToArray(), "not JSON" },
        { "utf8.json", [(byte)'"', 0xFF, (byte)'"'], "not UTF-8" },
        { "surrogate.json", "{\"id\":1}\n{\"id\":\"\\ud800\"}"u8.ToArray(), "surrogate" },
    };

    [Theory]
    [MemberData(nameof(BrokenFiles))]
    public async Task A_broken_file_is_skipped_whole_and_tried_again_until_it_is_whole(string key, byte[] content, string reason)
    {
        _bench.Write("a.json.gz", "{\"id\":8}\n");
        _bench.Write(key, content);
        _bench.Write("z.json.gz", "{\"id\":9}\n");

        var first = await _bench.LoadAsync();
        var failed = Assert.Single(first.Failed);
        Assert.Equal((key, LoadStatus.LoadFailed, 0L), (failed.Key, failed.Status, failed.RowsLoaded));
        Assert.Contains(reason, failed.FirstError, StringComparison.Ordinal);
        Assert.Equal("8|9", await _bench.QueryAsync("select event_data->>'$.id' from raw.raw_events order by 1"));

        Assert.Equal([key], (await _bench.LoadAsync()).Files.Select(file => file.Key));

        _bench.Write(key, key.EndsWith(".gz", StringComparison.Ordinal) ? Gzip.Of("{\"id\":1}\n{\"id\":2}\n") : "{\"id\":1}\n{\"id\":2}\n"u8.ToArray());
        var third = await _bench.LoadAsync();
        Assert.Empty(third.Changed);
        Assert.Empty(third.Failed);
        Assert.Equal("1|2|8|9", await _bench.QueryAsync("select event_data->>'$.id' from raw.raw_events order by 1"));
        Assert.Equal(
            "LOAD_FAILED|LOAD_FAILED|LOADED",
            await _bench.QueryAsync($"select status from pipeline.load_history where file_key = '{key}' order by loaded_at"));
    }

    [Fact]
    public async Task A_row_that_the_table_refuses_takes_only_its_file_out()
    {
        _bench.Copy = _bench.Copy with
        {
            Insert = $"insert into {_bench.Copy.Target} select value, filename, cast(value ->> '$.n' as integer), start_scan_time from copy_rows",
        };
        for (var i = 0; i < 40; i++)
        {
            _bench.Write($"{i:00}.json", i is 7 or 31 ? "{\"n\":1}\n{\"n\":\"x\"}\n" : $"{{\"n\":{i}}}\n");
        }

        var result = await _bench.LoadAsync();

        Assert.Equal(["07.json", "31.json"], result.Failed.Select(file => file.Key));
        Assert.All(result.Failed, file => Assert.Contains("Could not convert", file.FirstError, StringComparison.Ordinal));
        Assert.Equal("38", await _bench.QueryAsync("select count(*) from raw.raw_events"));
        Assert.Equal("38", await _bench.QueryAsync("select count(*) from pipeline.load_history where status = 'LOADED'"));
    }

    [Fact]
    public async Task Continue_loads_the_good_rows_once()
    {
        _bench.Copy = _bench.Copy with
        {
            OnError = OnError.Continue,
            Insert = $"insert into {_bench.Copy.Target} select value, filename, cast(value ->> '$.n' as integer), start_scan_time from copy_rows",
        };
        _bench.Write("a.json", "{\"n\":1}\n{\"n\":]}\n{\"n\":3}\n{\"n\":\"x\"}\n{\"n\":5}\n");
        _bench.Write("cut.json.gz", Gzip.Of("{\"n\":1}\n{\"n\":2}\n")[..^1]);

        var result = await _bench.LoadAsync();
        await _bench.LoadAsync();

        var partly = result.Files[0];
        Assert.Equal((LoadStatus.PartiallyLoaded, 5L, 3L, 2L, 2L, 6L), (partly.Status, partly.RowsParsed, partly.RowsLoaded, partly.ErrorsSeen, partly.FirstErrorLine, partly.FirstErrorCharacter));
        Assert.Equal(LoadStatus.LoadFailed, result.Files[1].Status);
        Assert.Equal("1|3|5", await _bench.QueryAsync("select file_row_number from raw.raw_events order by 1"));
    }

    [Fact]
    public async Task An_aborted_statement_loads_nothing()
    {
        _bench.Copy = _bench.Copy with { OnError = OnError.AbortStatement };
        _bench.Write("a.json", "1\n");
        _bench.Write("b.json", "2\n{\n");
        _bench.Write("c.json", "3\n");

        var error = await Assert.ThrowsAsync<LoadException>(_bench.LoadAsync);

        Assert.Contains("b.json, line 3, character 1", error.Message, StringComparison.Ordinal);
        Assert.Equal("0", await _bench.QueryAsync("select count(*) from raw.raw_events"));
        Assert.Equal("b.json,LOAD_FAILED", await _bench.QueryAsync("select file_key, status from pipeline.load_history"));
        File.Delete(Path.Combine(_bench.StagePath, "b.json"));
        Assert.Equal(2, (await _bench.LoadAsync()).RowsLoaded);
    }

    [Fact]
    public async Task Many_and_large_files_are_loaded_whole()
    {
        var expected = 0;
        for (var i = 0; i < 300; i++)
        {
            var rows = i % 100 == 0 ? 30_000 : i % 7;
            expected += rows;
            _bench.Write($"{i:000}.json.gz", string.Concat(Enumerable.Range(0, rows).Select(row => string.Create(CultureInfo.InvariantCulture, $"{{\"file\":{i},\"row\":{row + 1},\"text\":\"{Guid.NewGuid()}\"}}\n"))));
        }

        _bench.Write("cut.json", string.Concat(Enumerable.Repeat("{\"file\":1}\n", 5000)) + "{");
        var result = await _bench.LoadAsync();

        Assert.Equal(expected, result.RowsLoaded);
        Assert.Equal(["cut.json"], result.Failed.Select(file => file.Key));
        Assert.Equal(
            $"{expected},{expected}",
            await _bench.QueryAsync("""
                select count(*), count(*) filter (source_file = format('{:03d}.json.gz', (event_data->>'$.file')::int) and file_row_number = (event_data->>'$.row')::int)
                from raw.raw_events
                """));
        Assert.Equal(result.Files.Select(file => file.Key), result.Files.Select(file => file.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_databases_settings_are_after_a_load_what_they_were()
    {
        const string settings = "select current_setting('preserve_insertion_order'), current_setting('memory_limit'), current_setting('checkpoint_threshold'), current_setting('max_temp_directory_size')";
        var before = await _bench.QueryAsync(settings);
        _bench.Write("a.json", "1");
        _bench.Settings = _bench.Settings with { Disk = 1 << 30 };
        await _bench.LoadAsync();

        Assert.Equal(before, await _bench.QueryAsync(settings));
    }

    [Theory]
    [InlineData("(", "is no regular expression")]
    public async Task A_pattern_that_is_none_is_refused(string pattern, string why)
    {
        _bench.Copy = _bench.Copy with { Pattern = pattern };
        Assert.Contains(why, (await Assert.ThrowsAsync<LoadException>(_bench.LoadAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pattern_matches_whole_keys()
    {
        _bench.Copy = _bench.Copy with { Pattern = @"a|b\.json" };
        _bench.Write("a.json", "1");
        _bench.Write("xb.json", "1");
        _bench.Write("b.json", "1");

        Assert.Equal(["b.json"], (await _bench.LoadAsync()).Files.Select(file => file.Key));
    }
}
