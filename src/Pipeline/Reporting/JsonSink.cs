using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Pipeline.Observing;

namespace Pipeline.Reporting;

/// <summary>
/// Writes one JSON object a line: time, level, the event's name, its line of text, where in the run it happened (run, task, node) and its data.
/// </summary>
/// <param name="output">Where to.</param>
/// <param name="clock">Stamps each event, in UTC.</param>
/// <param name="quiet">Whether only warnings, errors and the last event are written.</param>
internal sealed class JsonSink(TextWriter output, TimeProvider clock, bool quiet) : IEventSink
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEnvelope } },
    };

    private static readonly HashSet<string> _envelope = [.. typeof(RunEvent).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];

    private readonly Lock _lock = new();

    /// <inheritdoc />
    public void Publish(RunEvent runEvent)
    {
        if (runEvent.IsProgress || (quiet && runEvent.Level == EventLevel.Info && !runEvent.IsFinal))
        {
            return;
        }

        var position = RunPosition.Current;
        var line = JsonSerializer.Serialize(
            new Line(
                clock.GetUtcNow().UtcDateTime,
                runEvent.Level,
                runEvent.GetType().Name,
                TextFormatter.Format(runEvent),
                position?.Run,
                position?.Task,
                runEvent.Node ?? position?.Node,
                JsonSerializer.SerializeToElement(runEvent, runEvent.GetType(), _options)),
            _options);
        lock (_lock)
        {
            output.WriteLine(line);
        }
    }

    // What every event has stands beside its data, not in it.
    private static void LeaveOutEnvelope(JsonTypeInfo type)
    {
        if (type.Type.IsAssignableTo(typeof(RunEvent)))
        {
            foreach (var property in type.Properties.Where(property => _envelope.Contains(property.Name)).ToList())
            {
                type.Properties.Remove(property);
            }
        }
    }

    private sealed record Line(
        DateTime Ts,
        EventLevel Level,
        string Event,
        string Msg,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? Run,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Task,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Node,
        JsonElement Data);
}
