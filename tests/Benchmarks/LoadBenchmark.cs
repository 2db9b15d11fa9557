using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using DuckDB.NET.Data;

namespace Benchmarks;

/// <summary>
/// Loads of generated events, each in a process of its own: from a real S3 server beside DuckDB reading the same files from disk, ten thousand tiny files, and one
/// large file in little memory. A figure's megabytes are the most memory that the process had.
/// </summary>
internal sealed class LoadBenchmark : IDisposable
{
    private const string Bucket = "events";
    private const string AccessKey = "AKIATEST";
    private const string SecretKey = "SECRETTEST";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("load-benchmark-");
    private readonly string _pipeline;
    private readonly string _script = Generator.Tests.Harness.Repository.PathOf("tests", "s3-server.sh");
    private string? _endpoint;

    /// <summary>Publishes the program as it is deployed: compiled ahead, or half a second of each figure would be the compiler's.</summary>
    public LoadBenchmark()
    {
        var published = Path.Combine(_folder.FullName, "published");
        Measured.Of("dotnet", ["publish", Generator.Tests.Harness.Repository.PathOf("src", "Pipeline"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--no-self-contained", "-v", "q", "-o", published]);
        _pipeline = Path.Combine(published, "Pipeline.dll");
    }

    /// <summary>Events in gzip files: from S3 by the pipeline, from disk by DuckDB alone, in turn.</summary>
    public IEnumerable<Figure> Bucketful(int events, int files, int rounds)
    {
        var stage = Repack(Generate(events), files);
        Upload(stage);
        var pairs = new List<(Measured Ours, Measured Plain)>();
        for (var round = 0; round <= rounds; round++)
        {
            var ours = Copy($"s3://{Bucket}");
            var plain = Measured.Of("dotnet", [typeof(LoadBenchmark).Assembly.Location, "read-ndjson-objects", stage, Fresh("plain")]);
            if (round > 0)
            {
                pairs.Add((ours, plain));
                Say($"round {round}: from S3 {ours.Seconds:0.00} s with {ours.Megabytes:0} MB, read_ndjson_objects from disk {plain.Seconds:0.00} s, ratio {ours.Seconds / plain.Seconds:0.00}");
            }
        }

        double[] ratios = [.. pairs.Select(p => p.Ours.Seconds / p.Plain.Seconds).Order()];
        Say($"{events} events in {files} files: median ratio {ratios[ratios.Length / 2]:0.00} ({ratios[0]:0.00} to {ratios[^1]:0.00}); at most 1.3");
        yield return Of($"load: {Text(events)} events from S3", pairs.Select(p => p.Ours));
        yield return Of($"load: {Text(events)} events, read_ndjson_objects", pairs.Select(p => p.Plain));
    }

    /// <summary>Many files of one event each, from disk.</summary>
    public IEnumerable<Figure> Tiny(int files, int rounds)
    {
        var stage = Repack(Generate(files), files);
        var runs = Enumerable.Range(0, rounds + 1).Select(_ => Copy(stage)).Skip(1).ToList();
        Say($"{files} files: {files / runs.Min(r => r.Seconds):0} files/s, start of the process included; at least 1000");
        yield return Of($"load: {Text(files)} tiny files", runs);
    }

    /// <summary>One file that is not compressed, with the memory that a setting allows.</summary>
    public IEnumerable<Figure> Large(int megabytes, string memory)
    {
        var stage = Path.Combine(_folder.FullName, "large");
        Directory.CreateDirectory(stage);
        var source = Repack(Generate(200_000), 1);
        using (var large = File.Create(Path.Combine(stage, "large.json")))
        {
            while (large.Length < megabytes * 1_000_000L)
            {
                using var events = new GZipStream(File.OpenRead(Path.Combine(source, "0.json.gz")), CompressionMode.Decompress);
                events.CopyTo(large);
            }
        }

        var run = Copy(stage, ("Pipeline__Load__Memory", memory));
        Say($"{megabytes} MB in one file with {memory}: {run.Seconds:0.0} s, {run.Megabytes:0} MB at most");
        yield return Of($"load: one file of {Text(megabytes)} MB in {memory}", [run]);
    }

    public static void ReadNdjsonObjects(string stage, string database)
    {
        using var connection = new DuckDBConnection("Data Source=" + database);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"create table raw_events as select json, filename, now() as loaded_at from read_ndjson_objects('{stage}/*.json.gz', filename = true)";
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        if (_endpoint is not null)
        {
            Measured.Of("bash", [_script, "stop", Path.Combine(_folder.FullName, "server")]);
        }

        _folder.Delete(recursive: true);
    }

    private Measured Copy(string stage, params (string Name, string Value)[] environment) => Measured.Of(
        "dotnet",
        [_pipeline, "copy", "--stage", stage, "--database", Fresh("pipeline"), "--target-path", Path.Combine(_folder.FullName, "target"), "-q"],
        [
            ("AWS_ENDPOINT_URL_S3", _endpoint ?? ""), ("AWS_REGION", "us-east-1"), ("AWS_ACCESS_KEY_ID", AccessKey), ("AWS_SECRET_ACCESS_KEY", SecretKey),
            .. environment,
        ]);

    private string Generate(int events)
    {
        var folder = Path.Combine(_folder.FullName, "generated-" + Text(events));
        Measured.Of("dotnet", [_pipeline, "generate-events", "--events", Text(events), "--from", "2026-01-01", "--to", "2026-01-31", "--output", folder]);
        return folder;
    }

    // The same events in as many files as asked for.
    private static string Repack(string generated, int files)
    {
        var folder = Directory.CreateDirectory(generated + "-in-" + Text(files));
        var lines = Directory.EnumerateFiles(generated, "*.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Lines).ToList();
        for (var file = 0; file < files; file++)
        {
            using var gzip = new GZipStream(File.Create(Path.Combine(folder.FullName, Text(file) + ".json.gz")), CompressionLevel.Optimal);
            var (from, to) = ((int)((long)lines.Count * file / files), (int)((long)lines.Count * (file + 1) / files));
            foreach (var line in lines[from..to])
            {
                gzip.Write(Encoding.UTF8.GetBytes(line));
                gzip.WriteByte((byte)'\n');
            }
        }

        return folder.FullName;

        static IEnumerable<string> Lines(string path)
        {
            using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            while (text.ReadLine() is { } line)
            {
                yield return line;
            }
        }
    }

    private void Upload(string stage)
    {
        var server = Directory.CreateDirectory(Path.Combine(_folder.FullName, "server")).FullName;
        using var start = Process.Start(new ProcessStartInfo("bash", [_script, "start", server, "21480", AccessKey, SecretKey]) { RedirectStandardOutput = true })!;
        _endpoint = start.StandardOutput.ReadLine()!.Trim();
        start.WaitForExit();
        using var client = new AmazonS3Client(
            new BasicAWSCredentials(AccessKey, SecretKey),
            new AmazonS3Config { ServiceURL = _endpoint, ForcePathStyle = true, RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED });
        client.PutBucketAsync(Bucket).GetAwaiter().GetResult();
        foreach (var file in Directory.EnumerateFiles(stage))
        {
            client.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = Path.GetFileName(file), FilePath = file }).GetAwaiter().GetResult();
        }
    }

    private string Fresh(string name)
    {
        foreach (var old in _folder.EnumerateFiles(name + ".*"))
        {
            old.Delete();
        }

        return Path.Combine(_folder.FullName, name + ".duckdb");
    }

    private static Figure Of(string name, IEnumerable<Measured> runs)
    {
        var all = runs.ToList();
        return Figure.OfProcess(name, all.Min(r => r.Seconds), all.Max(r => r.Megabytes));
    }

    private static void Say(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a process took.</summary>
    private sealed record Measured(double Seconds, double Megabytes)
    {
        public static Measured Of(string file, string[] arguments, params (string Name, string Value)[] environment)
        {
            var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true };
            foreach (var (name, value) in environment.Where(e => e.Value.Length > 0))
            {
                start.Environment[name] = value;
            }

            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var most = 0L;
            while (!process.WaitForExit(20))
            {
                process.Refresh();
                most = Math.Max(most, Peak(process));
            }

            var seconds = watch.Elapsed.TotalSeconds;
            return process.ExitCode == 0
                ? new Measured(seconds, most / 1e6)
                : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output.Result}");
        }

        // It may have ended just now.
        private static long Peak(Process process)
        {
            try
            {
                return process.PeakWorkingSet64;
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
    }
}
