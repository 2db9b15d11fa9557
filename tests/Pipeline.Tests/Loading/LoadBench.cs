using Pipeline.Compiled;
using Pipeline.Loading;
using Pipeline.Stages;
using Pipeline.Warehouses;
using Pipeline.Warehouses.DuckDb;

namespace Pipeline.Tests.Loading;

/// <summary>A stage in a directory of its own, a warehouse and the COPY INTO between them.</summary>
internal sealed class LoadBench : IAsyncDisposable
{
    private static readonly Relation Target = new("source.shop.s3.raw_events", "raw", "raw_events");

    private readonly TemporaryDirectory _directory = new();
    private DuckDbWarehouse _warehouse;

    public LoadBench()
    {
        StagePath = _directory.File("stage");
        Directory.CreateDirectory(StagePath);
        _warehouse = DuckDbWarehouse.Open(_directory.File("w.duckdb"));
    }

    public string StagePath { get; private set; }

    public static CopyStatement Statement { get; } = new()
    {
        Target = Target,
        Stage = "raw.s3",
        Text = "copy into raw.raw_events",
        Insert = $"insert into {Target} (event_data, source_file, file_row_number, loaded_at) select cast(value as json), filename, file_row_number, start_scan_time from copy_rows",
        Pattern = @".*\.json(\.gz)?",
        OnError = OnError.SkipFile,
    };

    public CopyStatement Copy { get; set; } = Statement;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public LoadSettings Settings { get; set; } = LoadSettings.Default;

    public List<LoadProgress> Progress { get; } = [];

    public static CompiledProject Project { get; } = new()
    {
        Name = "shop",
        Nodes =
        [
            new SourceTable
            {
                UniqueId = Target.UniqueId,
                Name = "raw_events",
                Path = "models/sources.yml",
                SourceName = "s3",
                Relation = Target,
                Columns =
                [
                    new("event_data", "VARIANT", "JSON", true),
                    new("source_file", "VARCHAR", "VARCHAR", false),
                    new("file_row_number", "NUMBER(38,0)", "BIGINT", false),
                    new("loaded_at", "TIMESTAMP_NTZ", "TIMESTAMP", false),
                ],
            },
        ],
    };

    public void Write(string key, byte[] content)
    {
        var path = Path.Combine(StagePath, key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    public void Write(string key, string content) => Write(key, key.EndsWith(".gz", StringComparison.Ordinal) ? Gzip.Of(content) : System.Text.Encoding.UTF8.GetBytes(content));

    public void MoveStage()
    {
        var moved = _directory.File("moved");
        Directory.Move(StagePath, moved);
        StagePath = moved;
    }

    public Task<LoadResult> LoadAsync() => LoadAsync(new DirectoryStage(StagePath));

    public async Task<LoadResult> LoadAsync(IStage stage)
    {
        var run = new RunContext { Target = TestTarget.Of(Dialect.DuckDb), StartedAt = Clock.GetUtcNow(), Clock = Clock };
        var cancel = Xunit.TestContext.Current.CancellationToken;
        return await new DuckDbCopy(_warehouse, run, Project, Settings, Progress.Add).CopyAsync(Copy, stage, await stage.ListAsync("", cancel), cancel);
    }

    public async Task ReopenAsync()
    {
        await _warehouse.DisposeAsync();
        _warehouse = DuckDbWarehouse.Open(_directory.File("w.duckdb"));
    }

    /// <summary>The query's rows, values joined by a comma, rows by a bar.</summary>
    public async Task<string> QueryAsync(string sql)
    {
        var cancel = Xunit.TestContext.Current.CancellationToken;
        await using var connection = await _warehouse.OpenAsync(cancel);
        await using var rows = await connection.ReaderAsync(new Statement(sql), cancel);
        var lines = new List<string>();
        while (await rows.ReadAsync(cancel))
        {
            lines.Add(string.Join(',', Enumerable.Range(0, rows.FieldCount).Select(i => Convert.ToString(rows.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return string.Join('|', lines);
    }

    public async ValueTask DisposeAsync()
    {
        await _warehouse.DisposeAsync();
        _directory.Dispose();
    }
}
