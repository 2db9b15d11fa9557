using System.Globalization;
using System.IO.Compression;

namespace Samples;

/// <summary>
/// Writes a shop's events as a bucket receives them: <c>raw-events/YYYY/MM/DD/HH/events_NNN.json.gz</c>, gzipped lines of JSON,
/// by the hour of their arrival. As in production some events arrive twice, and some days late.
/// </summary>
internal static class EventFiles
{
    private const int LargestFile = 10_000;

    /// <summary>Writes the files; the same arguments give the same files.</summary>
    /// <param name="events">How many events happen; about 0.5% of them are delivered twice.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="seed">Where chance begins.</param>
    /// <param name="directory">Where to write; files of the same name are replaced.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>How many files and lines were written.</returns>
    public static (int Files, long Lines) Write(long events, DateOnly from, DateOnly to, ulong seed, string directory, CancellationToken cancellationToken)
    {
        var random = new SplitMix(seed);
        var days = to.DayNumber - from.DayNumber + 1;
        var customers = (int)Math.Clamp(events / 14, 20, 1_000_000);
        var hours = new SortedDictionary<DateTime, List<Delivery>>();
        var end = to.AddDays(1).ToDateTime(TimeOnly.MinValue);
        var (visit, files, lines, happened) = (0, 0, 0L, 0L);
        for (var index = 0; index < days; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var day = from.AddDays(index);
            for (var wanted = events * (index + 1) / days; happened < wanted;)
            {
                foreach (var happening in Visit.Events(++visit, day, customers, random).Take((int)Math.Min(wanted - happened, int.MaxValue)))
                {
                    happened++;
                    Deliver(happening);
                }
            }

            var tomorrow = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
            while (hours.Count > 0 && hours.First() is var (hour, deliveries) && hour < tomorrow)
            {
                hours.Remove(hour);
                lines += deliveries.Count;
                files += WriteHour(directory, hour, deliveries);
            }
        }

        return (files, lines);

        void Deliver(ShopEvent happening)
        {
            var late = random.Below(1000) switch
            {
                0 => TimeSpan.FromMinutes(random.Between(4 * 1440, 6 * 1440)),
                <= 10 => TimeSpan.FromMinutes(random.Between(1440, 2 * 1440)),
                _ => TimeSpan.Zero,
            };
            var arrival = happening.At.AddSeconds(random.Between(1, 90));
            if (arrival + late < end)
            {
                arrival += late;
            }

            var json = happening.ToJson();
            Add(arrival, json);
            if (random.OnceIn(200))
            {
                Add(arrival.AddSeconds(random.Between(60, 600)), json);
            }
        }

        void Add(DateTime arrival, byte[] json)
        {
            arrival = arrival < end ? arrival : end.AddSeconds(-1);
            var hour = arrival.Date.AddHours(arrival.Hour);
            if (!hours.TryGetValue(hour, out var deliveries))
            {
                hours.Add(hour, deliveries = []);
            }

            deliveries.Add(new Delivery(arrival, json));
        }
    }

    private static int WriteHour(string directory, DateTime hour, List<Delivery> deliveries)
    {
        var folder = Path.Combine(directory, "raw-events", hour.ToString("yyyy'/'MM'/'dd'/'HH", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        var number = 0;

        // A stable order: deliveries of the same second stay as they happened.
        foreach (var part in deliveries.OrderBy(delivery => delivery.Arrival).Chunk(LargestFile))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"events_{++number:000}.json.gz");
            using var gzip = new GZipStream(File.Create(Path.Combine(folder, name)), CompressionLevel.SmallestSize);
            foreach (var delivery in part)
            {
                gzip.Write(delivery.Json);
            }
        }

        return number;
    }

    private sealed record Delivery(DateTime Arrival, byte[] Json);
}
