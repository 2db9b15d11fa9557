using Pipeline.Compiled;
using Pipeline.Loading;
using Pipeline.Stages;
using Pipeline.Tests.Stages;
using Xunit;

namespace Pipeline.Tests.Loading;

/// <summary>Files that change, vanish, break off and are damaged: nothing is lost, nothing is loaded twice.</summary>
public sealed class LoadSafetyTests(S3Server server) : IAsyncLifetime
{
    private readonly LoadBench _bench = new()
    {
        Copy = LoadBench.Statement with
        {
            OnError = OnError.Continue,
            FileNameColumn = "source_file",
            Insert = $"insert into {LoadBench.Statement.Target} select value, filename, cast(value ->> '$.n' as integer), start_scan_time from copy_rows",
        },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_changed_file_replaces_its_own_rows_and_no_others()
    {
        _bench.Write("a.json", "{\"n\":1}\n{\"n\":2}\n{\"n\":\"x\"}\n");
        _bench.Write("b.json", "{\"n\":3}\n");
        await _bench.LoadAsync();
        _bench.Write("a.json", "{\"n\":4}\n");
        _bench.Settings = _bench.Settings with { Changed = ChangedFiles.Reload };

        var second = await _bench.LoadAsync();
        var third = await _bench.LoadAsync();

        Assert.Equal((true, 1L, 1), (second.IsReloading, second.RowsLoaded, second.AlreadyLoaded));
        Assert.Equal((0, 2), (third.Files.Count, third.AlreadyLoaded));
        Assert.Equal("a.json,4|b.json,3", await _bench.QueryAsync("select source_file, file_row_number from raw.raw_events order by all"));
        Assert.Equal("SUPERSEDED", await _bench.QueryAsync("select state from pipeline.rejected_rows"));
        Assert.Equal("PARTIALLY_LOADED|LOADED", await _bench.QueryAsync("select status from pipeline.load_history where file_key = 'a.json' order by loaded_at"));
    }

    [Fact]
    public async Task A_changed_file_that_is_broken_leaves_its_rows()
    {
        _bench.Write("a.json.gz", "{\"n\":1}\n");
        await _bench.LoadAsync();
        _bench.Write("a.json.gz", Gzip.Of("{\"n\":2}\n{\"n\":3}\n")[..^2]);
        _bench.Settings = _bench.Settings with { Changed = ChangedFiles.Reload };

        var second = await _bench.LoadAsync();

        Assert.Equal(LoadStatus.LoadFailed, Assert.Single(second.Failed).Status);
        Assert.Equal("1", await _bench.QueryAsync("select file_row_number from raw.raw_events"));
    }

    [Fact]
    public async Task A_changed_file_can_fail_the_load_before_it_loads_anything()
    {
        _bench.Write("a.json", "{\"n\":1}\n");
        await _bench.LoadAsync();
        _bench.Write("a.json", "{\"n\":2}\n");
        _bench.Write("b.json", "{\"n\":3}\n");
        _bench.Settings = _bench.Settings with { Changed = ChangedFiles.Fail };

        var error = await Assert.ThrowsAsync<LoadException>(_bench.LoadAsync);

        Assert.Equal("COPY INTO raw.raw_events loads nothing, for files have changed since they were loaded: a.json. --changed ignore leaves their rows as they are, --changed reload replaces them.", error.Message);
        Assert.Equal("1", await _bench.QueryAsync("select file_row_number from raw.raw_events"));
    }

    [Fact]
    public async Task A_table_that_knows_no_file_names_cannot_load_changed_files_again()
    {
        _bench.Copy = _bench.Copy with { FileNameColumn = null };
        _bench.Write("a.json", "{\"n\":1}\n");
        await _bench.LoadAsync();
        _bench.Write("a.json", "{\"n\":2}\n");
        _bench.Settings = _bench.Settings with { Changed = ChangedFiles.Reload };

        Assert.Contains("no column takes METADATA$FILENAME", (await Assert.ThrowsAsync<LoadException>(_bench.LoadAsync)).Message, StringComparison.Ordinal);
        Assert.Equal("1", await _bench.QueryAsync("select file_row_number from raw.raw_events"));
    }

    [Fact]
    public async Task Purge_deletes_what_was_loaded_whole()
    {
        _bench.Copy = _bench.Copy with { Purge = true };
        _bench.Write("a.json", "{\"n\":1}\n");
        _bench.Write("part.json", "{\"n\":1}\n{\"n\":\"x\"}\n");
        _bench.Write("z.json", "{");

        await _bench.LoadAsync();
        var second = await _bench.LoadAsync();

        Assert.Equal(["part.json", "z.json"], Directory.EnumerateFiles(_bench.StagePath).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal((1, 1), (second.AlreadyLoaded, second.Files.Count));
        Assert.Equal("2", await _bench.QueryAsync("select count(*) from raw.raw_events"));
    }

    [Fact]
    public async Task Purge_deletes_objects_of_a_bucket()
    {
        var (bucket, client) = await server.BucketAsync();
        using var stage = new S3Stage(new S3StageUri(bucket, "in/"), client);
        await S3StageTests.PutAsync(client, bucket, "in/a.json", "{\"n\":1}");
        _bench.Copy = _bench.Copy with { Purge = true };

        var result = await _bench.LoadAsync(stage);

        Assert.Equal((1L, 0), (result.RowsLoaded, result.NotPurged.Count));
        Assert.Empty(await stage.ListAsync("", Cancel));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_vanishes_or_changes_before_it_is_read_is_left_out_and_comes_with_the_next_load(bool vanishes)
    {
        for (var i = 0; i < 30; i++)
        {
            _bench.Write($"{i:00}.json", $"{{\"n\":{i}}}\n");
        }

        var path = Path.Combine(_bench.StagePath, "07.json");
        var stage = new TouchedStage(new DirectoryStage(_bench.StagePath), () =>
        {
            File.Delete(path);
            if (!vanishes)
            {
                File.WriteAllText(path, "{\"n\":100}\n{\"n\":101}\n");
            }
        });

        var first = await _bench.LoadAsync(stage);
        File.WriteAllText(path, "{\"n\":100}\n{\"n\":101}\n");
        var second = await _bench.LoadAsync();

        var gone = Assert.Single(first.Failed);
        Assert.Equal(("07.json", true, LoadStatus.LoadFailed), (gone.Key, gone.IsGone, gone.Status));
        Assert.Contains(vanishes ? "is no longer in" : "has changed since it was listed", gone.FirstError, StringComparison.Ordinal);
        Assert.Equal((29L, 2L, 29), (first.RowsLoaded, second.RowsLoaded, second.AlreadyLoaded));
        Assert.Equal("31,31", await _bench.QueryAsync("select count(*), count(distinct file_row_number) from raw.raw_events"));
    }

    [Fact]
    public async Task An_object_that_is_replaced_before_it_is_read_is_left_out()
    {
        var (bucket, client) = await server.BucketAsync();
        using var bucketStage = new S3Stage(new S3StageUri(bucket, ""), client);
        await S3StageTests.PutAsync(client, bucket, "a.json", "{\"n\":1}");
        await S3StageTests.PutAsync(client, bucket, "b.json", "{\"n\":2}");
        var stage = new TouchedStage(bucketStage, () => S3StageTests.PutAsync(client, bucket, "b.json", "{\"n\":3}").GetAwaiter().GetResult());

        var first = await _bench.LoadAsync(stage);
        await _bench.LoadAsync(bucketStage);

        Assert.Equal("b.json", Assert.Single(first.Failed).Key);
        Assert.Equal("1|3", await _bench.QueryAsync("select file_row_number from raw.raw_events order by 1"));
    }

    [Fact]
    public async Task An_object_goes_on_where_its_connection_broke_off()
    {
        var (bucket, client, rows) = await LargeObjectAsync();
        await using var faulty = new FaultyServer(await server.EndpointAsync(), [FaultyServer.Fault.CutAfter(200_000), FaultyServer.Fault.CutAfter(300_000)]);
        using var stage = new S3Stage(new S3StageUri(bucket, ""), await server.ClientAsync(endpoint: faulty.Endpoint));

        var result = await _bench.LoadAsync(new TouchedStage(stage, () => { }, listing: new S3Stage(new S3StageUri(bucket, ""), client)));

        Assert.Equal((rows, 2), (result.RowsLoaded, faulty.Spoilt));
        Assert.Equal($"{rows},{rows}", await _bench.QueryAsync("select count(*), count(distinct file_row_number) from raw.raw_events"));
    }

    [Fact]
    public async Task A_connection_that_breaks_off_again_and_again_says_nothing_about_the_file()
    {
        var (bucket, client, rows) = await LargeObjectAsync();
        using var listing = new S3Stage(new S3StageUri(bucket, ""), client);
        await using var faulty = new FaultyServer(await server.EndpointAsync(), Enumerable.Repeat(FaultyServer.Fault.CutAfter(20_000), 50));
        using var stage = new S3Stage(new S3StageUri(bucket, ""), await server.ClientAsync(endpoint: faulty.Endpoint));

        var error = await Assert.ThrowsAsync<StageException>(() => _bench.LoadAsync(new TouchedStage(stage, () => { }, listing)));
        var ledger = await _bench.QueryAsync("select count(*) from pipeline.load_history");
        var second = await _bench.LoadAsync(listing);

        Assert.Equal((StageError.Unavailable, "0", rows), (error.Error, ledger, second.RowsLoaded));
    }

    [Fact]
    public async Task Rejected_rows_are_kept_and_go_in_after_a_fix()
    {
        _bench.Write("in/a.json", "{\"n\":1}\n{\"n\":\"2\u00a0pieces\"}\n{\"n\":]}\n{\"n\":4}\n");

        var first = await _bench.LoadAsync();
        var unmended = await _bench.ReplayAsync();
        _bench.Copy = _bench.Copy with { Insert = $"insert into {_bench.Copy.Target} select value, filename, regexp_extract(value ->> '$.n', '^[0-9]+')::integer, start_scan_time from copy_rows" };
        var mended = await _bench.ReplayAsync();
        var again = await _bench.ReplayAsync();

        Assert.Equal(2L, first.RowsLoaded);
        Assert.Equal((0L, 2L), (unmended.RowsLoaded, Assert.Single(unmended.Files).RowsRejected));
        Assert.Equal((1L, 1L), (mended.RowsLoaded, Assert.Single(mended.Files).RowsRejected));
        Assert.Equal(0L, again.RowsLoaded);
        Assert.Equal("1|2|4", await _bench.QueryAsync("select file_row_number from raw.raw_events order by 1"));
        Assert.Equal(
            "2,2,REPLAYED,{\"n\":\"2\u00a0pieces\"}|3,3,REJECTED,{\"n\":]}",
            await _bench.QueryAsync("select file_row_number, line, state, record from pipeline.rejected_rows order by 1"));
        Assert.Equal(
            "PARTIALLY_LOADED,2|REPLAYED,0|REPLAYED,1|REPLAYED,0",
            await _bench.QueryAsync("select status, rows_loaded from pipeline.load_history order by loaded_at"));
        Assert.Equal(1, (await _bench.LoadAsync()).AlreadyLoaded);
    }

    [Fact]
    public async Task A_rejected_record_of_delimited_text_is_replayed_with_its_header()
    {
        _bench.Copy = _bench.Copy with
        {
            Pattern = null,
            Format = new CsvFormat { Fields = 2, Names = ["N", "NAME"], EnclosedBy = '"' },
            Insert = $"insert into {_bench.Copy.Target} select to_json(field_2), filename, cast(field_1 as integer), start_scan_time from copy_rows",
        };
        _bench.Write("a.csv", "name,n\n\"Ann, A.\",1\n\"Bo\nB.\",two\n");
        await _bench.LoadAsync();
        _bench.Copy = _bench.Copy with { Insert = $"insert into {_bench.Copy.Target} select to_json(field_2), filename, if(field_1 = 'two', 2, cast(field_1 as integer)), start_scan_time from copy_rows" };

        var replayed = await _bench.ReplayAsync();

        Assert.Equal(1L, replayed.RowsLoaded);
        Assert.Equal("name,n|\"Bo\nB.\",two", await _bench.QueryAsync("select unnest([header, record]) from pipeline.rejected_rows"));
        Assert.Equal("1,\"Ann, A.\"|2,\"Bo\\nB.\"", await _bench.QueryAsync("select file_row_number, event_data from raw.raw_events order by 1"));
    }

    [Fact]
    public async Task All_errors_are_those_of_partly_loaded_files_too()
    {
        _bench.Write("a.json", "{\"n\":1}\n{\"n\":\"x\"}\n");
        await _bench.LoadAsync();
        _bench.Write("b.json", "{\"n\":\"y\"}\n");

        _bench.Copy = _bench.Copy with { Validation = Validation.ReturnErrors };
        var errors = await _bench.LoadAsync();
        _bench.Copy = _bench.Copy with { Validation = Validation.ReturnAllErrors };
        var all = await _bench.LoadAsync();

        Assert.Equal(["b.json"], errors.Errors.Select(e => e.Key));
        Assert.Equal(["a.json", "b.json"], all.Errors.Select(e => e.Key));
        Assert.Equal("1", await _bench.QueryAsync("select count(*) from raw.raw_events"));
        Assert.Equal("1", await _bench.QueryAsync("select count(*) from pipeline.load_history"));
    }

    public static TheoryData<string, byte[], string?> Compressed => new()
    {
        { "members.json.gz", [.. Gzip.Of("{\"n\":1}\n"), .. Gzip.Of("{\"n\":2}\n"), .. Gzip.Of("")], null },
        { "cut-member.json.gz", [.. Gzip.Of("{\"n\":1}\n"), .. Gzip.Of("{\"n\":2}\n")[..^4]], "cut off or damaged" },
        { "length.json.gz", Gzip.Of("{\"n\":1}\n{\"n\":2}\n").Flipped(-1), "cut off or damaged" },
        { "crc.json.gz", Gzip.Of("{\"n\":1}\n{\"n\":2}\n").Flipped(-8), "cut off or damaged" },
        { "frames.json.zst", [.. Zstd("{\"n\":1}\n"), .. Zstd("{\"n\":2}\n")], null },
        { "cut.json.zst", Zstd("{\"n\":1}\n{\"n\":2}\n")[..^3], "Zstandard" },
        { "checksum.json.zst", Zstd("{\"n\":1}\n{\"n\":2}\n").Flipped(-1), "Zstandard" },
    };

    [Theory]
    [MemberData(nameof(Compressed))]
    public async Task Compressed_files_are_read_whole_or_not_at_all(string key, byte[] content, string? problem)
    {
        _bench.Copy = _bench.Copy with { Pattern = null };
        _bench.Write(key, content);

        var file = Assert.Single((await _bench.LoadAsync()).Files);

        Assert.Equal(problem is null ? "1|2" : "", await _bench.QueryAsync("select file_row_number from raw.raw_events order by 1"));
        Assert.Equal(problem is null ? LoadStatus.Loaded : LoadStatus.LoadFailed, file.Status);
        Assert.Contains(problem ?? "", file.FirstError ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_told_while_a_load_goes_on()
    {
        for (var i = 0; i < 40; i++)
        {
            _bench.Write($"{i:00}.json", "{\"n\":1}\n");
        }

        _bench.Settings = _bench.Settings with { ProgressInterval = TimeSpan.FromMilliseconds(5) };
        var stage = new TouchedStage(new DirectoryStage(_bench.StagePath), () => Thread.Sleep(20), everyFile: true);
        await _bench.LoadAsync(stage);

        Assert.NotEmpty(_bench.Progress);
        Assert.All(_bench.Progress, p => Assert.Equal(("raw.raw_events", 40, 320L), (p.Table, p.TotalFiles, p.TotalBytes)));
        var later = Assert.Single(_bench.Progress.Where(p => p.Files > 0).TakeLast(1));
        Assert.Equal((later.Files * 8L, (long)later.Files), (later.Bytes, later.Rows));
        Assert.NotNull(later.Left);
    }

    private static byte[] Zstd(string text)
    {
        using var compressor = new ZstdSharp.Compressor();
        compressor.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        return compressor.Wrap(System.Text.Encoding.UTF8.GetBytes(text)).ToArray();
    }

    private async Task<(string Bucket, Amazon.S3.AmazonS3Client Client, long Rows)> LargeObjectAsync()
    {
        const int rows = 20_000;
        var (bucket, client) = await server.BucketAsync();
        var text = string.Concat(Enumerable.Range(0, rows).Select(i => $"{{\"n\":{i},\"text\":\"{Guid.NewGuid()}\"}}\n"));
        await S3StageTests.PutAsync(client, bucket, "a.json", text);
        return (bucket, client, rows);
    }

    /// <summary>A stage to which something happens between the listing and the first file that is opened.</summary>
    private sealed class TouchedStage(IStage stage, Action touch, IStage? listing = null, bool everyFile = false) : IStage
    {
        private int _opened;

        public string Url => stage.Url;

        public Task<IReadOnlyList<StageFile>> ListAsync(string prefix, CancellationToken cancellationToken) => (listing ?? stage).ListAsync(prefix, cancellationToken);

        public Task<Stream> OpenAsync(StageFile file, CancellationToken cancellationToken)
        {
            lock (this)
            {
                if (everyFile || _opened++ == 0)
                {
                    touch();
                }
            }

            return stage.OpenAsync(file, cancellationToken);
        }

        public ValueTask<string> ETagAsync(StageFile file, CancellationToken cancellationToken) => stage.ETagAsync(file, cancellationToken);

        public Task DeleteAsync(StageFile file, CancellationToken cancellationToken) => stage.DeleteAsync(file, cancellationToken);
    }
}
