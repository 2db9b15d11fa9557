using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.S3.Model;
using Pipeline.Stages;
using Polly;
using Xunit;

namespace Pipeline.Tests.Stages;

public class S3FailureTests(S3Server server)
{
    private static readonly ResiliencePipeline Quickly = StageRetry.Create(2, TimeSpan.FromMilliseconds(1), TimeProvider.System);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Answers as AWS documents them, and what becomes of them.</summary>
    public static TheoryData<int, string, string, string, object, string> Answers => new()
    {
        { 503, "SlowDown", "Please reduce your request rate.", "", StageError.Throttled, "throttling, it asks for fewer requests" },
        { 503, "ServiceUnavailable", "Reduce your request rate.", "", StageError.Throttled, "throttling or has no room (503 ServiceUnavailable" },
        { 429, "TooManyRequests", "Wait.", "", StageError.Throttled, "throttling" },
        { 500, "InternalError", "We encountered an internal error. Please try again.", "", StageError.Unavailable, "the server failed (500 InternalError" },
        { 400, "RequestTimeout", "Your socket connection to the server was not read from.", "", StageError.TimedOut, "timed out" },
        { 403, "AccessDenied", "Access Denied", "", StageError.AccessDenied, "not allowed to (s3:ListBucket" },
        { 403, "AllAccessDisabled", "All access to this object has been disabled.", "", StageError.AccessDenied, "access denied" },
        { 400, "ExpiredToken", "The provided token has expired.", "", StageError.AccessDenied, "credentials have expired" },
        { 301, "PermanentRedirect", "The bucket must be addressed using another endpoint.", "x-amz-bucket-region: eu-west-1\r\n", StageError.WrongRegion, "in another region, eu-west-1: set AWS_REGION to it" },
        { 400, "AuthorizationHeaderMalformed", "the region 'us-east-1' is wrong; expecting 'eu-west-1'", "", StageError.WrongRegion, "expecting 'eu-west-1'" },
        { 400, "InvalidArgument", "Bad prefix", "", StageError.Refused, "refuses the request (400 InvalidArgument: Bad prefix)" },
        { 404, "NoSuchBucket", "The specified bucket does not exist", "", StageError.Missing, "does not exist" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_is_told_in_words_and_asked_again_only_if_it_may_pass(int status, string code, string message, string headers, object kind, string words)
    {
        await using var faulty = new FaultyServer(await server.EndpointAsync(), Enumerable.Repeat(FaultyServer.Fault.S3(status, code, message, headers), 50));
        using var client = await server.ClientAsync(endpoint: faulty.Endpoint);
        using var stage = new S3Stage(new S3StageUri("some-bucket", ""), client, Quickly);
        var error = await Assert.ThrowsAsync<StageException>(() => stage.ListAsync("", Cancel));

        Assert.Equal(kind, error.Error);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("The stage s3://some-bucket cannot be listed: ", error.Message, StringComparison.Ordinal);
        Assert.Equal(error.IsTransient, faulty.Spoilt >= 3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_throttled_listing_comes_in_the_end(int times)
    {
        var (bucket, client) = await server.BucketAsync();
        await client.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = "a", ContentBody = "1" }, Cancel);
        await using var faulty = new FaultyServer(await server.EndpointAsync(), Enumerable.Repeat(FaultyServer.Fault.S3(503, "SlowDown", "Slow down"), times));
        using var throttled = await server.ClientAsync(endpoint: faulty.Endpoint);
        using var stage = new S3Stage(new S3StageUri(bucket, ""), throttled, Quickly);

        Assert.Equal("a", Assert.Single(await stage.ListAsync("", Cancel)).Key);
        Assert.Equal(times, faulty.Spoilt);
    }

    [Fact]
    public async Task A_cut_connection_and_a_silent_server_are_asked_again_and_told_apart()
    {
        var (bucket, _) = await server.BucketAsync();
        var timeout = TimeSpan.FromMilliseconds(200);
        await using var recovers = new FaultyServer(await server.EndpointAsync(), [FaultyServer.Fault.Cut, FaultyServer.Fault.Silence]);
        using var patient = await server.ClientAsync(endpoint: recovers.Endpoint, timeout: timeout);
        using var stage = new S3Stage(new S3StageUri(bucket, ""), patient, Quickly);
        Assert.Empty(await stage.ListAsync("", Cancel));

        await using var silent = new FaultyServer(await server.EndpointAsync(), Enumerable.Repeat(FaultyServer.Fault.Silence, 20));
        using var deaf = await server.ClientAsync(endpoint: silent.Endpoint, timeout: timeout);
        using var unanswered = new S3Stage(new S3StageUri(bucket, ""), deaf, ResiliencePipeline.Empty);
        var error = await Assert.ThrowsAsync<StageException>(() => unanswered.ListAsync("", Cancel));
        Assert.Equal((StageError.TimedOut, "The stage s3://" + bucket + " cannot be listed: the server did not answer in time."), (error.Error, error.Message));

        await using var broken = new FaultyServer(await server.EndpointAsync(), Enumerable.Repeat(FaultyServer.Fault.Cut, 400));
        using var cut = await server.ClientAsync(endpoint: broken.Endpoint);
        using var unfinished = new S3Stage(new S3StageUri(bucket, ""), cut, ResiliencePipeline.Empty);
        var other = await Assert.ThrowsAsync<StageException>(() => unfinished.ListAsync("", Cancel));
        Assert.Equal(StageError.Unavailable, other.Error);
        Assert.Contains("the connection broke", other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_no_S3_says_so()
    {
        await using var faulty = new FaultyServer(await server.EndpointAsync(), Enumerable.Repeat(FaultyServer.Fault.Http(200, "<html>Welcome"), 20));
        using var client = await server.ClientAsync(endpoint: faulty.Endpoint);
        using var stage = new S3Stage(new S3StageUri("bucket", ""), client, Quickly);
        var error = await Assert.ThrowsAsync<StageException>(() => stage.ListAsync("", Cancel));

        Assert.Equal((StageError.WrongServer, true), (error.Error, error.Message.Contains("AWS_ENDPOINT_URL_S3", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Cancelling_is_no_failure_of_the_server()
    {
        await using var silent = new FaultyServer(await server.EndpointAsync(), [FaultyServer.Fault.Silence]);
        using var client = await server.ClientAsync(endpoint: silent.Endpoint);
        using var stage = new S3Stage(new S3StageUri("bucket", ""), client, Quickly);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.ListAsync("", cancel.Token));
    }

    [Theory]
    [InlineData(SocketError.HostNotFound, StageError.WrongServer, "DNS knows no such server")]
    [InlineData(SocketError.TryAgain, StageError.Unavailable, "DNS does not answer")]
    [InlineData(SocketError.ConnectionRefused, StageError.Unavailable, "refuses connections")]
    [InlineData(SocketError.TimedOut, StageError.TimedOut, "did not answer in time")]
    [InlineData(SocketError.ConnectionReset, StageError.Unavailable, "the connection broke")]
    public void A_connection_that_was_never_made_is_told_by_its_cause(SocketError socket, object kind, string words)
    {
        var thrown = new AmazonServiceException("failed", new HttpRequestException("failed", new SocketException((int)socket)));
        var error = new S3Failure(new S3StageUri("bucket", ""), "s3://bucket").Explain(thrown, "listed");

        Assert.Equal(kind, error!.Error);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_DNS_does_not_know_is_an_error_of_DNS()
    {
        using var client = S3Clients.Create("http://s3.nowhere.invalid", new BasicAWSCredentials("a", "b"));
        using var stage = new S3Stage(new S3StageUri("bucket", ""), client, Quickly);
        var error = await Assert.ThrowsAsync<StageException>(() => stage.ListAsync("", Cancel));

        Assert.Contains("DNS", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Amazon.SecurityToken.AmazonSecurityTokenServiceClient, AWSSDK.SecurityToken")]
    [InlineData("Amazon.SSO.AmazonSSOClient, AWSSDK.SSO")]
    [InlineData("Amazon.SSOOIDC.AmazonSSOOIDCClient, AWSSDK.SSOOIDC")]
    public void What_the_credential_chain_loads_by_name_is_beside_the_program(string type) => Assert.NotNull(Type.GetType(type));
}
