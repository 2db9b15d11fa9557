using Pipeline.Stages;
using Xunit;

namespace Pipeline.Tests.Stages;

public class StageUriTests
{
    [Theory]
    [InlineData("s3://bucket", "bucket", "")]
    [InlineData("s3://bucket/", "bucket", "")]
    [InlineData("S3://my.bucket-1/a/b/", "my.bucket-1", "a/b/")]
    [InlineData(" s3://bucket/a ", "bucket", "a/")]
    public void An_S3_url_names_a_bucket_and_a_prefix(string url, string bucket, string prefix) =>
        Assert.Equal(new S3StageUri(bucket, prefix), StageUri.Parse(url));

    [Theory]
    [InlineData("samples", "samples")]
    [InlineData("../data/x y", "../data/x y")]
    [InlineData("file:///data/x%20y", "/data/x y")]
    public void Everything_else_is_a_directory(string url, string path) =>
        Assert.Equal(new DirectoryStageUri(path), StageUri.Parse(url));

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("s3://", "the bucket's name is missing")]
    [InlineData("s3:///prefix", "the bucket's name is missing")]
    [InlineData("s3://no bucket/x", "'no bucket' is no bucket's name")]
    [InlineData("gs://bucket", "'gs' is no kind of stage")]
    [InlineData("file://host/x", "has no host")]
    public void A_wrong_url_says_what_is_wrong_and_what_a_stage_is(string url, string why)
    {
        var error = Assert.Throws<StageException>(() => StageUri.Parse(url));
        Assert.Equal(StageError.InvalidUrl, error.Error);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.Contains("s3://bucket/prefix", error.Message, StringComparison.Ordinal);
    }
}
