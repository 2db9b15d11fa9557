namespace Pipeline.Reporting;

/// <summary>Takes a run's events, from any thread.</summary>
internal interface IEventSink
{
    /// <summary>Takes one event.</summary>
    void Publish(RunEvent runEvent);
}
