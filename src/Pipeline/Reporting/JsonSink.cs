using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Reporting;

/// <summary>Writes one JSON object a line: time, level, the event's name, its data and its line of text.</summary>
/// <param name="output">Where to.</param>
/// <param name="clock">Stamps each event, in UTC.</param>
/// <param name="quiet">Whether only warnings, errors and the last event are written.</param>
internal sealed class JsonSink(TextWriter output, TimeProvider clock, bool quiet) : IEventSink
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly Lock _lock = new();

    /// <inheritdoc />
    public void Publish(RunEvent runEvent)
    {
        if (runEvent.IsProgress || (quiet && runEvent.Level == EventLevel.Info && !runEvent.IsFinal))
        {
            return;
        }

        var line = JsonSerializer.Serialize(
            new
            {
                Ts = clock.GetUtcNow().UtcDateTime,
                runEvent.Level,
                Event = runEvent.GetType().Name,
                Msg = TextFormatter.Format(runEvent),
                Data = JsonSerializer.SerializeToElement(runEvent, runEvent.GetType(), _options),
            },
            _options);
        lock (_lock)
        {
            output.WriteLine(line);
        }
    }
}
