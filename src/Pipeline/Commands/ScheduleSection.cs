using System.Globalization;
using Cronos;
using Microsoft.Extensions.Configuration;
using Pipeline.Scheduling;

namespace Pipeline.Commands;

/// <summary>Reads section <c>Pipeline:Schedule</c>.</summary>
internal static class ScheduleSection
{
    private const string Section = "Schedule";

    private static readonly string[] _known = ["Cron", "TimeZone", "CatchUp", "MaxActiveRuns", "Start", "StopTimeout", "Health", "LogicalDate"];

    /// <summary>Reads the settings.</summary>
    /// <param name="pipeline">Section <c>Pipeline</c>.</param>
    /// <exception cref="UsageException">A setting is unknown or does not fit.</exception>
    public static ScheduleSettings Read(IConfiguration pipeline)
    {
        foreach (var child in pipeline.GetSection(Section).GetChildren())
        {
            if (!_known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            {
                throw new UsageException($"Setting {Name(child.Key)} is not known; there are {string.Join(", ", _known)}.");
            }
        }

        var zone = Zone(Value(pipeline, "TimeZone") ?? "UTC");
        return new ScheduleSettings
        {
            Cron = Cron(Value(pipeline, "Cron") ?? "@hourly"),
            Zone = zone,
            CatchUp = PipelineSettings.ParseSwitch(pipeline, $"{Section}:CatchUp"),
            MaxActiveRuns = Number(Value(pipeline, "MaxActiveRuns") ?? "1"),
            Start = Value(pipeline, "Start") is { } start ? Time(start, zone) : null,
            StopTimeout = PipelineSettings.ParseDuration(pipeline, $"{Section}:StopTimeout", mayBeZero: true) ?? TimeSpan.FromSeconds(30),
            Health = Health(Value(pipeline, "Health") ?? "http://127.0.0.1:8081/"),
            LogicalDay = Day(Value(pipeline, "LogicalDate") ?? "interval"),
        };
    }

    private static string Name(string key) => $"{PipelineSettings.Section}:{Section}:{key}";

    private static string? Value(IConfiguration pipeline, string key) => PipelineSettings.Value(pipeline, $"{Section}:{key}");

    private static CronExpression Cron(string text)
    {
        try
        {
            var hasSeconds = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length == 6;
            return CronExpression.Parse(text, hasSeconds ? CronFormat.IncludeSeconds : CronFormat.Standard);
        }
        catch (CronFormatException error)
        {
            throw new UsageException($"--cron ({Name("Cron")}) is '{text}', which is no cron expression: {error.Message} Write one such as '0 * * * *' or @daily.");
        }
    }

    private static TimeZoneInfo Zone(string text) => TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone)
        ? zone
        : throw new UsageException($"--time-zone ({Name("TimeZone")}) is '{text}', which is no time zone here; write one such as Europe/Berlin or UTC.");

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 64
        ? number
        : throw new UsageException($"--max-active-runs ({Name("MaxActiveRuns")}) is '{text}'; it is a number from 1 to 64.");

    // Without an offset it is the schedule's own clock.
    private static DateTimeOffset Time(string text, TimeZoneInfo zone)
    {
        if (DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new DateTimeOffset(local, zone.GetUtcOffset(local));
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new UsageException($"--start ({Name("Start")}) is '{text}', which is no time; write it as 2026-02-06 or 2026-02-06T10:00.");
    }

    private static Uri? Health(string text) =>
        text.Equals("off", StringComparison.OrdinalIgnoreCase) ? null
        : Uri.TryCreate(text.Replace("//+", "//0.0.0.0", StringComparison.Ordinal).Replace("//*", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp ? url
        : throw new UsageException($"--health ({Name("Health")}) is '{text}', which is no address; write it as http://127.0.0.1:8081/, http://+:8081/ for all addresses, or off.");

    private static LogicalDay Day(string text) => text.ToUpperInvariant() switch
    {
        "INTERVAL" => LogicalDay.Interval,
        "TICK" => LogicalDay.Tick,
        _ => throw new UsageException($"{Name("LogicalDate")} is '{text}'; there are interval and tick."),
    };
}
