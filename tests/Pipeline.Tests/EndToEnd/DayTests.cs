using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace Pipeline.Tests.EndToEnd;

/// <summary>The day of the README, samples/day.sh, with hours of six seconds: real processes, a real clock, and what each run reports.</summary>
public partial class DayTests
{
    [Fact]
    public async Task Each_runs_report_reads_right()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is written for a POSIX shell.");
        using var directory = new TemporaryDirectory();
        var start = new ProcessStartInfo("bash", [Script(), directory.File("day")]) { RedirectStandardOutput = true };
        start.Environment["HOUR_SECONDS"] = "6";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
        var chapters = output.Split("\n== ").ToDictionary(chapter => chapter.Split('\n')[0], StringComparer.Ordinal);
        Says(chapters, "The schedule starts; nothing has arrived", "SKIP task wait_for_s3_data due to no file matches", "ended with exit code 0");
        Says(chapters, "An hour's file arrives", @"OK task load_raw_data: \d+ rows of 1 files", "50 passed", "ended with exit code 0");
        Says(
            chapters,
            "The next hour's file arrives with another one that was cut on its way",
            @"09/events_002\.json\.gz left out: The gzip data is cut off or damaged",
            @"WARN task load_raw_data: \d+ rows of 1 files .* 1 left out",
            "ended with exit code 0");
        Says(
            chapters,
            "The process is told to stop, a file arrives while it is gone, and it starts again",
            @"Stopped[\s\S]*Scheduling ecommerce",
            @"\d+ rows of 1 files copied",
            "ended with exit code 0");
        Says(
            chapters,
            "A file of yesterday arrives late, and one that was loaded arrives again, changed",
            "Late: 1 files of",
            @"08/events_001\.json\.gz left out: its content has changed since it was loaded",
            @"\d+ rows of 1 files copied .*1 changed since they were loaded and not loaded again",
            "ended with exit code 0",
            "Stopped");
        // Newest first. A machine that is busy may see more ticks than the chapters wait for.
        var states = RunStates().Matches(chapters["What ran"]).Select(match => match.Groups[1].Value).Where(state => state != "state");
        Assert.Matches("^(success ){4,}(skipped )+success$", string.Join(' ', states));
    }

    private static void Says(Dictionary<string, string> chapters, string title, params string[] patterns) =>
        Assert.All(patterns, pattern => Assert.Matches(pattern, chapters[title]));

    private static string Script([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../samples/day.sh"));

    [GeneratedRegex(@"^\| \w{8} \| \w+ +\| \w+ +\| \S+ +\| (\w+)", RegexOptions.Multiline)]
    private static partial Regex RunStates();
}
