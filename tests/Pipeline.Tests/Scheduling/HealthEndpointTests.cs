using System.Net;
using System.Net.Sockets;
using Pipeline.Runs;
using Pipeline.Scheduling;
using Xunit;

namespace Pipeline.Tests.Scheduling;

/// <summary>The health pages, asked over HTTP.</summary>
public sealed class HealthEndpointTests : IDisposable
{
    private static readonly HttpClient _client = new();

    private readonly TemporaryDirectory _directory = new();
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 2, 6, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_process_whose_loop_turns_is_healthy_and_ready_until_it_stops()
    {
        var store = RunStore.Open(_directory.File("w.runs.sqlite"));
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        using var endpoint = HealthEndpoint.Start(address, _clock, store)!;
        var run = Guid.NewGuid();
        endpoint.Tell([run], _clock.GetUtcNow().AddHours(1));

        var (healthy, report) = await AskAsync(address, "healthz");
        Assert.Equal(HttpStatusCode.OK, healthy);
        Assert.StartsWith($$"""{"status":"ok","active_runs":["{{run:D}}"],"next_tick":"2026-02-06""", report, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(address, "readyz")).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(address, "")).Code);

        endpoint.Stop();
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(address, "healthz")).Code);
        var (code, body) = await AskAsync(address, "readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, code);
        Assert.Contains("stopping", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_whose_loop_is_stuck_is_not()
    {
        var store = RunStore.Open(_directory.File("w.runs.sqlite"));
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        using var endpoint = HealthEndpoint.Start(address, _clock, store)!;
        endpoint.Tell([], null);
        _clock.Advance(TimeSpan.FromMinutes(3));

        var (code, body) = await AskAsync(address, "healthz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, code);
        Assert.Contains("has not turned", body, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private static async Task<(HttpStatusCode Code, string Body)> AskAsync(Uri address, string page)
    {
        using var answer = await _client.GetAsync(new Uri(address, page), TestContext.Current.CancellationToken);
        return (answer.StatusCode, (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
