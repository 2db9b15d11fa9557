namespace Pipeline.Reporting;

/// <summary>Hands every event to all who want to know of it.</summary>
/// <param name="first">The first of them.</param>
internal sealed class EventFan(IEventSink first) : IEventSink, IDisposable
{
    private volatile IEventSink[] _sinks = [first];

    /// <summary>Adds one; it is told of what happens from now on.</summary>
    public void Add(IEventSink sink) => _sinks = [.. _sinks, sink];

    /// <inheritdoc />
    public void Publish(RunEvent runEvent)
    {
        foreach (var sink in _sinks)
        {
            sink.Publish(runEvent);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var sink in _sinks.OfType<IDisposable>())
        {
            sink.Dispose();
        }
    }
}
