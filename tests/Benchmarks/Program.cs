using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Benchmarks;

switch (args)
{
    case ["pipeline", var events, .. var rest]:
        PipelineBenchmark.Run(int.Parse(events, CultureInfo.InvariantCulture), rest is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 5);
        return 0;
    case ["handwritten", var stage, var date, var database]:
        PipelineBenchmark.RunHandwritten(stage, date, database);
        return 0;
    case ["generator"]:
        BenchmarkRunner.Run<GeneratorBenchmarks>(DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
        return 0;
    case ["parser"]:
        ParserBenchmark.Run();
        return 0;
    case ["compatibility", .. var rest] when rest.Length > 0:
        Compatibility.Print(
            [.. rest.Where(a => !a.StartsWith("--", StringComparison.Ordinal))],
            rest.Contains("--diagnostics", StringComparer.Ordinal),
            Option(rest, "--vars="),
            Option(rest, "--target="));
        return 0;
    case ["chaos", var stage, var earlierDate, var date, .. var rest]:
        return ChaosCommand.Run(
            stage,
            earlierDate,
            date,
            rest is [var kills, ..] ? int.Parse(kills, CultureInfo.InvariantCulture) : 100,
            rest is [_, var seed] ? int.Parse(seed, CultureInfo.InvariantCulture) : 1);
    default:
        Console.Error.WriteLine("""
            usage: dotnet run -c Release --project tests/Benchmarks -- pipeline EVENTS [ROUNDS]   the pipeline against handwritten.sql
                   dotnet run -c Release --project tests/Benchmarks -- generator                  time of an edit at 500 models
                   dotnet run -c Release --project tests/Benchmarks -- parser                     megabytes of SQL parsed a second
                   dotnet run -c Release --project tests/Benchmarks -- compatibility [--diagnostics] [--vars=YAML] [--target=NAME] DIR…   what the compiler makes of other dbt projects
                   dotnet run -c Release --project tests/Benchmarks -- chaos STAGE EARLIER-DATE DATE [KILLS] [SEED]   kills, each made good by a rerun
            """);
        return 2;
}

static string? Option(string[] arguments, string name) => arguments.FirstOrDefault(a => a.StartsWith(name, StringComparison.Ordinal))?[name.Length..];
