using Pipeline.Reporting;
using Pipeline.Runs;

namespace Pipeline.Observing;

/// <summary>Follows a run for somebody outside: told of its events, then of its end. It may be slow or fail; the run is neither held up nor failed by it.</summary>
internal interface IRunObserver : IEventSink, IAsyncDisposable
{
    /// <summary>Tells how the run, or this process's work on it, ended. After the run store knows of it.</summary>
    void End(RunEnd end);
}
