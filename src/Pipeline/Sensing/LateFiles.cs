using Pipeline.Stages;

namespace Pipeline.Sensing;

/// <summary>Files that came after the sensor of their day had passed. The load takes them; whoever reports the day must know.</summary>
/// <param name="Date">The day that their keys carry.</param>
/// <param name="Files">The files, ordered by key.</param>
internal sealed record LateFiles(DateOnly Date, IReadOnlyList<StageFile> Files)
{
    /// <summary>The late files of earlier days in a listing that nobody has been told of yet; notes that they have.</summary>
    /// <param name="store">What sensors remember.</param>
    /// <param name="sensor">The sensor that passes now.</param>
    /// <param name="pattern">Its pattern, which dates keys.</param>
    /// <param name="listing">The files that the load goes through.</param>
    public static IReadOnlyList<LateFiles> Find(ISensorStore store, SensorId sensor, KeyPattern pattern, IReadOnlyList<StageFile> listing)
    {
        var passed = store.Passed(sensor.Stage, sensor.Pattern);
        var late = new List<LateFiles>();
        var days = listing
            .Select(file => (Date: pattern.DateOf(file.Key), File: file))
            .Where(file => file.Date < sensor.Date && passed.ContainsKey(file.Date.Value))
            .GroupBy(file => file.Date!.Value, file => file.File);
        foreach (var day in days.Where(day => day.Count() != passed[day.Key]).OrderBy(day => day.Key))
        {
            var known = store.Keys(sensor with { Date = day.Key });
            List<StageFile> unknown = [.. day.Where(file => !known.Contains(file.Key))];
            if (unknown.Count > 0)
            {
                store.Note(sensor with { Date = day.Key }, unknown);
                late.Add(new LateFiles(day.Key, unknown));
            }
        }

        return late;
    }
}
