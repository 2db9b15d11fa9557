using System.Diagnostics;
using System.Globalization;

namespace Pipeline.Tests.Chaos;

/// <summary>The tasks of a run in which it can be killed.</summary>
internal enum Phase
{
    Sensing,
    Loading,
    Building,
}

/// <summary>
/// Runs the whole pipeline in a process of its own, kills it (SIGKILL) somewhere in a phase, runs it again, and looks at what is there then: the tables of an undisturbed
/// run, every file loaded once, a run store that knows what happened, no file left over.
/// </summary>
internal sealed class KilledPipeline : IDisposable
{
    private static readonly Dictionary<Phase, string> _tasks = new()
    {
        [Phase.Sensing] = "START task wait_for_s3_data",
        [Phase.Loading] = "START task load_raw_data",
        [Phase.Building] = "START task dbt_run",
    };

    private readonly string _program;
    private readonly string _stage;
    private readonly string _earlierDate;
    private readonly string _date;
    private readonly Random _random;
    private readonly string _folder = Directory.CreateTempSubdirectory("chaos-").FullName;
    private readonly Dictionary<Phase, TimeSpan> _lengths = [];
    private Dictionary<string, string> _expected = [];

    /// <param name="program">Pipeline.dll.</param>
    /// <param name="stage">The stage, with the files of all dates.</param>
    /// <param name="earlierDate">A date before the last: half of the kills are on a warehouse built for it.</param>
    /// <param name="date">The date.</param>
    /// <param name="seed">Decides where the kills fall.</param>
    public KilledPipeline(string program, string stage, string earlierDate, string date, int seed)
    {
        _program = program;
        _stage = stage;
        _earlierDate = earlierDate;
        _date = date;
        _random = new Random(seed);
    }

    /// <summary>Runs undisturbed, which says what to expect and how long each phase takes.</summary>
    public void RunUndisturbed()
    {
        Directory.CreateDirectory(Of("earlier"));
        Complete("earlier", _earlierDate);

        var watch = Stopwatch.StartNew();
        var starts = new List<(Phase Phase, TimeSpan At)>();
        using (var process = Start("undisturbed", _date))
        {
            while (process.StandardOutput.ReadLine() is { } line)
            {
                starts.AddRange(_tasks.Where(task => line.Contains(task.Value, StringComparison.Ordinal)).Select(task => (task.Key, watch.Elapsed)));
            }

            process.WaitForExit();
            Require(process.ExitCode == 0, $"the undisturbed run ended with {process.ExitCode}");
        }

        foreach (var (i, start) in starts.Index())
        {
            _lengths[start.Phase] = (i + 1 < starts.Count ? starts[i + 1].At : watch.Elapsed) - start.At;
        }

        _expected = WarehouseContents.Of(Database("undisturbed"));
        Require(_expected.Count > 1, "the undisturbed run left no tables");
    }

    /// <summary>Kills one run and looks at what a second one makes of it; gives a line that says where it fell.</summary>
    /// <param name="number">The kill's number, its folder's name.</param>
    /// <exception cref="InvalidOperationException">Something is not as after an undisturbed run.</exception>
    public string Kill(int number)
    {
        var name = $"kill-{number.ToString(CultureInfo.InvariantCulture)}";
        var onEarlier = _random.Next(2) == 0;
        var phase = (Phase)_random.Next(_tasks.Count);
        for (var attempt = 1; ; attempt++)
        {
            Prepare(name, onEarlier);
            var delay = _lengths[phase] * _random.NextDouble();
            if (KillIn(name, phase, delay))
            {
                Complete(name, _date);
                Verify(name);
                Directory.Delete(Of(name), recursive: true);
                return string.Create(CultureInfo.InvariantCulture, $"{name}: {phase} after {delay.TotalMilliseconds:0} ms, {(onEarlier ? "a warehouse with earlier files" : "no warehouse")}: as undisturbed");
            }

            // The process was faster this time: another moment.
            Require(attempt < 20, $"{name}: {phase} was over before the kill, {attempt} times");
        }
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Of(string name) => Path.Combine(_folder, name);

    private string Database(string name) => Path.Combine(Of(name), "w.duckdb");

    private void Prepare(string name, bool onEarlier)
    {
        if (Directory.Exists(Of(name)))
        {
            Directory.Delete(Of(name), recursive: true);
        }

        Directory.CreateDirectory(Of(name));
        if (onEarlier)
        {
            foreach (var file in Directory.EnumerateFiles(Of("earlier")))
            {
                File.Copy(file, Path.Combine(Of(name), Path.GetFileName(file)));
            }
        }
    }

    private bool KillIn(string name, Phase phase, TimeSpan delay)
    {
        using var process = Start(name, _date);
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Contains(_tasks[phase], StringComparison.Ordinal))
            {
                Thread.Sleep(delay);
                var isInTime = !process.HasExited;
                process.Kill();
                process.WaitForExit();
                return isInTime && process.ExitCode != 0;
            }
        }

        process.WaitForExit();
        return false;
    }

    private void Complete(string name, string date)
    {
        using var process = Start(name, date);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Require(process.ExitCode == 0, $"{name}: the run ended with {process.ExitCode}:\n{output}");
    }

    private Process Start(string name, string date)
    {
        Directory.CreateDirectory(Of(name));
        Directory.CreateDirectory(Path.Combine(Of(name), "tmp"));
        var start = new ProcessStartInfo(
            "dotnet",
            [_program, "--stage", _stage, "--date", date, "--timeout", "1s", "--database", Database(name), "--target-path", Path.Combine(Of(name), "target")])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["TMPDIR"] = Path.Combine(Of(name), "tmp");
        return Process.Start(start)!;
    }

    private void Verify(string name)
    {
        var actual = WarehouseContents.Of(Database(name));
        foreach (var table in _expected.Keys.Union(actual.Keys).Order(StringComparer.Ordinal))
        {
            Require(
                _expected.GetValueOrDefault(table) == actual.GetValueOrDefault(table),
                $"{name}: {table} has {actual.GetValueOrDefault(table, "nothing")}, undisturbed {_expected.GetValueOrDefault(table, "nothing")}");
        }

        foreach (var problem in LedgerAndStore.Problems(Database(name)))
        {
            Require(false, $"{name}: {problem}");
        }

        var left = Directory.EnumerateFiles(Of(name), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Of(name), file))
            .Where(file => !file.StartsWith("target", StringComparison.Ordinal) && file is not ("w.duckdb" or "w.runs.sqlite") && !file.StartsWith("tmp/clr-debug", StringComparison.Ordinal) && !file.StartsWith("tmp/dotnet-diagnostic", StringComparison.Ordinal));
        Require(!left.Any(), $"{name}: files are left over: {string.Join(", ", left)}");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
