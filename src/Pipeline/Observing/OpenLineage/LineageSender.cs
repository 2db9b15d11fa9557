using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.Reporting;

namespace Pipeline.Observing.OpenLineage;

/// <summary>Adds events to a file, posts them to a server, or both, in their order. After a failure nothing more is tried there: it would hold the run's end up for each event.</summary>
internal sealed class LineageSender : IAsyncDisposable
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<Receiver> _receivers = [];
    private readonly Outbox<byte[]> _outbox;
    private readonly HttpDelivery? _delivery;
    private readonly IEventSink _events;
    private readonly SecretMask _secrets;

    /// <summary>Opens the way to where the settings say.</summary>
    /// <param name="settings">Where to.</param>
    /// <param name="events">Told of what cannot be delivered.</param>
    /// <param name="secrets">What no event may hold.</param>
    public LineageSender(OpenLineageSettings settings, IEventSink events, SecretMask secrets)
    {
        (_events, _secrets) = (events, secrets);
        if (settings.File is { } file)
        {
            _receivers.Add(new Receiver(json => AppendAsync(file, json)));
        }

        if (settings.Http is { } http)
        {
            var delivery = _delivery = new HttpDelivery(http);
            _receivers.Add(new Receiver(json => delivery.PostAsync(json, () => [])));
        }

        _outbox = new Outbox<byte[]>(async json =>
        {
            foreach (var receiver in _receivers)
            {
                await receiver.TakeAsync(json).ConfigureAwait(false);
            }
        });
    }

    /// <summary>Sends an event, by and by.</summary>
    public void Send(JsonObject lineage) => _outbox.Add(Encoding.UTF8.GetBytes(_secrets.Apply(lineage.ToJsonString(_json))));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _outbox.DisposeAsync().ConfigureAwait(false);
        _delivery?.Dispose();
        foreach (var receiver in _receivers.Where(receiver => receiver.Lost > 0))
        {
            _events.Publish(new Message(string.Create(CultureInfo.InvariantCulture, $"{receiver.Lost} OpenLineage {(receiver.Lost == 1 ? "event" : "events")} could not be delivered to {receiver.Problem}"), EventLevel.Warn));
        }
    }

    // One write a line, so that lines of two processes do not mix.
    private static async Task<string?> AppendAsync(string path, byte[] json)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            await using var _ = file.ConfigureAwait(false);
            await file.WriteAsync((byte[])[.. json, (byte)'\n']).ConfigureAwait(false);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
    }

    private sealed class Receiver(Func<byte[], Task<string?>> take)
    {
        public string? Problem { get; private set; }

        public int Lost { get; private set; }

        public async Task TakeAsync(byte[] json)
        {
            Problem ??= await take(json).ConfigureAwait(false);
            if (Problem is not null)
            {
                Lost++;
            }
        }
    }
}
