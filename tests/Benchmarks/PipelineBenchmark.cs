using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;

namespace Benchmarks;

/// <summary>
/// The whole pipeline against handwritten.sql on the same generated events, in turn, each in a process of its own: wall seconds and
/// the ratio, pair by pair.
/// </summary>
internal static class PipelineBenchmark
{
    public static IEnumerable<Figure> Run(int events, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("pipeline-benchmark-");
        try
        {
            var stage = Path.Combine(folder.FullName, "stage");
            var pipeline = Path.Combine(AppContext.BaseDirectory.Replace("tests/Benchmarks", "src/Pipeline", StringComparison.Ordinal), "Pipeline.dll");
            Start("dotnet", [pipeline, "generate-events", "--events", Text(events), "--from", "2026-01-01", "--to", "2026-01-31", "--output", stage]);

            List<(double Ours, double Plain)> pairs = [];
            for (var round = 0; round <= rounds; round++)
            {
                var ours = Seconds("dotnet", [pipeline, "--stage", stage, "--date", "2026-01-31", "--database", Fresh(folder, "pipeline"), "--target-path", Path.Combine(folder.FullName, "target"), "-q"]);
                var plain = Seconds("dotnet", [typeof(PipelineBenchmark).Assembly.Location, "handwritten", stage, "2026-01-31", Fresh(folder, "handwritten")]);

                // The first round warms the file cache and is not counted.
                if (round > 0)
                {
                    pairs.Add((ours, plain));
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: pipeline {ours:0.00} s, handwritten {plain:0.00} s, ratio {ours / plain:0.00}"));
                }
            }

            double[] ratios = [.. pairs.Select(p => p.Ours / p.Plain).Order()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events} events: median ratio {ratios[ratios.Length / 2]:0.00} ({ratios[0]:0.00} to {ratios[^1]:0.00})"));
            yield return Figure.OfProcess($"pipeline: {Text(events)} events", pairs.Min(p => p.Ours));
            yield return Figure.OfProcess($"pipeline: {Text(events)} events, handwritten.sql", pairs.Min(p => p.Plain));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static void RunHandwritten(string stage, string date, string database)
    {
        using var connection = new DuckDBConnection("Data Source=" + database);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "handwritten.sql"))
            .Replace("{stage}", stage.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("{date}", date, StringComparison.Ordinal);
        command.ExecuteNonQuery();
    }

    private static double Seconds(string file, string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        Start(file, arguments);
        return watch.Elapsed.TotalSeconds;
    }

    private static void Start(string file, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}");
        }
    }

    private static string Fresh(DirectoryInfo folder, string name)
    {
        var path = Path.Combine(folder.FullName, name + ".duckdb");
        File.Delete(path);
        File.Delete(path + ".wal");
        return path;
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
