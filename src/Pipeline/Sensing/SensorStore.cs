using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Runs;
using Pipeline.Stages;

namespace Pipeline.Sensing;

/// <summary>Sensors' memory in the run store: tables <c>sensors</c> and <c>sensed_files</c>.</summary>
internal sealed class SensorStore(RunStore store) : ISensorStore
{
    /// <inheritdoc />
    public SensorState? Find(SensorId sensor)
    {
        var row = store.Read(connection => connection.QuerySingleOrDefault<Row>(
            """
            select started_at as Started, pokes as Pokes, next_poke_at as Next, settling as Settling
            from sensors where stage = @Stage and pattern = @Pattern and logical_date = @date and started_at is not null
            """,
            Parameters(sensor)));
        return row is null ? null : new SensorState(
            StoredText.Instant(row.Started),
            (int)row.Pokes,
            row.Next is null ? null : StoredText.Instant(row.Next),
            JsonSerializer.Deserialize<List<SeenFile>>(row.Settling)!);
    }

    /// <inheritdoc />
    public void Save(SensorId sensor, SensorState state) => store.Write(connection =>
    {
        var parameters = Parameters(sensor);
        parameters.Add("started", StoredText.Of(state.Started));
        parameters.Add("pokes", state.Pokes);
        parameters.Add("next", state.Next is { } next ? StoredText.Of(next) : null);
        parameters.Add("settling", JsonSerializer.Serialize(state.Settling));
        connection.Execute(
            """
            insert into sensors (stage, pattern, logical_date, started_at, pokes, next_poke_at, settling)
            values (@Stage, @Pattern, @date, @started, @pokes, @next, @settling)
            on conflict (stage, pattern, logical_date) do update set
                started_at = excluded.started_at, pokes = excluded.pokes, next_poke_at = excluded.next_poke_at, settling = excluded.settling
            """,
            parameters);
    });

    /// <inheritdoc />
    public void End(SensorId sensor) => store.Write(connection => End(connection, sensor, passedAt: null));

    /// <inheritdoc />
    public void Pass(SensorId sensor, DateTimeOffset at, IReadOnlyList<StageFile> files) => store.Write(connection =>
    {
        End(connection, sensor, StoredText.Of(at));
        Note(connection, sensor, files);
    });

    /// <inheritdoc />
    public void Note(SensorId sensor, IReadOnlyList<StageFile> files) => store.Write(connection => Note(connection, sensor, files));

    /// <inheritdoc />
    public IReadOnlyDictionary<DateOnly, int> Passed(string stage, string pattern) => store.Read(connection => connection
        .Query<(string Date, long Files)>(
            """
            select s.logical_date, count(f.file_key)
            from sensors as s left join sensed_files as f on f.stage = s.stage and f.pattern = s.pattern and f.logical_date = s.logical_date
            where s.stage = @stage and s.pattern = @pattern and s.passed_at is not null
            group by s.logical_date
            """,
            new { stage, pattern })
        .ToDictionary(row => StoredText.Date(row.Date), row => (int)row.Files));

    /// <inheritdoc />
    public IReadOnlySet<string> Keys(SensorId sensor) => store.Read(connection => connection
        .Query<string>("select file_key from sensed_files where stage = @Stage and pattern = @Pattern and logical_date = @date", Parameters(sensor))
        .ToHashSet(StringComparer.Ordinal));

    private static void End(SqliteConnection connection, SensorId sensor, string? passedAt)
    {
        var parameters = Parameters(sensor);
        parameters.Add("passedAt", passedAt);
        connection.Execute(
            """
            update sensors set started_at = null, pokes = 0, next_poke_at = null, settling = '[]', passed_at = coalesce(@passedAt, passed_at)
            where stage = @Stage and pattern = @Pattern and logical_date = @date
            """,
            parameters);
    }

    private static void Note(SqliteConnection connection, SensorId sensor, IReadOnlyList<StageFile> files) => connection.Execute(
        """
        insert into sensed_files (stage, pattern, logical_date, file_key, size, etag) values (@Stage, @Pattern, @Date, @Key, @Size, @ETag)
        on conflict (stage, pattern, logical_date, file_key) do update set size = excluded.size, etag = excluded.etag
        """,
        files.Select(file => new { sensor.Stage, sensor.Pattern, Date = StoredText.Of(sensor.Date), file.Key, file.Size, file.ETag }));

    private static DynamicParameters Parameters(SensorId sensor) =>
        new(new { sensor.Stage, sensor.Pattern, date = StoredText.Of(sensor.Date) });

    private sealed record Row(string Started, long Pokes, string? Next, string Settling);
}
