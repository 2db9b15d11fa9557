using System.Net;
using System.Text.Json.Nodes;
using Pipeline.Commands;
using Pipeline.Runs;

namespace Pipeline.Scheduling;

/// <summary>
/// Two pages for whoever watches the process: <c>/healthz</c> says that its loop turns, <c>/readyz</c> that it takes on runs: it is not stopping
/// and its store can be read. 200 for yes, 503 for no.
/// </summary>
internal sealed class HealthEndpoint : IDisposable
{
    // Several turns of the scheduler's loop.
    private static readonly TimeSpan _silence = TimeSpan.FromMinutes(2);

    private readonly HttpListener _listener = new();
    private readonly TimeProvider _clock;
    private readonly RunStore _store;
    private volatile bool _isStopping;
    private volatile Report _report;

    private HealthEndpoint(TimeProvider clock, RunStore store)
    {
        _clock = clock;
        _store = store;
        _report = new Report(clock.GetTimestamp(), [], null);
    }

    /// <summary>Starts to answer; null when there is no address to answer at.</summary>
    /// <exception cref="UsageException">The address cannot be listened at.</exception>
    public static HealthEndpoint? Start(Uri? address, TimeProvider clock, RunStore store)
    {
        if (address is null)
        {
            return null;
        }

        var endpoint = new HealthEndpoint(clock, store);
        try
        {
            endpoint._listener.Prefixes.Add(address.Host == "0.0.0.0" ? $"http://+:{address.Port}/" : address.GetLeftPart(UriPartial.Authority) + "/");
            endpoint._listener.Start();
        }
        catch (HttpListenerException error)
        {
            endpoint.Dispose();
            throw new UsageException($"--health: {address} cannot be listened at: {error.Message}. Give another address, or off.");
        }

        _ = Task.Run(endpoint.AnswerAsync);
        return endpoint;
    }

    /// <summary>Says that the loop has turned.</summary>
    /// <param name="active">The runs under way.</param>
    /// <param name="next">The next tick.</param>
    public void Tell(IReadOnlyList<Guid> active, DateTimeOffset? next) => _report = new Report(_clock.GetTimestamp(), active, next);

    /// <summary>Says that no further run is taken on.</summary>
    public void Stop() => _isStopping = true;

    /// <inheritdoc />
    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync().ConfigureAwait(false);
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            try
            {
                await AnswerAsync(context).ConfigureAwait(false);
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or IOException)
            {
                // Whoever asked has hung up.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var problem = context.Request.Url?.AbsolutePath switch
        {
            "/healthz" => Stuck(),
            "/readyz" => _isStopping ? "stopping" : Stuck() ?? Unreadable(),
            _ => null,
        };
        var isPage = context.Request.Url?.AbsolutePath is "/healthz" or "/readyz";
        var report = _report;
        var body = new JsonObject
        {
            ["status"] = isPage ? problem ?? "ok" : "there are /healthz and /readyz",
            ["active_runs"] = new JsonArray([.. report.Active.Select(run => (JsonNode)run.ToString("D"))]),
            ["next_tick"] = report.Next is { } next ? StoredText.Of(next) : null,
        };
        context.Response.StatusCode = !isPage ? 404 : problem is null ? 200 : 503;
        context.Response.ContentType = "application/json";
        var bytes = System.Text.Encoding.UTF8.GetBytes(body.ToJsonString() + "\n");
        context.Response.ContentLength64 = bytes.Length;
        await context.Response.OutputStream.WriteAsync(bytes).ConfigureAwait(false);
        context.Response.Close();
    }

    private string? Stuck() => !_isStopping && _clock.GetElapsedTime(_report.Turned) > _silence ? "the scheduler's loop has not turned for two minutes" : null;

    private string? Unreadable()
    {
        try
        {
            _store.Read(connection => RunReader.Newest(connection, 1));
            return null;
        }
        catch (RunStoreException error)
        {
            return error.Message;
        }
    }

    private sealed record Report(long Turned, IReadOnlyList<Guid> Active, DateTimeOffset? Next);
}
