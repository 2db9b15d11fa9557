using System.Globalization;
using System.Text.Json;
using Generator.Tests.Harness;

namespace Benchmarks;

/// <summary>The figures of earlier runs, in figures.json beside the benchmarks: a run is printed beside them, and replaces them when it is told to.</summary>
internal static class Figures
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static string Path => Repository.PathOf("tests", "Benchmarks", "figures.json");

    /// <summary>Prints each figure as it comes: before, now, and their ratio.</summary>
    /// <param name="figures">The benchmarks, measured as they are enumerated.</param>
    /// <param name="saves">Whether they become what later runs are compared with.</param>
    public static void Print(IEnumerable<Figure> figures, bool saves)
    {
        var known = Read().ToDictionary(f => f.Name, StringComparer.Ordinal);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"benchmark",-44} {"before",11} {"now",11} {"ratio",6}   {"before",11} {"now",11} {"ratio",6}"));
        foreach (var figure in figures)
        {
            var before = known.GetValueOrDefault(figure.Name);
            Console.WriteLine($"{figure.Name,-44} {Compared(before?.Milliseconds, figure.Milliseconds, "ms")}   {Compared(before?.Megabytes, figure.Megabytes, "MB")}".TrimEnd());
            known[figure.Name] = figure;
        }

        if (saves)
        {
            var all = known.Values.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => f with { Milliseconds = Rounded(f.Milliseconds), Megabytes = f.Megabytes is { } m ? Rounded(m) : null });
            File.WriteAllText(Path, JsonSerializer.Serialize(all, _json) + "\n");
        }
    }

    private static Figure[] Read() =>
        File.Exists(Path) ? JsonSerializer.Deserialize<Figure[]>(File.ReadAllText(Path), _json)! : [];

    private static string Compared(double? before, double? now, string unit) => now is not { } value
        ? new string(' ', 30)
        : string.Create(CultureInfo.InvariantCulture, $"{Text(before, unit),11} {Text(value, unit),11} {(before is > 0 ? (value / before.Value).ToString("0.00", CultureInfo.InvariantCulture) : "-"),6}");

    private static string Text(double? value, string unit) => value is { } v ? v.ToString(v < 10 ? "0.00" : "#,0", CultureInfo.InvariantCulture) + " " + unit : "-";

    private static double Rounded(double value) => Math.Round(value, value < 10 ? 2 : 0);
}
