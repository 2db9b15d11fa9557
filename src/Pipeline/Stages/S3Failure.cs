using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Xml;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.S3;

namespace Pipeline.Stages;

/// <summary>Says in words what went wrong between us and S3 (Amazon S3 API Reference: "Error responses").</summary>
/// <param name="uri">The stage.</param>
/// <param name="url">The stage as people write it.</param>
internal sealed class S3Failure(S3StageUri uri, string url)
{
    private static readonly Dictionary<string, (StageError Error, string Why)> Codes = new(StringComparer.Ordinal)
    {
        ["NoSuchBucket"] = (StageError.Missing, "the bucket '{0}' does not exist"),
        ["InvalidBucketName"] = (StageError.InvalidUrl, "'{0}' is no bucket's name"),
        ["NoSuchKey"] = (StageError.FileGone, "the file is no longer there"),
        ["PreconditionFailed"] = (StageError.FileGone, "the file has changed since it was listed"),
        ["InvalidObjectState"] = (StageError.Refused, "the object is archived and must be restored first"),
        ["InvalidAccessKeyId"] = (StageError.AccessDenied, "access denied, the access key is not known to the server"),
        ["SignatureDoesNotMatch"] = (StageError.AccessDenied, "access denied, the secret key does not belong to the access key"),
        ["ExpiredToken"] = (StageError.AccessDenied, "access denied, the session's credentials have expired"),
        ["InvalidToken"] = (StageError.AccessDenied, "access denied, the session token is not one that the server gave"),
        ["RequestTimeTooSkewed"] = (StageError.AccessDenied, "access denied, this machine's clock and the server's are too far apart"),
        ["AuthorizationHeaderMalformed"] = (StageError.WrongRegion, "the bucket '{0}' is in another region"),
        ["PermanentRedirect"] = (StageError.WrongRegion, "the bucket '{0}' is in another region"),
        ["IllegalLocationConstraintException"] = (StageError.WrongRegion, "the bucket '{0}' is in another region"),
        ["SlowDown"] = (StageError.Throttled, "the server is throttling, it asks for fewer requests"),
        ["Throttling"] = (StageError.Throttled, "the server is throttling, it asks for fewer requests"),
        ["ThrottlingException"] = (StageError.Throttled, "the server is throttling, it asks for fewer requests"),
        ["RequestLimitExceeded"] = (StageError.Throttled, "the server is throttling, it asks for fewer requests"),
        ["BandwidthLimitExceeded"] = (StageError.Throttled, "the server is throttling, it asks for less traffic"),
        ["RequestTimeout"] = (StageError.TimedOut, "the server timed out waiting for the request"),
        ["OperationAborted"] = (StageError.Unavailable, "another operation on the bucket is under way"),
    };

    /// <summary>The failure in words; null for what is no failure of the stage.</summary>
    /// <param name="error">What the SDK threw.</param>
    /// <param name="what">What was to be done, such as <c>listed</c>.</param>
    public StageException? Explain(Exception error, string what) => error switch
    {
        AmazonS3Exception answer => Answer(answer, what),
        AmazonClientException own => Credentials(own, what),
        _ => Connection(error, what),
    };

    private StageException Answer(AmazonS3Exception error, string what)
    {
        if (error.ErrorCode is { } code && Codes.TryGetValue(code, out var known))
        {
            var why = string.Format(System.Globalization.CultureInfo.InvariantCulture, known.Why, uri.Bucket);
            return Failed(known.Error, what, known.Error == StageError.WrongRegion ? why + Region(error) : why, error);
        }

        return error.StatusCode switch
        {
            HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized => Failed(
                StageError.AccessDenied, what, "access denied, the credentials are not allowed to (s3:ListBucket on the bucket and s3:GetObject on its objects are needed)", error),
            HttpStatusCode.PreconditionFailed => Failed(StageError.FileGone, what, "the file has changed since it was listed", error),
            HttpStatusCode.MovedPermanently or HttpStatusCode.TemporaryRedirect => Failed(
                StageError.WrongRegion, what, $"the bucket '{uri.Bucket}' is in another region{Region(error)}", error),
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => Failed(
                StageError.Throttled, what, $"the server is throttling or has no room ({Said(error)})", error),
            HttpStatusCode.RequestTimeout or HttpStatusCode.GatewayTimeout => Failed(StageError.TimedOut, what, $"the server timed out ({Said(error)})", error),
            >= HttpStatusCode.InternalServerError => Failed(StageError.Unavailable, what, $"the server failed ({Said(error)})", error),
            >= HttpStatusCode.BadRequest => Failed(StageError.Refused, what, $"the server refuses the request ({Said(error)})", error),
            _ => Connection(error, what) ?? Failed(StageError.WrongServer, what, "its answer is not S3's; check AWS_ENDPOINT_URL_S3", error),
        };
    }

    // The SDK's own complaint before any request; what it tried in vain fills lines.
    private StageException Credentials(AmazonClientException error, string what)
    {
        var reason = error.Message.Trim().Split(". ", 2)[0].TrimEnd('.');
        return Failed(
            StageError.AccessDenied,
            what,
            $"{reason}. Credentials come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile (AWS_PROFILE) or the machine's role",
            error);
    }

    private StageException? Connection(Exception error, string what)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }:
                    return Failed(StageError.WrongServer, what, "DNS knows no such server; check AWS_ENDPOINT_URL_S3 and AWS_REGION", error);
                case SocketException { SocketErrorCode: SocketError.TryAgain }:
                    return Failed(StageError.Unavailable, what, "DNS does not answer", error);
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return Failed(StageError.Unavailable, what, "the server refuses connections", error);
                case SocketException { SocketErrorCode: SocketError.TimedOut } or TimeoutException:
                case OperationCanceledException when cause.InnerException is null:
                    return Failed(StageError.TimedOut, what, "the server did not answer in time", error);
                case AuthenticationException:
                    return Failed(StageError.WrongServer, what, $"no safe connection could be made ({cause.Message.TrimEnd('.')})", error);
                case SocketException or IOException:
                    return Failed(StageError.Unavailable, what, $"the connection broke ({cause.Message.TrimEnd('.')})", error);
            }
        }

        return error is AmazonUnmarshallingException or XmlException
            ? Failed(StageError.WrongServer, what, "its answer is not S3's; check AWS_ENDPOINT_URL_S3", error)
            : error is AmazonServiceException or HttpRequestException
            ? Failed(StageError.Unavailable, what, $"the server cannot be reached ({error.Message.TrimEnd('.')})", error)
            : null;
    }

    // A redirection names the region in a header, a wrong signature in its message.
    private static string Region(AmazonS3Exception error)
    {
        var region = (error.InnerException as HttpErrorResponseException)?.Response?.GetHeaderValue("x-amz-bucket-region");
        return region is { Length: > 0 } ? $", {region}: set AWS_REGION to it" : $"; set AWS_REGION to it ({error.Message.TrimEnd('.')})";
    }

    private static string Said(AmazonS3Exception error) => $"{(int)error.StatusCode} {error.ErrorCode}: {error.Message.TrimEnd('.')}";

    private StageException Failed(StageError kind, string what, string why, Exception error) => new(kind, $"The stage {url} cannot be {what}: {why}.", error);
}
