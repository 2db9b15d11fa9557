namespace Pipeline.Reporting;

/// <summary>Makes lines of one family of events, such as a sensor's.</summary>
internal abstract class EventFormatter
{
    /// <summary>The event in words, without its time; null when it is of another family.</summary>
    public abstract string? Format(RunEvent runEvent);
}
