using Pipeline.Stages;
using Xunit;

namespace Pipeline.Tests.Stages;

public sealed class DirectoryStageTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Keys_are_relative_ordinal_and_without_empty_files()
    {
        Write("b/2.json", "2");
        Write("b/10.json", "10");
        Write("B/1.json", "1");
        Write("b/.hidden", "h");
        Write("b/marker", "");

        var files = await new DirectoryStage(_directory.Path).ListAsync("", TestContext.Current.CancellationToken);

        Assert.Equal(["B/1.json", "b/.hidden", "b/10.json", "b/2.json"], files.Select(file => file.Key));
        Assert.Equal([1L, 1, 2, 1], files.Select(file => file.Size));
    }

    [Theory]
    [InlineData("b/", "b/1.json b/c/2.json")]
    [InlineData("b/1", "b/1.json")]
    [InlineData("b", "b/1.json b/c/2.json bb.json")]
    [InlineData("x/y/", "")]
    public async Task A_prefix_is_text_and_no_folder(string prefix, string keys)
    {
        Write("a.json", "1");
        Write("b/1.json", "1");
        Write("b/c/2.json", "1");
        Write("bb.json", "1");

        var files = await new DirectoryStage(_directory.Path).ListAsync(prefix, TestContext.Current.CancellationToken);

        Assert.Equal(keys, string.Join(' ', files.Select(file => file.Key)));
    }

    [Fact]
    public async Task The_etag_is_the_contents_md5_as_in_S3()
    {
        Write("a.json", "hello");
        var stage = new DirectoryStage(_directory.Path);
        var file = Assert.Single(await stage.ListAsync("", TestContext.Current.CancellationToken));

        Assert.Null(file.ETag);
        Assert.Equal("5d41402abc4b2a76b9719d911017c592", await stage.ETagAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_missing_directory_is_no_empty_stage()
    {
        var stage = new DirectoryStage(Path.Combine(_directory.Path, "nowhere"));
        var error = await Assert.ThrowsAsync<StageException>(() => stage.ListAsync("", TestContext.Current.CancellationToken));
        Assert.Equal(StageError.Missing, error.Error);
    }

    [Fact]
    public async Task A_file_is_no_stage()
    {
        Write("a.json", "1");
        var stage = new DirectoryStage(Path.Combine(_directory.Path, "a.json"));
        var error = await Assert.ThrowsAsync<StageException>(() => stage.ListAsync("", TestContext.Current.CancellationToken));
        Assert.Contains("is a file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_has_gone_says_so()
    {
        var error = await Assert.ThrowsAsync<StageException>(
            () => new DirectoryStage(_directory.Path).OpenAsync(new StageFile("gone.json", 1, null, default), TestContext.Current.CancellationToken));
        Assert.Equal(StageError.FileGone, error.Error);
    }

    private void Write(string key, string text)
    {
        var path = Path.Combine(_directory.Path, key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
