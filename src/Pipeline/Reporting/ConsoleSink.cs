using System.Globalization;

namespace Pipeline.Reporting;

/// <summary>Writes events as lines for people; on a terminal the last line shows what is under way.</summary>
/// <param name="output">Where to.</param>
/// <param name="clock">Stamps each line, in UTC.</param>
/// <param name="quiet">Whether only warnings, errors and the last line are written.</param>
/// <param name="isTerminal">Whether a line can be rewritten in place.</param>
internal sealed class ConsoleSink(TextWriter output, TimeProvider clock, bool quiet, bool isTerminal) : IEventSink, IDisposable
{
    private const string ClearLine = "\r\u001b[K";
    // A line that wraps could not be rewritten.
    private const int StatusWidth = 79;

    private const string Plain = "\u001b[0m";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Text, long Since)> _running = new(StringComparer.Ordinal);
    private ITimer? _ticker;
    private bool _hasStatus;

    /// <summary>What every line begins with, such as <c>2026-02-06 | </c> where several runs write at once; null for nothing.</summary>
    public string? Label { get; init; }

    /// <inheritdoc />
    public void Publish(RunEvent runEvent)
    {
        lock (_lock)
        {
            if (runEvent.IsProgress)
            {
                ShowStatus(TextFormatter.Format(runEvent));
                return;
            }

            Track(runEvent);
            if (!quiet || runEvent.Level != EventLevel.Info || runEvent.IsFinal)
            {
                Write(runEvent);
            }

            ShowStatus(Running());
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_lock)
        {
            _ticker?.Dispose();
            ClearStatus();
        }
    }

    private void Write(RunEvent runEvent)
    {
        ClearStatus();
        var (color, plain) = (isTerminal, runEvent.Level) switch
        {
            (true, EventLevel.Error) => ("\u001b[31m", Plain),
            (true, EventLevel.Warn) => ("\u001b[33m", Plain),
            _ => ("", ""),
        };
        var stamp = clock.GetUtcNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        foreach (var line in TextFormatter.Format(runEvent).Split('\n'))
        {
            output.WriteLine($"{stamp}  {color}{Label}{line}{plain}");
        }
    }

    private void Track(RunEvent runEvent)
    {
        switch (runEvent)
        {
            case TaskStarted task:
                _running[task.Task] = ($"task {task.Task}", clock.GetTimestamp());
                break;
            case TaskFinished task:
                _running.Remove(task.Task);
                break;
            case NodeStarted started:
                _running[started.UniqueId] = (started.Description, clock.GetTimestamp());
                break;
            case NodeFinished finished:
                _running.Remove(finished.UniqueId);
                break;
        }

        if (isTerminal && _ticker is null && _running.Count > 0)
        {
            _ticker = clock.CreateTimer(_ => Tick(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        }
    }

    private void Tick()
    {
        lock (_lock)
        {
            if (_running.Count > 0)
            {
                ShowStatus(Running());
            }
        }
    }

    private string Running() => string.Join(", ", _running.Values.Select(
        node => string.Create(CultureInfo.InvariantCulture, $"{node.Text} {clock.GetElapsedTime(node.Since).TotalSeconds:0}s")));

    private void ShowStatus(string text)
    {
        if (!isTerminal)
        {
            return;
        }

        ClearStatus();
        if (text.Length > 0)
        {
            output.Write(text.Length < StatusWidth ? text : text[..(StatusWidth - 1)] + "…");
            _hasStatus = true;
        }
    }

    private void ClearStatus()
    {
        if (_hasStatus)
        {
            output.Write(ClearLine);
            _hasStatus = false;
        }
    }
}
