using Dapper;
using Pipeline.Runs;
using Pipeline.Warehouses;
using Xunit;

namespace Pipeline.Tests.Runs;

public sealed class DatabaseLockTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly RunStore _store;

    public DatabaseLockTests() => _store = RunStore.Open(_directory.File("w.runs.sqlite"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_comes_second_is_told_who_is_first()
    {
        await using var first = await TakeAsync("build (run 1)", TimeSpan.Zero);
        var error = await Assert.ThrowsAsync<WarehouseException>(() => TakeAsync("show", TimeSpan.Zero));

        Assert.StartsWith($"'/data/w.duckdb' is in use by process {Environment.ProcessId} on {Environment.MachineName}: build (run 1), since ", error.Message, StringComparison.Ordinal);
        Assert.Contains("--lock-timeout", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_waited_for()
    {
        var first = await TakeAsync("build", TimeSpan.Zero);
        var told = new List<string>();
        var second = DatabaseLock.AcquireAsync(_store, "/data/w.duckdb", "show", TimeSpan.FromMinutes(1), told.Add, Cancel);
        await Task.Delay(50, Cancel);
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();
        await (await second).DisposeAsync();

        Assert.StartsWith("'/data/w.duckdb' is in use by process", Assert.Single(told), StringComparison.Ordinal);
        await (await TakeAsync("build", TimeSpan.Zero)).DisposeAsync();
    }

    [Fact]
    public async Task A_dead_owner_s_lock_falls_to_the_next()
    {
        await using var first = await TakeAsync("build", TimeSpan.Zero);
        _store.Write(store => store.Execute("update locks set process_id = 2147483647"));
        await using var second = await TakeAsync("show", TimeSpan.Zero);
        await first.DisposeAsync();

        await Assert.ThrowsAsync<WarehouseException>(() => TakeAsync("third", TimeSpan.Zero));
    }

    [Fact]
    public async Task Waiting_can_be_given_up()
    {
        await using var first = await TakeAsync("build", TimeSpan.Zero);
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DatabaseLock.AcquireAsync(_store, "/data/w.duckdb", "show", TimeSpan.FromMinutes(1), _ => { }, giveUp.Token));
    }

    public void Dispose() => _directory.Dispose();

    private Task<DatabaseLock> TakeAsync(string purpose, TimeSpan wait) => DatabaseLock.AcquireAsync(_store, "/data/w.duckdb", purpose, wait, _ => { }, Cancel);
}
