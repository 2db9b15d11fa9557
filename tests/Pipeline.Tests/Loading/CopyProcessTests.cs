using System.Diagnostics;
using DuckDB.NET.Data;
using Xunit;

namespace Pipeline.Tests.Loading;

/// <summary><c>copy</c> as processes of their own: two at once, and one whose disk is full.</summary>
public sealed class CopyProcessTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Two_processes_at_once_load_every_file_once()
    {
        Stage(files: 50, rows: 200);

        var both = await Task.WhenAll(CopyAsync("--lock-timeout 1m"), CopyAsync("--lock-timeout 1m"));

        Assert.All(both, run => Assert.Equal((0, run.Output), (run.Code, run.Output)));
        Assert.Equal("10000 10000 50", Contents());
        Assert.Single(both, run => run.Output.Contains("10000 rows of 50 files copied into", StringComparison.Ordinal));
        Assert.Single(both, run => run.Output.Contains("0 rows of 0 files copied into", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_full_disk_is_said_and_the_next_load_loads_everything_once()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The disk is made full by a limit on the size of files.");
        Stage(files: 20, rows: 5000);

        var full = await CopyAsync("", limit: 4 << 10);
        var next = await CopyAsync("");

        Assert.Equal((1, full.Output), (full.Code, full.Output));
        Assert.Contains("could not be written", full.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", full.Output, StringComparison.Ordinal);
        Assert.Equal((0, next.Output), (next.Code, next.Output));
        Assert.Equal("100000 100000 20", Contents());
    }

    private void Stage(int files, int rows)
    {
        Directory.CreateDirectory(_directory.File("stage"));
        for (var i = 0; i < files; i++)
        {
            File.WriteAllText(
                Path.Combine(_directory.File("stage"), $"{i:000}.json"),
                string.Concat(Enumerable.Range(0, rows).Select(row => $"{{\"event_id\":\"{i}-{row}\",\"text\":\"{Guid.NewGuid()}\"}}\n")));
        }
    }

    // Rows, different rows, files loaded.
    private string Contents()
    {
        using var connection = new DuckDBConnection($"Data Source={_directory.File("w.duckdb")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            select count(*) || ' ' || count(distinct event_data ->> '$.event_id') || ' ' || (select count(*) from pipeline.load_history where status = 'LOADED')
            from raw.raw_events
            """;
        return (string)command.ExecuteScalar()!;
    }

    // A file-size limit fails writes as a full disk does, and needs no file system of its own. The runtime's executable memory is a file too, unless W^X is off.
    private async Task<(int Code, string Output)> CopyAsync(string options, int? limit = null)
    {
        var program = $"dotnet {Path.Combine(AppContext.BaseDirectory, "Pipeline.dll")} copy --stage {_directory.File("stage")} --database {_directory.File("w.duckdb")} --target-path {_directory.File("target")} {options}";
        var start = new ProcessStartInfo("bash", ["-c", limit is { } kilobytes ? $"trap '' XFSZ; ulimit -f {kilobytes}; exec {program}" : $"exec {program}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await error);
    }
}
