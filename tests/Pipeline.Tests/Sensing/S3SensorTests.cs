using Amazon.S3;
using Amazon.S3.Model;
using Pipeline.Runs;
using Pipeline.Sensing;
using Pipeline.Stages;
using Pipeline.Tests.Stages;
using Xunit;

namespace Pipeline.Tests.Sensing;

/// <summary>The sensor on the real server and the real clock.</summary>
public sealed class S3SensorTests(S3Server server) : IDisposable
{
    private static readonly DateOnly Date = new(2026, 2, 6);

    private readonly TemporaryDirectory _directory = new();
    private readonly List<SensorPoke> _pokes = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static SensorSettings Settings => new()
    {
        Pattern = KeyPattern.Parse("raw-events/{yyyy}/{MM}/{dd}/**"),
        PokeInterval = TimeSpan.FromMilliseconds(200),
        Timeout = TimeSpan.FromSeconds(20),
        Settle = TimeSpan.Zero,
    };

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Three_thousand_keys_are_handed_over_as_they_were_listed()
    {
        var (bucket, client) = await server.BucketAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 3000), Cancel, async (i, _) => await PutAsync(client, bucket, $"raw-events/2026/02/06/{i:0000}.json", $"{i % 7}"));
        await PutAsync(client, bucket, "raw-events/2026/02/06/", "");
        var result = await WaitAsync(new S3Stage(new S3StageUri(bucket, ""), client), Settings);

        Assert.Equal(3000, result.DayFiles.Count);
        Assert.Equal(result.DayFiles, result.Files);
        Assert.Equal(7, result.DayFiles.Select(file => file.ETag).Distinct().Count());
    }

    [Fact]
    public async Task A_file_that_arrives_while_it_waits_is_found_once_it_has_settled()
    {
        var (bucket, client) = await server.BucketAsync();
        await PutAsync(client, bucket, "raw-events/2026/02/05/x.json", "1");
        using var stage = new S3Stage(new S3StageUri(bucket, ""), client);
        var waiting = WaitAsync(stage, Settings with { Settle = TimeSpan.FromSeconds(1) });
        await Task.Delay(500, Cancel);
        await PutAsync(client, bucket, "raw-events/2026/02/06/a.json", "1");
        var result = await waiting;

        Assert.Equal(["raw-events/2026/02/06/a.json"], result.DayFiles.Select(file => file.Key));
        Assert.Contains(_pokes, poke => poke is { Found: 0, Unready: 1 });
        Assert.True(_pokes[^1].IsAgain);
        Assert.InRange(result.Waited, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_file_that_changed_since_it_was_sensed_is_not_opened_as_the_one_that_was()
    {
        var (bucket, client) = await server.BucketAsync();
        await PutAsync(client, bucket, "raw-events/2026/02/06/a.json", "1");
        using var stage = new S3Stage(new S3StageUri(bucket, ""), client);
        var sensed = Assert.Single((await WaitAsync(stage, Settings)).Files);
        await PutAsync(client, bucket, "raw-events/2026/02/06/a.json", "2");

        Assert.Equal(StageError.FileGone, (await Assert.ThrowsAsync<StageException>(() => stage.OpenAsync(sensed, Cancel))).Error);
        Assert.NotEqual(sensed.ETag, Assert.Single((await WaitAsync(stage, Settings)).Files).ETag);
    }

    [Fact]
    public async Task A_manifest_in_the_bucket_names_the_day()
    {
        var (bucket, client) = await server.BucketAsync();
        var put = await PutAsync(client, bucket, "in/raw-events/2026/02/06/a.json", "1");
        await PutAsync(client, bucket, "in/raw-events/2026/02/06/b.json", "1");
        await PutAsync(client, bucket, "in/raw-events/2026/02/06/_manifest", $$"""{"entries": [{"url": "s3://{{bucket}}/in/raw-events/2026/02/06/a.json", "etag": {{put.ETag}}}]}""");
        var result = await WaitAsync(
            new S3Stage(new S3StageUri(bucket, "in/"), client), Settings with { Manifest = KeyPattern.Parse("raw-events/{yyyy}/{MM}/{dd}/_manifest"), Settle = TimeSpan.FromHours(1) });

        Assert.Equal(["raw-events/2026/02/06/a.json"], result.Files.Select(file => file.Key));
    }

    [Theory]
    [InlineData("AKIATEST", "WRONG", "the secret key does not belong to the access key")]
    [InlineData("WRONG", "SECRETTEST", "the access key is not known")]
    public async Task Wrong_keys_end_it_at_once(string access, string secret, string why)
    {
        var (bucket, _) = await server.BucketAsync();
        using var stage = new S3Stage(new S3StageUri(bucket, ""), await server.ClientAsync(access, secret));
        var error = await Assert.ThrowsAsync<StageException>(() => WaitAsync(stage, Settings with { SoftFail = true }));

        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.Empty(_pokes);
    }

    [Fact]
    public async Task A_missing_bucket_ends_it_at_once()
    {
        using var stage = new S3Stage(new S3StageUri("there-is-none", ""), await server.ClientAsync());
        var error = await Assert.ThrowsAsync<StageException>(() => WaitAsync(stage, Settings));

        Assert.Equal((StageError.Missing, 0), (error.Error, _pokes.Count));
    }

    [Fact]
    public async Task A_server_that_throttles_is_asked_again_and_a_long_outage_waits_for_the_next_poke()
    {
        var (bucket, client) = await server.BucketAsync();
        await PutAsync(client, bucket, "raw-events/2026/02/06/a.json", "1");
        await using var faulty = new FaultyServer(await server.EndpointAsync(), Enumerable.Repeat(FaultyServer.Fault.S3(503, "SlowDown", "Reduce your request rate"), 6));
        using var throttled = await server.ClientAsync(endpoint: faulty.Endpoint);
        using var stage = new S3Stage(new S3StageUri(bucket, ""), throttled, StageRetry.Create(1, TimeSpan.FromMilliseconds(1), TimeProvider.System));
        var result = await WaitAsync(stage, Settings);

        Assert.Equal(("raw-events/2026/02/06/a.json", 6), (Assert.Single(result.Files).Key, faulty.Spoilt));
        Assert.Contains("throttling", _pokes[0].Problem, StringComparison.Ordinal);
        Assert.Null(_pokes[^1].Problem);
    }

    private static Task<PutObjectResponse> PutAsync(AmazonS3Client client, string bucket, string key, string text) =>
        client.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, InputStream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)) }, Cancel);

    private Task<SensorResult> WaitAsync(S3Stage stage, SensorSettings settings) =>
        new KeySensor(stage, settings, new SensorStore(RunStore.Open(_directory.File("runs.sqlite"))), TimeProvider.System).WaitAsync(Date, _ => { }, _pokes.Add, Cancel);
}
