using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.S3;
using Pipeline.Stages;
using Pipeline.Tests.Stages;
using Xunit;

[assembly: AssemblyFixture(typeof(S3Server))]

namespace Pipeline.Tests.Stages;

/// <summary>
/// A real S3 server, started when a test first asks for it. Without its packages the tests that need it are skipped, but never
/// where CI is set: there it must run.
/// </summary>
public sealed class S3Server : IAsyncDisposable
{
    private const string AccessKey = "AKIATEST";
    private const string SecretKey = "SECRETTEST";

    private readonly TemporaryDirectory _directory = new();
    private readonly Lazy<Task<string>> _endpoint;
    private int _bucket;

    public S3Server() => _endpoint = new Lazy<Task<string>>(StartAsync);

    private static string Script => Path.Combine(AppContext.BaseDirectory, "s3-server.sh");

    /// <summary>The server's URL.</summary>
    internal Task<string> EndpointAsync() => _endpoint.Value;

    /// <summary>A client with the right keys, or others; of the server, or of what stands before it.</summary>
    internal async Task<AmazonS3Client> ClientAsync(string access = AccessKey, string secret = SecretKey, string? endpoint = null, TimeSpan? timeout = null) =>
        S3Clients.Create(endpoint ?? await _endpoint.Value, new BasicAWSCredentials(access, secret), timeout);

    /// <summary>An empty bucket of the test's own.</summary>
    internal async Task<(string Bucket, AmazonS3Client Client)> BucketAsync()
    {
        var client = await ClientAsync();
        var bucket = $"bucket-{Interlocked.Increment(ref _bucket)}";
        await client.PutBucketAsync(bucket);
        return (bucket, client);
    }

    public async ValueTask DisposeAsync()
    {
        if (_endpoint.IsValueCreated)
        {
            await RunAsync("stop", _directory.Path);
        }

        _directory.Dispose();
    }

    private async Task<string> StartAsync()
    {
        var installed = Array.TrueForAll(
            ["radosgw", "ceph-mon", "ceph-osd"],
            program => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))));
        Assert.SkipUnless(
            installed || Environment.GetEnvironmentVariable("CI") == "true",
            "There is no S3 server: 'tests/s3-server.sh install' installs Debian's radosgw, ceph-mon and ceph-osd.");
        var (code, output, error) = await RunAsync("start", _directory.Path, FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture), AccessKey, SecretKey);
        return code == 0 ? output.Trim() : throw new InvalidOperationException($"The S3 server did not start: {error}");
    }

    // The first of three, as the server's other parts take the two after it.
    private static int FreePort()
    {
        while (true)
        {
            var ports = Enumerable.Range(Random.Shared.Next(20_000, 32_000), 3).ToList();
            try
            {
                ports.ForEach(port =>
                {
                    using var listener = new TcpListener(IPAddress.Loopback, port);
                    listener.Start();
                });
                return ports[0];
            }
            catch (SocketException)
            {
            }
        }
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [Script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
