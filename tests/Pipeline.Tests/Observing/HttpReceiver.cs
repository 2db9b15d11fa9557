using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Pipeline.Tests.Observing;

/// <summary>A request as it came.</summary>
internal sealed record Received(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode Json => JsonNode.Parse(Body)!;
}

/// <summary>A server on loopback that keeps what it is sent and answers with the next of some status codes, the last one for ever.</summary>
internal sealed class HttpReceiver : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Queue<int> _answers;
    private readonly Task _serving;

    public HttpReceiver(params int[] answers)
    {
        _answers = new Queue<int>(answers.Length == 0 ? [200] : answers);
        Url = Start();
        _serving = ServeAsync();
    }

    /// <summary>Where it listens, without a path.</summary>
    public string Url { get; }

    public ConcurrentQueue<Received> Requests { get; } = new();

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    // Between asking for a free port and listening there, another may have taken it.
    private string Start()
    {
        while (true)
        {
            using (var probe = new TcpListener(IPAddress.Loopback, 0))
            {
                probe.Start();
                var url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
                probe.Stop();
                _listener.Prefixes.Clear();
                _listener.Prefixes.Add(url + "/");
                try
                {
                    _listener.Start();
                    return url;
                }
                catch (HttpListenerException)
                {
                }
            }
        }
    }

    // Ends when it is stopped, wherever it is then.
    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                await ServeAsync(await _listener.GetContextAsync());
            }
        }
        catch (Exception error) when (error is HttpListenerException or InvalidOperationException)
        {
        }
    }

    private async Task ServeAsync(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        var headers = context.Request.Headers.AllKeys.OfType<string>().ToDictionary(name => name, name => context.Request.Headers[name]!, StringComparer.OrdinalIgnoreCase);
        Requests.Enqueue(new Received(context.Request.HttpMethod, context.Request.Url!.PathAndQuery, headers, body.ToArray()));
        context.Response.StatusCode = _answers.Count > 1 ? _answers.Dequeue() : _answers.Peek();
        context.Response.Close();
    }
}
