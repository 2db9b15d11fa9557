namespace Pipeline.Reporting;

/// <summary>How much an event matters.</summary>
internal enum EventLevel
{
    /// <summary>What happens.</summary>
    Info,

    /// <summary>Something to look at; the run is not the worse for it.</summary>
    Warn,

    /// <summary>Something failed.</summary>
    Error,
}

/// <summary>
/// A fact about a run, as data. Whoever finds it publishes it; a formatter of its family makes the line. Events are plain
/// records of what <c>System.Text.Json</c> can write: <c>--log-format json</c> is the event itself.
/// </summary>
internal abstract record RunEvent
{
    /// <summary>How much it matters.</summary>
    public virtual EventLevel Level => EventLevel.Info;

    /// <summary>Whether the next event of its kind replaces it: shown in place on a terminal, left out elsewhere.</summary>
    public virtual bool IsProgress => false;

    /// <summary>The unique id of the node it is about; null when it is about none, or does not say.</summary>
    public virtual string? Node => null;

    /// <summary>Whether it is the run's last line, which is written even when only warnings and errors are asked for.</summary>
    public virtual bool IsFinal => false;
}

/// <summary>Something said in words, for which no other event exists.</summary>
/// <param name="Text">The line.</param>
/// <param name="Severity">How much it matters.</param>
internal sealed record Message(string Text, EventLevel Severity = EventLevel.Info) : RunEvent
{
    /// <inheritdoc />
    public override EventLevel Level => Severity;
}
