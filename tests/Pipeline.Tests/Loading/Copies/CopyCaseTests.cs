using System.Globalization;
using Pipeline.Loading;
using Pipeline.Tests.Sensing;
using Xunit;

namespace Pipeline.Tests.Loading.Copies;

/// <summary>COPY INTO as it is written, from Snowflake's SQL through the generator to rows in DuckDB.</summary>
public sealed class CopyCaseTests
{
    // UPDATE_GOLDENS=1 writes what the load did into the case; the difference is to be read before it is kept.
    private static readonly bool _updates = Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1";

    public static TheoryData<string, string> Cases =>
        [.. CopyCases.Files.SelectMany(file => CopyCase.Read(file).Select(c => new TheoryDataRow<string, string>(Path.GetFileNameWithoutExtension(file), c.Name)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_copy_does_what_Snowflake_does(string theme, string name)
    {
        var file = CopyCases.Files.Single(f => Path.GetFileNameWithoutExtension(f) == theme);
        var expected = CopyCase.Read(file).Single(c => c.Name == name);
        await using var bench = new LoadBench { Project = CopyCases.Project, Copy = CopyCases.Statement(file, name), Clock = new LeapingClock() };
        foreach (var staged in expected.Files)
        {
            await StageAsync(bench, staged);
        }

        string result;
        try
        {
            result = Text(await bench.LoadAsync());
        }
        catch (LoadException error)
        {
            result = "fails: " + error.Message;
        }

        var actual = expected with { Result = result, Rows = await RowsAsync(bench) };
        if (_updates)
        {
            CopyCase.Update(file, actual);
        }
        else
        {
            Assert.Equal((expected.Result, expected.Rows), (actual.Result, actual.Rows));
        }
    }

    [Fact]
    public void No_two_cases_have_one_name() =>
        Assert.All(CopyCases.Files, file => Assert.Distinct(CopyCase.Read(file).Select(c => c.Name)));

    private static async Task StageAsync(LoadBench bench, StagedText staged)
    {
        var path = Path.Combine(bench.StagePath, staged.Key);
        if (staged.Key.EndsWith(".parquet", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await bench.QueryAsync($"copy ({staged.Text}) to '{path}' (format parquet)");
        }
        else
        {
            bench.Write(staged.Key, staged.Bytes());
        }

        File.SetLastWriteTimeUtc(path, new DateTime(2026, 2, 5, 12, 0, 0, DateTimeKind.Utc));
    }

    private static string Text(LoadResult result) => string.Join('\n',
    [
        .. result.Missing.Select(name => $"{name}: missing"),
        .. result.Files.Select(Text),
        .. result.Errors.Select(e => string.Create(CultureInfo.InvariantCulture, $"error: {e.Key}, row {e.FileRow}, line {e.Line}, character {e.Character}, column {e.Column}: {e.Error}")),
        .. result.Sample?.Rows.Select(row => "row: " + string.Join(" | ", row.Select(value => value ?? "NULL"))) ?? [],
    ]);

    private static string Text(FileLoad file) => string.Create(
        CultureInfo.InvariantCulture,
        $"{file.Key}: {file.Status}, {file.RowsLoaded} of {file.RowsParsed}{(file.ErrorsSeen > 0 ? $", {file.ErrorsSeen} wrong: {file.FirstErrorText}" : "")}");

    // A value as DuckDB writes it; an empty text is '', a line break \n.
    private static Task<string> RowsAsync(LoadBench bench) => bench.RowsAsync(
        $"select case when columns(*)::varchar = '' then '''''' else replace(columns(*)::varchar, chr(10), '\\n') end from {bench.Copy.Target} order by all");
}
