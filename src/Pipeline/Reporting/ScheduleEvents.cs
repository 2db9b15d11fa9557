using System.Globalization;

namespace Pipeline.Reporting;

/// <summary>The schedule does not start a run again, and it counts as failed.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="LogicalDate">Its logical date.</param>
/// <param name="Reason">Why.</param>
internal sealed record RunGivenUp(Guid Run, DateOnly LogicalDate, string Reason) : RunEvent
{
    /// <inheritdoc />
    public override EventLevel Level => EventLevel.Error;
}

/// <summary>Lines of the schedule.</summary>
internal sealed class ScheduleLines : EventFormatter
{
    /// <inheritdoc />
    public override string? Format(RunEvent runEvent) => runEvent is RunGivenUp lost
        ? string.Create(CultureInfo.InvariantCulture, $"Run {lost.Run}, logical date {lost.LogicalDate:yyyy-MM-dd}, failed: {lost.Reason}")
        : null;
}
