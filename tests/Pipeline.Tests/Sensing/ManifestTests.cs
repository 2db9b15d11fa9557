using Pipeline.Sensing;
using Pipeline.Stages;
using Xunit;
using static Pipeline.Tests.Sensing.ScriptedStage;

namespace Pipeline.Tests.Sensing;

public sealed class ManifestTests : IDisposable
{
    private const string Day = "raw-events/2026/02/06/";

    private readonly SensorBench _bench = new();

    public ManifestTests() => _bench.Settings = _bench.Settings with { Manifest = KeyPattern.Parse("manifests/{yyyy}-{MM}-{dd}.json"), Settle = TimeSpan.FromHours(9) };

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("a.json\n  b/c.json \n\n", "a.json b/c.json")]
    [InlineData("", "")]
    [InlineData("""["a.json", {"key": "b.json", "size": 7, "etag": "\"AB\""}]""", "a.json b.json:7:\"AB\"")]
    [InlineData("""{"entries": [{"url": "s3://test/x/a.json", "mandatory": true, "meta": {"content_length": 12}}]}""", "x/a.json:12")]
    [InlineData("""{"sourceBucket": "b", "files": [{"key": "a.csv.gz", "size": 5}]}""", "a.csv.gz:5")]
    [InlineData("""{"files": []}""", "")]
    public void Its_forms(string text, string entries) => Assert.Equal(
        entries, string.Join(' ', Manifest.Parse(text, "m", "s3://test").Select(e => $"{e.Key}{(e.Size is null ? "" : $":{e.Size}")}{(e.ETag is null ? "" : $":{e.ETag}")}")));

    [Theory]
    [InlineData("{\"entries\": [", "it is no JSON")]
    [InlineData("{\"names\": []}", "it has no list 'entries' or 'files'")]
    [InlineData("[{\"name\": \"a\"}]", "an entry has neither 'url' nor 'key'")]
    [InlineData("s3://other/a.json", "it names s3://other/a.json, which is not in the stage s3://test")]
    public void What_is_none_says_why(string text, string why)
    {
        var error = Assert.Throws<StageException>(() => Manifest.Parse(text, "m", "s3://test"));
        Assert.Equal((StageError.InvalidManifest, true), (error.Error, error.Message.Contains(why, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_day_is_what_its_manifest_names_without_settling()
    {
        var stage = new ScriptedStage(() => _bench.Minutes < 60
            ? [File(Day + "a", 0)]
            : [File("manifests/2026-02-06.json", 60), File(Day + "a", 0, size: 3), File(Day + "b", 59), File(Day + "unnamed"), File("raw-events/2026/02/05/x")]);
        stage.Contents["manifests/2026-02-06.json"] = $$"""{"files": [{"key": "{{Day}}b"}, {"key": "{{Day}}a", "size": 3, "etag": "E"}]}""";
        var result = await _bench.WaitAsync(stage);

        Assert.Equal("1:0>60 2:2>end", _bench.Told());
        Assert.Equal([Day + "a", Day + "b"], result.Files.Select(file => file.Key));
        Assert.Equal(result.DayFiles, result.Files);
    }

    [Fact]
    public async Task What_it_names_must_be_there_as_named()
    {
        var stage = new ScriptedStage(() =>
        [
            File("manifests/2026-02-06.json"),
            File(Day + "a", 0, _bench.Minutes < 60 ? "old" : "new"),
            .. _bench.Minutes < 120 ? Array.Empty<StageFile>() : [File(Day + "b", 0)],
        ]);
        stage.Contents["manifests/2026-02-06.json"] = $$"""[{"key": "{{Day}}a", "etag": "new"}, "{{Day}}b"]""";
        var result = await _bench.WaitAsync(stage);

        Assert.Equal("1:0/2>60 2:1/1>120 3:2>end", _bench.Told());
        Assert.Equal(SensorOutcome.Found, result.Outcome);
    }

    [Fact]
    public async Task A_manifest_that_names_nothing_says_that_the_day_has_nothing()
    {
        var stage = new ScriptedStage(() => [File("manifests/2026-02-06.json")]);
        stage.Contents["manifests/2026-02-06.json"] = "[]";
        var result = await _bench.WaitAsync(stage);

        Assert.Equal((SensorOutcome.Found, 0), (result.Outcome, result.Files.Count));
    }

    [Fact]
    public async Task A_broken_manifest_may_be_mended_before_the_deadline_and_is_an_error_after_it()
    {
        var stage = new ScriptedStage(() => [File("manifests/2026-02-06.json")]);
        stage.Contents["manifests/2026-02-06.json"] = "{";
        var error = await Assert.ThrowsAsync<StageException>(() => _bench.WaitAsync(stage));

        Assert.Equal((StageError.InvalidManifest, 4), (error.Error, _bench.Pokes.Count));
    }

    [Fact]
    public async Task Without_a_manifest_the_day_has_no_files()
    {
        var result = await _bench.WaitAsync(new ScriptedStage(() => [File(Day + "a")]));

        Assert.Equal((SensorOutcome.TimedOut, "manifests/2026-02-06.json"), (result.Outcome, _bench.Pokes[0].Pattern.ToString()));
    }
}
