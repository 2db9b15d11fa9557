namespace Pipeline.Reporting;

/// <summary>Hands every event to all who want to know of it.</summary>
/// <param name="first">The first of them.</param>
internal sealed class EventFan(IEventSink first) : IEventSink, IAsyncDisposable
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

    /// <summary>Ends all of them, the last one added first: it may have something to tell those before it.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var sink in _sinks.Reverse())
        {
            switch (sink)
            {
                case IAsyncDisposable slow:
                    await slow.DisposeAsync().ConfigureAwait(false);
                    break;
                case IDisposable quick:
                    quick.Dispose();
                    break;
            }
        }
    }
}
