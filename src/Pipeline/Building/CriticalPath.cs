namespace Pipeline.Building;

/// <summary>Who goes first where not all can: the unit that the longest chain of work hangs on.</summary>
internal static class CriticalPath
{
    /// <summary>The seconds from each unit's start to the end of the longest chain that begins with it, by id.</summary>
    /// <param name="units">The units, each after all it depends on.</param>
    /// <param name="seconds">How long nodes took when they were last run, by unique id; the others count as the average of these.</param>
    public static IReadOnlyDictionary<string, double> Of(IReadOnlyList<GraphNode<BuildUnit>> units, IReadOnlyDictionary<string, double> seconds)
    {
        var average = seconds.Count == 0 ? 1 : seconds.Values.Average();
        var paths = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = units.Count - 1; i >= 0; i--)
        {
            var unit = units[i];
            var length = paths.GetValueOrDefault(unit.Id) + Own(unit.Value);
            paths[unit.Id] = length;
            foreach (var parent in unit.DependsOn)
            {
                paths[parent] = Math.Max(paths.GetValueOrDefault(parent), length);
            }
        }

        return paths;

        // A model's time has that of its tests in it.
        double Own(BuildUnit unit) => unit.Node is Compiled.Model model
            ? seconds.GetValueOrDefault(model.UniqueId, average)
            : unit.Tests.Sum(test => seconds.GetValueOrDefault(test.UniqueId, average));
    }
}
