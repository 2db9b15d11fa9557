using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Runs;
using Xunit;

namespace Pipeline.Tests.Runs;

public sealed class RunStoreTests : IDisposable
{
    private static readonly DateTimeOffset _now = new(2026, 2, 6, 10, 0, 0, TimeSpan.Zero);

    private readonly TemporaryDirectory _directory = new();

    private string File => _directory.File("w.runs.sqlite");

    [Fact]
    public void A_store_is_made_once_and_keeps_what_it_was_told()
    {
        var run = Run();
        RunStore.Open(File).Write(store => RunWriter.Insert(store, run));

        var found = Assert.Single(RunStore.Open(File).Read(store => RunReader.Newest(store, 10)));
        Assert.Equivalent(run, found, strict: true);
    }

    [Fact]
    public void Nothing_but_the_file_is_left_behind()
    {
        RunStore.Open(File).Write(store => RunWriter.Insert(store, Run()));

        Assert.Equal([File], Directory.GetFiles(_directory.Path));
    }

    [Fact]
    public void A_store_of_a_newer_program_is_refused_and_left_alone()
    {
        RunStore.Open(File);
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Execute("pragma user_version = 99");
        }

        Assert.Contains("has version 99", Assert.Throws<RunStoreException>(() => RunStore.Open(File)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing/w.runs.sqlite", "there is no directory")]
    [InlineData("text.sqlite", "file is not a database")]
    public void What_is_no_store_is_told(string name, string why)
    {
        System.IO.File.WriteAllText(_directory.File("text.sqlite"), new string('x', 4096));

        Assert.Contains(why, Assert.Throws<RunStoreException>(() => RunStore.Open(_directory.File(name))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Processes_that_open_it_at_once_do_not_disturb_each_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 5; i++)
            {
                RunStore.Open(File).Write(store => RunWriter.Insert(store, Run()));
            }
        })));

        Assert.Equal(40, RunStore.Open(File).Read(store => RunReader.Newest(store, 100)).Count);
    }

    [Fact]
    public void A_tick_has_one_run()
    {
        var store = RunStore.Open(File);
        Assert.True(store.Write(connection => RunWriter.Insert(connection, Run() with { ScheduledFor = _now })));
        Assert.False(store.Write(connection => RunWriter.Insert(connection, Run() with { ScheduledFor = _now })));
        Assert.True(store.Write(connection => RunWriter.Insert(connection, Run() with { ScheduledFor = _now.AddHours(1) })));
    }

    [Fact]
    public void A_run_whose_process_is_gone_is_interrupted_and_one_that_lives_is_not()
    {
        var store = RunStore.Open(File);
        var (dead, reused, alive, elsewhere) = (Run(), Run(), Run(), Run());
        store.Write(connection =>
        {
            foreach (var (run, owner) in new[]
            {
                (dead, new ProcessIdentity(int.MaxValue, Environment.MachineName, _now)),
                (reused, ProcessIdentity.Current with { StartedAt = ProcessIdentity.Current.StartedAt.AddHours(-1) }),
                (alive, ProcessIdentity.Current),
                (elsewhere, new ProcessIdentity(1, "another-host", _now)),
            })
            {
                RunWriter.Insert(connection, run);
                RunWriter.BeginAttempt(connection, run.Id, "code", owner, _now);
                RunWriter.Put(connection, run.Id, 1, new NodeRecord("model.shop.a", "model", NodeRecord.Running, null, null, null, false, _now, null));
                RunWriter.Put(connection, run.Id, 1, new NodeRecord("model.shop.b", "model", "success", "SELECT 1", 1, null, false, _now, 0.5));
            }
        });

        Assert.Equal([dead.Id, reused.Id], InterruptedRuns.Mark(store).Select(run => run.Id));
        Assert.Empty(InterruptedRuns.Mark(store));
        Assert.Equal(
            [RunState.Running, RunState.Running, RunState.Interrupted, RunState.Interrupted],
            store.Read(connection => RunReader.Newest(connection, 10)).Select(run => run.State));
        Assert.Equal(["interrupted", "success"], store.Read(connection => RunReader.Nodes(connection, dead.Id)).Select(node => node.Status));
    }

    [Fact]
    public void A_run_of_another_machine_is_interrupted_when_it_has_been_silent_for_long()
    {
        var store = RunStore.Open(File);
        var run = Run();
        store.Write(connection =>
        {
            RunWriter.Insert(connection, run);
            RunWriter.BeginAttempt(connection, run.Id, "code", new ProcessIdentity(1, "another-host", _now), _now);
            connection.Execute("update attempts set heartbeat_at = '2026-01-01T00:00:00.000000Z'");
        });

        Assert.Single(InterruptedRuns.Mark(store));
    }

    public void Dispose() => _directory.Dispose();

    private static RunRecord Run() => new()
    {
        Id = Guid.NewGuid(),
        Command = "build",
        Trigger = RunTrigger.Manual,
        Project = "shop",
        Target = "duckdb",
        Warehouse = "/data/w.duckdb",
        CodeVersion = "code",
        LogicalDate = new DateOnly(2026, 2, 6),
        Arguments = ["--select", "a b", "--vars", "{\"x\": 1}"],
        Parameters = new Dictionary<string, string?> { ["threads"] = "4", ["stage"] = null },
        State = RunState.Queued,
        CreatedAt = _now,
    };
}
