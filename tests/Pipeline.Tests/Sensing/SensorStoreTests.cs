using Pipeline.Runs;
using Pipeline.Sensing;
using Pipeline.Stages;
using Xunit;

namespace Pipeline.Tests.Sensing;

public sealed class SensorStoreTests : IDisposable
{
    private static readonly SensorId Day = new("s3://b", "{yyyy}", new DateOnly(2026, 2, 6));
    private static readonly DateTimeOffset Time = new(2026, 2, 6, 1, 2, 3, 456, TimeSpan.Zero);

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_state_is_what_was_saved_last_and_each_sensor_has_its_own()
    {
        var file = new StageFile("ключ/'a'.json", 12, null, Time);
        Open().Save(Day, new SensorState(Time, 1, null, []));
        Open().Save(Day, new SensorState(Time, 2, Time.AddHours(1), [new SeenFile(file, Time.AddMinutes(3))]));

        var state = Open().Find(Day)!;
        Assert.Equal((Time, 2, Time.AddHours(1)), (state.Started, state.Pokes, state.Next));
        Assert.Equal(new SeenFile(file, Time.AddMinutes(3)), Assert.Single(state.Settling));
        Assert.Null(Open().Find(Day with { Date = Day.Date.AddDays(1) }));
        Assert.Null(Open().Find(Day with { Pattern = "{MM}" }));
        Assert.Null(Open().Find(Day with { Stage = "s3://c" }));
    }

    [Fact]
    public void A_sensor_that_passed_leaves_its_files_and_no_state()
    {
        var store = Open();
        store.Save(Day, new SensorState(Time, 1, null, []));
        store.Pass(Day, Time, [new StageFile("a", 1, "x", Time), new StageFile("b", 1, "x", Time)]);
        store.Note(Day, [new StageFile("b", 2, "y", Time), new StageFile("c", 1, null, Time)]);
        store.Save(Day with { Date = Day.Date.AddDays(1) }, new SensorState(Time, 1, null, []));
        store.End(Day with { Date = Day.Date.AddDays(1) });

        Assert.Null(store.Find(Day));
        Assert.Equal(["a", "b", "c"], store.Keys(Day).Order(StringComparer.Ordinal));
        Assert.Equal((Day.Date, 3), store.Passed(Day.Stage, Day.Pattern).Select(day => (day.Key, day.Value)).Single());
    }

    [Fact]
    public void A_day_that_passed_and_is_sensed_again_stays_passed()
    {
        var store = Open();
        store.Save(Day, new SensorState(Time, 1, null, []));
        store.Pass(Day, Time, []);
        store.Save(Day, new SensorState(Time, 1, null, []));
        store.End(Day);

        Assert.Equal([Day.Date], store.Passed(Day.Stage, Day.Pattern).Keys);
    }

    private SensorStore Open() => new(RunStore.Open(_directory.File("runs.sqlite")));
}
