using Amazon.Runtime;
using Amazon.S3;

namespace Pipeline.Stages;

/// <summary>
/// S3 clients with the settings that S3-compatible servers need too. Credentials, region and endpoint come from where the
/// AWS SDK takes them (environment, profile, container or instance role; <c>AWS_ENDPOINT_URL_S3</c>).
/// </summary>
internal static class S3Clients
{
    /// <summary>A client for the endpoint that the environment names, AWS without one.</summary>
    public static AmazonS3Client Create() => Create(
        Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL_S3") ?? Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL"));

    /// <summary>A client for an endpoint.</summary>
    /// <param name="endpoint">The server's URL; null for AWS.</param>
    /// <param name="credentials">Credentials; null for the SDK's chain.</param>
    /// <param name="timeout">How long a request may take to be answered; null for the usual.</param>
    /// <exception cref="StageException">No region is configured.</exception>
    public static AmazonS3Client Create(string? endpoint, AWSCredentials? credentials = null, TimeSpan? timeout = null)
    {
        var settings = new AmazonS3Config
        {
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,

            // Retries are the stage's; one is the SDK's, which it needs to correct its clock or a bucket's region.
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = 1,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            Timeout = timeout ?? TimeSpan.FromSeconds(60),
        };
        if (endpoint is { Length: > 0 })
        {
            settings.ServiceURL = endpoint;

            // A bucket cannot be a sub-domain of an address or of localhost, and servers of one's own rarely have the DNS for it.
            settings.ForcePathStyle = true;
            settings.AuthenticationRegion = Environment.GetEnvironmentVariable("AWS_REGION") ?? "us-east-1";
        }

        try
        {
            return credentials is null ? new AmazonS3Client(settings) : new AmazonS3Client(credentials, settings);
        }
        catch (AmazonClientException error)
        {
            throw new StageException(StageError.AccessDenied, $"S3 cannot be asked: {error.Message}. Set AWS_REGION, or a profile that has a region.", error);
        }
    }
}
