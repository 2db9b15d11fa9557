using System.Globalization;
using Pipeline.Runs;
using Pipeline.Sensing;
using Pipeline.Stages;
using Xunit;

namespace Pipeline.Tests.Sensing;

/// <summary>A sensor of one day over a stage and a run store of the test's own, on a clock that leaps.</summary>
public sealed class SensorBench : IDisposable
{
    public static readonly DateOnly Date = new(2026, 2, 6);

    private readonly TemporaryDirectory _directory = new();

    public SensorBench() => Store = new SensorStore(RunStore.Open(_directory.File("runs.sqlite")));

    internal LeapingClock Clock { get; } = new();

    internal List<SensorPoke> Pokes { get; } = [];

    internal List<SensorState> Resumed { get; } = [];

    internal ISensorStore Store { get; }

    internal SensorSettings Settings { get; set; } = new()
    {
        Pattern = KeyPattern.Parse("raw-events/{yyyy}/{MM}/{dd}/**"),
        PokeInterval = TimeSpan.FromHours(1),
        Timeout = TimeSpan.FromHours(3),
    };

    /// <summary>Minutes since the clock's start.</summary>
    public double Minutes => (Clock.GetUtcNow() - LeapingClock.Start).TotalMinutes;

    /// <summary>Waits with a new sensor, as a process that has just been started does.</summary>
    internal Task<SensorResult> WaitAsync(IStage stage, DateOnly? date = null, CancellationToken? cancellationToken = null) =>
        new KeySensor(stage, Settings, Store, Clock, () => 0.5).WaitAsync(date ?? Date, Resumed.Add, Pokes.Add, cancellationToken ?? TestContext.Current.CancellationToken);

    /// <summary>The minutes from the clock's start to what each poke named as its next, and how many files it found.</summary>
    internal string Told() => string.Join(' ', Pokes.Select(poke => string.Create(
        CultureInfo.InvariantCulture,
        $"{poke.Number}{(poke.IsAgain ? "+" : "")}:{poke.Found}{(poke.Unready > 0 ? $"/{poke.Unready}" : "")}>{(poke.Next is { } next ? Math.Round((next - LeapingClock.Start).TotalMinutes, 3) : "end")}")));

    public void Dispose() => _directory.Dispose();
}

/// <summary>A stage whose listing is asked of the test, so that it can change, fail or take its time.</summary>
internal sealed class ScriptedStage(Func<IEnumerable<StageFile>> files) : IStage
{
    public string Url => "s3://test";

    public TimeSpan SettlePeriod { get; init; }

    /// <summary>The contents of files that are opened.</summary>
    public Dictionary<string, string> Contents { get; } = new(StringComparer.Ordinal);

    /// <summary>The prefixes that were listed.</summary>
    public List<string> Listed { get; } = [];

    /// <summary>A stage whose files have the given keys and are old.</summary>
    public static ScriptedStage Of(Func<string[]> keys) => new(() => keys().Select(key => File(key)));

    public static StageFile File(string key, double minute = -60, string etag = "e", long size = 1) =>
        new(key, size, etag, LeapingClock.Start.AddMinutes(minute));

    public Task<IReadOnlyList<StageFile>> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        Listed.Add(prefix);
        return Task.FromResult<IReadOnlyList<StageFile>>([.. files().Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal))]);
    }

    public Task DeleteAsync(StageFile file, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Stream> OpenAsync(StageFile file, CancellationToken cancellationToken) =>
        Task.FromResult<Stream>(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Contents[file.Key])));

    public ValueTask<string> ETagAsync(StageFile file, CancellationToken cancellationToken) => ValueTask.FromResult(file.ETag!);
}
