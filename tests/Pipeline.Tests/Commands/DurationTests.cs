using System.Globalization;
using Pipeline.Commands;
using Xunit;

namespace Pipeline.Tests.Commands;

public class DurationTests
{
    [Theory]
    [InlineData("30s", "00:00:30")]
    [InlineData("5m", "00:05:00")]
    [InlineData("3h", "03:00:00")]
    [InlineData("1h30m", "01:30:00")]
    [InlineData("2d", "2.00:00:00")]
    [InlineData("250ms", "00:00:00.250")]
    [InlineData("0.5h", "00:30:00")]
    [InlineData("0s", "00:00:00")]
    [InlineData("01:02:03", "01:02:03")]
    [InlineData("1:30", "01:30:00")]
    public void Durations(string text, string expected) => Assert.Equal(TimeSpan.Parse(expected, CultureInfo.InvariantCulture), Duration.TryParse(text));

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("h")]
    [InlineData("3 weeks")]
    [InlineData("-3h")]
    [InlineData("25:99:00")]
    [InlineData("99999999999999999999h")]
    public void What_is_no_duration(string text) => Assert.Null(Duration.TryParse(text));
}
