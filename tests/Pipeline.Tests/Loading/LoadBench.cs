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

    public CompiledProject Project { get; set; } = Shop;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public LoadSettings Settings { get; set; } = LoadSettings.Default;

    public List<LoadProgress> Progress { get; } = [];

    public static CompiledProject Shop { get; } = new()
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
        var cancel = Xunit.TestContext.Current.CancellationToken;
        return await Loader().CopyAsync(Copy, stage, await stage.ListAsync("", cancel), cancel);
    }

    public Task<LoadResult> ReplayAsync() => Loader().ReplayAsync(Copy, Xunit.TestContext.Current.CancellationToken);

    public async Task ReopenAsync()
    {
        await _warehouse.DisposeAsync();
        _warehouse = DuckDbWarehouse.Open(_directory.File("w.duckdb"));
    }

    /// <summary>The query's rows, values joined by a comma, rows by a bar.</summary>
    public Task<string> QueryAsync(string sql) => QueryAsync(sql, ",", "|");

    /// <summary>The query's rows, a line each.</summary>
    public Task<string> RowsAsync(string sql) => QueryAsync(sql, " | ", "\n");

    public async ValueTask DisposeAsync()
    {
        await _warehouse.DisposeAsync();
        _directory.Dispose();
    }

    private DuckDbCopy Loader() =>
        new(_warehouse, new RunContext { Target = TestTarget.Of(Dialect.DuckDb), StartedAt = Clock.GetUtcNow(), Clock = Clock }, Project, Settings, Progress.Add);

    private async Task<string> QueryAsync(string sql, string comma, string bar)
    {
        var cancel = Xunit.TestContext.Current.CancellationToken;
        await using var connection = await _warehouse.OpenAsync(cancel);
        await using var rows = await connection.ReaderAsync(new Statement(sql), cancel);
        var lines = new List<string>();
        while (await rows.ReadAsync(cancel))
        {
            lines.Add(string.Join(comma, Enumerable.Range(0, rows.FieldCount).Select(i => Text(rows.GetValue(i)))));
        }

        return string.Join(bar, lines);
    }

    private static string? Text(object value) => value is DBNull ? "NULL" : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
}
