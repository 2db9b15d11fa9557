using System.IO.Compression;
using System.Text.Json;
using Pipeline.Sensing;
using Samples;
using Xunit;

namespace Pipeline.Tests.Samples;

public class EventFilesTests
{
    private static readonly DateOnly From = new(2026, 2, 5);

    [Fact]
    public void The_same_seed_gives_the_same_files_and_another_gives_others()
    {
        using var one = new TemporaryDirectory();
        using var two = new TemporaryDirectory();
        using var other = new TemporaryDirectory();
        Write(one, 2000, 3);
        Write(two, 2000, 3);
        Write(other, 2000, 4);

        Assert.Equal(Contents(one), Contents(two));
        Assert.NotEqual(Contents(one), Contents(other));
    }

    [Fact]
    public void The_events_make_sense()
    {
        using var directory = new TemporaryDirectory();
        var (files, lines) = Write(directory, 5000, 1);
        var delivered = Read(directory);
        var events = delivered.Select(line => line.Event).DistinctBy(e => e.GetProperty("event_id").GetString()).ToList();

        Assert.Equal((files, lines), (Directory.GetFiles(directory.Path, "*.gz", SearchOption.AllDirectories).Length, delivered.Count));
        Assert.Equal(5000, events.Count);
        Assert.InRange(lines, 5001, 5100);
        Assert.Contains(events, e => e.GetProperty("customer").GetProperty("customer_id").ValueKind == JsonValueKind.Null);
        Assert.Equal(6, events.Select(e => e.GetProperty("event_type").GetString()).Distinct().Count());
        Assert.All(events, e => Assert.InRange(DateOnly.FromDateTime(e.GetProperty("event_timestamp").GetDateTime()), From, From.AddDays(2)));
        var orders = events.Where(e => e.GetProperty("event_type").GetString() is "order_fulfilled" or "order_cancelled").Select(e => e.GetProperty("order")).ToList();
        Assert.NotEmpty(orders);
        Assert.All(orders, order => Assert.Equal(
            order.GetProperty("total_amount").GetDecimal(),
            order.GetProperty("shipping").GetDecimal()
                + order.GetProperty("items").EnumerateArray().Sum(item => item.GetProperty("unit_price").GetDecimal() * item.GetProperty("quantity").GetInt32())));
        var regulars = events.Where(e => e.GetProperty("event_type").GetString() == "order_fulfilled")
            .Select(e => e.GetProperty("customer").GetProperty("customer_id").GetString()).OfType<string>().CountBy(id => id).Select(c => c.Value).ToList();
        Assert.Contains(regulars, orders => orders > 10);
        Assert.Contains(regulars, orders => orders is >= 5 and <= 10);
        Assert.Contains(regulars, orders => orders < 5);
    }

    [Fact]
    public void Some_events_arrive_days_late()
    {
        using var directory = new TemporaryDirectory();
        Write(directory, 5000, 1);

        Assert.Contains(Read(directory), line => line.Day > DateOnly.FromDateTime(line.Event.GetProperty("event_timestamp").GetDateTime()));
    }

    private static (int Files, long Lines) Write(TemporaryDirectory directory, int events, ulong seed) =>
        EventFiles.Write(events, From, From.AddDays(2), seed, directory.Path, CancellationToken.None);

    private static string[] Contents(TemporaryDirectory directory) =>
    [
        .. Directory.GetFiles(directory.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => Path.GetRelativePath(directory.Path, file) + Convert.ToHexString(File.ReadAllBytes(file))),
    ];

    private static List<(DateOnly Day, JsonElement Event)> Read(TemporaryDirectory directory)
    {
        var pattern = KeyPattern.Parse("raw-events/{yyyy}/{MM}/{dd}/**");
        var lines = new List<(DateOnly, JsonElement)>();
        foreach (var file in Directory.GetFiles(directory.Path, "*.json.gz", SearchOption.AllDirectories))
        {
            var day = pattern.DateOf(Path.GetRelativePath(directory.Path, file).Replace('\\', '/'))!.Value;
            using var text = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
            while (text.ReadLine() is { } line)
            {
                lines.Add((day, JsonElement.Parse(line)));
            }
        }

        return lines;
    }
}
