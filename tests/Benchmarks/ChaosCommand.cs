using System.Globalization;
using Pipeline.Tests.Chaos;

namespace Benchmarks;

/// <summary>Kills of the pipeline, each made good by the next run.</summary>
internal static class ChaosCommand
{
    /// <summary>Kills and verifies; gives the exit code.</summary>
    /// <param name="stage">The stage with the files of all dates.</param>
    /// <param name="earlierDate">A date with fewer files.</param>
    /// <param name="date">The date of the runs that are killed.</param>
    /// <param name="kills">How many.</param>
    /// <param name="seed">Decides where they fall.</param>
    public static int Run(string stage, string earlierDate, string date, int kills, int seed)
    {
        var program = Path.Combine(AppContext.BaseDirectory.Replace("tests/Benchmarks", "src/Pipeline", StringComparison.Ordinal), "Pipeline.dll");
        using var pipeline = new KilledPipeline(program, stage, earlierDate, date, seed);
        pipeline.RunUndisturbed();
        var failed = 0;
        for (var kill = 1; kill <= kills; kill++)
        {
            try
            {
                Console.WriteLine(pipeline.Kill(kill));
            }
            catch (InvalidOperationException error)
            {
                failed++;
                Console.WriteLine("FAILED " + error.Message);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kills} kills with seed {seed}: {kills - failed} made good, {failed} not"));
        return failed == 0 ? 0 : 1;
    }
}
