using Pipeline.Tests.EndToEnd;
using Xunit;

namespace Pipeline.Tests.Chaos;

/// <summary>Ten kills of the hundred that the benchmark's chaos command makes.</summary>
public class ChaosTests
{
    private const int Kills = 10;

    [Fact]
    public void A_killed_run_is_made_good_by_the_next()
    {
        Assert.SkipUnless(RealData.Exists, RealData.Missing);
        using var pipeline = new KilledPipeline(Path.Combine(AppContext.BaseDirectory, "Pipeline.dll"), RealData.Stage, "2009-12-10", "2009-12-20", seed: 20260206);
        pipeline.RunUndisturbed();
        for (var kill = 1; kill <= Kills; kill++)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(pipeline.Kill(kill));
        }
    }
}
