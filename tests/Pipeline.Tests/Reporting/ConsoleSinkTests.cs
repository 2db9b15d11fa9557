using Pipeline.Building;
using Pipeline.Reporting;
using Pipeline.Tests.Sensing;
using Xunit;

namespace Pipeline.Tests.Reporting;

public class ConsoleSinkTests
{
    private static readonly RunEvent[] _events =
    [
        new NodeStarted(1, 2, "model.shop.a", "sql table model marts.a"),
        new NodeFinished(1, 2, "model.shop.a", "sql table model marts.a", NodeStatus.Error, "no", null, null, 1.5, IsLeftOut: false),
        new Message("odd", EventLevel.Warn),
    ];

    [Fact]
    public void A_terminal_shows_what_runs_in_place_and_colours_what_matters()
    {
        var text = Write(isTerminal: true, quiet: false);
        var start = $"01:00:00  {ResultLine.Of(1, 2, "START sql table model marts.a", "RUN")}\n";
        Assert.StartsWith(start + "sql table model marts.a 0s\r\u001b[K01:00:00  \u001b[31m1 of 2 ERROR creating", text, StringComparison.Ordinal);
        Assert.EndsWith("[ERROR in 1.50s]\u001b[0m\n01:00:00  \u001b[33modd\u001b[0m\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_is_under_way_until_it_ends()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using (var sink = new ConsoleSink(output, new StillClock(), quiet: true, isTerminal: true))
        {
            sink.Publish(new TaskStarted("load_raw_data", 2, 6));
            sink.Publish(new TaskFinished("load_raw_data", 2, 6, TaskState.Success, "3 rows", 0));
        }

        Assert.Equal("task load_raw_data 0s\r\u001b[K", output.ToString());
    }

    [Fact]
    public void Elsewhere_lines_are_plain()
    {
        Assert.DoesNotContain('\u001b', Write(isTerminal: false, quiet: false));
        Assert.Equal(2, Write(isTerminal: false, quiet: true).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static string Write(bool isTerminal, bool quiet)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var sink = new ConsoleSink(output, new StillClock(), quiet, isTerminal);
        foreach (var runEvent in _events)
        {
            sink.Publish(runEvent);
        }

        return output.ToString();
    }

    private sealed class StillClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => LeapingClock.Start;

        public override long GetTimestamp() => 0;
    }
}
