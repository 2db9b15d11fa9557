namespace Pipeline.Reporting;

/// <summary>Lines of what is said in words.</summary>
internal sealed class MessageLines : EventFormatter
{
    /// <inheritdoc />
    public override string? Format(RunEvent runEvent) => runEvent is Message message ? message.Text : null;
}
