using System.Globalization;
using Benchmarks;

var saves = args.Contains("--save", StringComparer.Ordinal);
switch (args.Where(a => a != "--save").ToArray())
{
    case ["pipeline", var events, .. var rest]:
        Figures.Print(PipelineBenchmark.Run(Number(events), rest is [var rounds] ? Number(rounds) : 5), saves);
        return 0;
    case ["handwritten", var stage, var date, var database]:
        PipelineBenchmark.RunHandwritten(stage, date, database);
        return 0;
    case ["read-ndjson-objects", var stage, var database]:
        LoadBenchmark.ReadNdjsonObjects(stage, database);
        return 0;
    case ["load", .. var rest]:
        using (var load = new LoadBenchmark())
        {
            Figures.Print(
                rest switch
                {
                    ["bucket", var events, var files, .. var more] => load.Bucketful(Number(events), Number(files), more is [var times] ? Number(times) : 3),
                    ["tiny", var files] => load.Tiny(Number(files), 3),
                    ["large", var megabytes, var memory] => load.Large(Number(megabytes), memory),
                    _ => [.. load.Bucketful(1_000_000, 200, 3), .. load.Tiny(10_000, 3), .. load.Large(2000, "512MB")],
                },
                saves);
        }

        return 0;
    case ["generator"]:
        Figures.Print(GeneratorBenchmark.Run(), saves);
        return 0;
    case ["parser"]:
        Figures.Print(ParserBenchmark.Run(), saves);
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
                   dotnet run -c Release --project tests/Benchmarks -- load [bucket EVENTS FILES [ROUNDS] | tiny FILES | large MEGABYTES MEMORY]   COPY INTO, of a million events, 10,000 files, 2 GB
                   dotnet run -c Release --project tests/Benchmarks -- generator                  1,000 models, cold and after edits
                   dotnet run -c Release --project tests/Benchmarks -- parser                     a megabyte of models' SQL
                   dotnet run -c Release --project tests/Benchmarks -- compatibility [--diagnostics] [--vars=YAML] [--target=NAME] DIR…   what the compiler makes of other dbt projects
                   dotnet run -c Release --project tests/Benchmarks -- chaos STAGE EARLIER-DATE DATE [KILLS] [SEED]   kills, each made good by a rerun
            The first four print the saved figures beside; --save replaces those.
            """);
        return 2;
}

static string? Option(string[] arguments, string name) => arguments.FirstOrDefault(a => a.StartsWith(name, StringComparison.Ordinal))?[name.Length..];

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
