using System.Text;
using Amazon.S3;
using Amazon.S3.Model;
using Pipeline.Stages;
using Pipeline.Tests.Loading;
using Pipeline.Tests.Sensing;
using Xunit;

namespace Pipeline.Tests.Stages;

public class S3StageTests(S3Server server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_listing_goes_over_all_pages_in_ordinal_order()
    {
        var (bucket, client) = await server.BucketAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 3000), Cancel, async (i, _) => await PutAsync(client, bucket, $"in/{i}", "x"));
        await PutAsync(client, bucket, "in/folder/", "");
        await PutAsync(client, bucket, "other", "x");

        using var stage = new S3Stage(new S3StageUri(bucket, "in/"), client);
        var files = await stage.ListAsync("", Cancel);

        Assert.Equal(Enumerable.Range(0, 3000).Select(i => $"{i}").Order(StringComparer.Ordinal), files.Select(file => file.Key));
        Assert.All(files, file => Assert.Equal((1L, "9dd4e461268c8034f5c8564e155c67a6"), (file.Size, file.ETag)));
        Assert.Equal(["70", .. Enumerable.Range(700, 10).Select(i => $"{i}")], (await stage.ListAsync("70", Cancel)).Select(file => file.Key).OrderBy(key => key.Length).ThenBy(key => key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Files_are_waited_for_and_loaded_from_a_bucket_and_stay_loaded_when_copied_into_a_directory()
    {
        var (bucket, client) = await server.BucketAsync();
        using var stage = new S3Stage(new S3StageUri(bucket, "stage/"), client);
        await using var bench = new LoadBench();
        var good = Gzip.Of("{\"id\":1}\n{\"id\":2}\n");
        await PutAsync(client, bucket, "stage/raw-events/2026/02/05/a.json.gz", good);
        await PutAsync(client, bucket, "stage/raw-events/2026/02/06/b.json.gz", good[..^2]);

        using var sensor = new SensorBench();
        sensor.Settings = sensor.Settings with { Settle = TimeSpan.Zero };
        var sensed = await sensor.WaitAsync(stage);
        var first = await bench.LoadAsync(stage);
        await PutAsync(client, bucket, "stage/raw-events/2026/02/06/b.json.gz", good);
        var second = await bench.LoadAsync(stage);
        await PutAsync(client, bucket, "stage/raw-events/2026/02/06/b.json.gz", Gzip.Of("{\"id\":3}\n"));
        var third = await bench.LoadAsync(stage);
        bench.Write("raw-events/2026/02/05/a.json.gz", good);
        var copied = await bench.LoadAsync();

        Assert.Equal((1, 2), (sensed.DayFiles.Count, sensed.Files.Count));
        Assert.Equal(["raw-events/2026/02/06/b.json.gz"], first.Failed.Select(file => file.Key));
        Assert.Equal((2L, 2L, 1), (first.RowsLoaded, second.RowsLoaded, second.AlreadyLoaded));
        Assert.Equal(["raw-events/2026/02/06/b.json.gz"], third.Changed);
        Assert.Equal((0, 1), (copied.Files.Count, copied.AlreadyLoaded));
        Assert.Equal("4", await bench.QueryAsync("select count(*) from raw.raw_events"));
    }

    [Fact]
    public async Task A_file_that_changed_or_went_since_it_was_listed_is_not_opened()
    {
        var (bucket, client) = await server.BucketAsync();
        using var stage = new S3Stage(new S3StageUri(bucket, ""), client);
        await PutAsync(client, bucket, "a", "1");
        var listed = Assert.Single(await stage.ListAsync("", Cancel));
        await PutAsync(client, bucket, "a", "2");
        var changed = await Assert.ThrowsAsync<StageException>(() => stage.OpenAsync(listed, Cancel));
        await client.DeleteObjectAsync(bucket, "a", Cancel);
        var gone = await Assert.ThrowsAsync<StageException>(() => stage.OpenAsync(listed, Cancel));

        Assert.Equal((StageError.FileGone, StageError.FileGone), (changed.Error, gone.Error));
        Assert.Contains("has changed", changed.Message, StringComparison.Ordinal);
        Assert.Contains("no longer there", gone.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AKIATEST", "WRONG", "secret key")]
    [InlineData("WRONG", "SECRETTEST", "access key is not known")]
    public async Task Wrong_credentials_are_no_empty_stage(string access, string secret, string why)
    {
        var (bucket, _) = await server.BucketAsync();
        using var stage = new S3Stage(new S3StageUri(bucket, ""), await server.ClientAsync(access, secret));
        var error = await Assert.ThrowsAsync<StageException>(() => stage.ListAsync("", Cancel));

        Assert.Equal(StageError.AccessDenied, error.Error);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_bucket_says_so()
    {
        using var stage = new S3Stage(new S3StageUri("no-such-bucket", ""), await server.ClientAsync());
        var error = await Assert.ThrowsAsync<StageException>(() => stage.ListAsync("", Cancel));

        Assert.Equal(StageError.Missing, error.Error);
        Assert.Contains("'no-such-bucket'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_unavailable()
    {
        using var client = S3Clients.Create("http://127.0.0.1:9", new Amazon.Runtime.BasicAWSCredentials("a", "b"));
        using var stage = new S3Stage(new S3StageUri("bucket", ""), client, Polly.ResiliencePipeline.Empty);
        var error = await Assert.ThrowsAsync<StageException>(() => stage.ListAsync("", Cancel));

        Assert.Equal((StageError.Unavailable, true), (error.Error, error.Message.Contains("refuses connections", StringComparison.Ordinal)));
    }

    internal static Task<PutObjectResponse> PutAsync(AmazonS3Client client, string bucket, string key, string text) =>
        PutAsync(client, bucket, key, Encoding.UTF8.GetBytes(text));

    internal static Task<PutObjectResponse> PutAsync(AmazonS3Client client, string bucket, string key, byte[] content) =>
        client.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, InputStream = new MemoryStream(content) }, Cancel);
}
