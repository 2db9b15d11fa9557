using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Pipeline.Tests.Stages;

/// <summary>
/// Stands before the real S3 server and spoils some of its answers: each connection takes the next fault, and after the last one
/// bytes pass through untouched, so that signatures hold.
/// </summary>
internal sealed class FaultyServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Uri _server;
    private readonly Queue<Fault> _faults;
    private readonly Task _accepting;

    public FaultyServer(string server, IEnumerable<Fault> faults)
    {
        _server = new Uri(server);
        _faults = new Queue<Fault>(faults);
        _listener.Start();
        Endpoint = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _accepting = AcceptAsync();
    }

    public string Endpoint { get; }

    /// <summary>How many requests were spoilt.</summary>
    public int Spoilt { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            if (_faults.TryDequeue(out var fault))
            {
                Spoilt++;
                if (fault.Passed is { } passed)
                {
                    await PassAsync(client, passed);
                    return;
                }

                await ReadRequestAsync(client.GetStream());
                if (fault.IsSilent)
                {
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                }

                await client.GetStream().WriteAsync(fault.Answer, _stop.Token);
                client.LingerState = new LingerOption(fault.Answer.Length == 0, 0);
                return;
            }

            using var server = new TcpClient();
            await server.ConnectAsync(_server.Host, _server.Port, _stop.Token);
            await Task.WhenAny(client.GetStream().CopyToAsync(server.GetStream(), _stop.Token), server.GetStream().CopyToAsync(client.GetStream(), _stop.Token));
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
        }
    }

    private async Task PassAsync(TcpClient client, int bytes)
    {
        using var server = new TcpClient();
        await server.ConnectAsync(_server.Host, _server.Port, _stop.Token);
        var asking = client.GetStream().CopyToAsync(server.GetStream(), _stop.Token);
        var buffer = new byte[8192];
        while (bytes > 0 && await server.GetStream().ReadAsync(buffer.AsMemory(0, Math.Min(bytes, buffer.Length)), _stop.Token) is var read && read > 0)
        {
            await client.GetStream().WriteAsync(buffer.AsMemory(0, read), _stop.Token);
            bytes -= read;
        }

        // What is on its way arrives before the reset does.
        await Task.Delay(50, _stop.Token);
        client.LingerState = new LingerOption(true, 0);
        client.Close();
        await asking.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private async Task ReadRequestAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, _stop.Token) is var read && read > 0)
        {
            head.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
    }

    /// <summary>What happens to one request in place of its answer.</summary>
    internal sealed class Fault
    {
        /// <summary>No answer at all, ever.</summary>
        public static readonly Fault Silence = new() { IsSilent = true };

        /// <summary>The connection is reset where the answer should begin.</summary>
        public static readonly Fault Cut = new();

        public bool IsSilent { get; private init; }

        /// <summary>The bytes of the server's answer that pass before the connection is reset; null when it is not asked.</summary>
        public int? Passed { get; private init; }

        /// <summary>The connection is reset in the middle of the answer.</summary>
        public static Fault CutAfter(int bytes) => new() { Passed = bytes };

        public byte[] Answer { get; private init; } = [];

        /// <summary>An answer in S3's form.</summary>
        public static Fault S3(int status, string code, string message, string headers = "")
        {
            var body = $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>{code}</Code><Message>{message}</Message></Error>";
            return Http(status, body, headers);
        }

        /// <summary>Any answer.</summary>
        public static Fault Http(int status, string body, string headers = "") => new()
        {
            Answer = Encoding.UTF8.GetBytes($"HTTP/1.1 {status} Status\r\nContent-Type: application/xml\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"),
        };
    }
}
