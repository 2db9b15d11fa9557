using System.Globalization;
using Microsoft.Extensions.Configuration;
using Pipeline.Commands;
using Pipeline.Scheduling;
using Xunit;

namespace Pipeline.Tests.Scheduling;

/// <summary>Ticks and logical dates, over changes of clocks, months and years.</summary>
public class ScheduleSettingsTests
{
    [Theory]
    [InlineData("@hourly", "UTC", "2026-02-06 10:15", "2026-02-06 11:00", "2026-02-06")]
    [InlineData("@hourly", "UTC", "2026-02-06 23:15", "2026-02-07 00:00", "2026-02-06")]
    [InlineData("@daily", "UTC", "2026-03-01 10:00", "2026-03-02 00:00", "2026-03-01")]
    [InlineData("0 3 * * *", "Europe/Berlin", "2026-03-28 12:00", "2026-03-29 01:00", "2026-03-28")] // summer time begins: three is an hour earlier
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-03-28 12:00", "2026-03-29 01:00", "2026-03-28")] // there is no half past two: when the gap ends
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-10-24 12:00", "2026-10-25 00:30", "2026-10-24")] // there are two: the first
    [InlineData("0 0 1 * *", "America/New_York", "2026-01-15 00:00", "2026-02-01 05:00", "2026-01-01")]
    [InlineData("*/15 * * * * *", "UTC", "2026-02-06 10:15:03", "2026-02-06 10:15:15", "2026-02-06")]
    public void The_next_tick_and_its_logical_date(string cron, string zone, string now, string tick, string date)
    {
        var settings = Read(("Cron", cron), ("TimeZone", zone));
        var next = settings.After(Utc(now));

        Assert.Equal(Utc(tick), next);
        Assert.Equal(date, settings.DateOf(next!.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_tick_may_stand_for_its_own_day() =>
        Assert.Equal(new DateOnly(2026, 2, 7), Read(("Cron", "@daily"), ("LogicalDate", "tick")).DateOf(Utc("2026-02-07 00:00")));

    [Fact]
    public void Ticks_that_passed_are_found_once_each() => Assert.Equal(
        [Utc("2026-02-06 11:00"), Utc("2026-02-06 12:00")],
        Read(("Cron", "@hourly")).Between(Utc("2026-02-06 10:00"), Utc("2026-02-06 12:00")));

    [Theory]
    [InlineData("Cron", "every hour", "--cron (Pipeline:Schedule:Cron) is 'every hour', which is no cron expression")]
    [InlineData("TimeZone", "Berlin", "'Berlin'")]
    [InlineData("MaxActiveRuns", "0", "'0'")]
    [InlineData("Crone", "@daily", "Setting Pipeline:Schedule:Crone is not known")]
    public void What_does_not_fit_is_named(string key, string value, string message) =>
        Assert.Contains(message, Assert.Throws<UsageException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    private static ScheduleSettings Read(params (string Key, string Value)[] settings) => ScheduleSection.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Schedule:{setting.Key}", (string?)setting.Value)))
        .Build());

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
