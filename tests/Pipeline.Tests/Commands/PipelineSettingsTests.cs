using Microsoft.Extensions.Configuration;
using Pipeline.Commands;
using Pipeline.Compiled;
using Pipeline.Sensing;
using Pipeline.Tests.Building;
using Xunit;

namespace Pipeline.Tests.Commands;

public class PipelineSettingsTests
{
    [Fact]
    public void Defaults()
    {
        var settings = Read();
        Assert.Equal((Dialect.DuckDb, "warehouse.duckdb", "target", 4), (settings.Target, settings.Database, settings.TargetPath, settings.Threads));
        Assert.Equal(("raw-events/{yyyy}/{MM}/{dd}/**", TimeSpan.FromHours(1), TimeSpan.FromHours(3)), (settings.Sensor.Pattern.ToString(), settings.Sensor.PokeInterval, settings.Sensor.Timeout));
    }

    [Fact]
    public void Every_setting_has_a_key()
    {
        var settings = Read("Sensor:Timeout", "5m", "Database", "x.duckdb", "Target", "Snowflake", "Date", "2026-02-06", "Quiet", "true", "Vars:days", "7", "LogFormat", "JSON", "Snowflake:account", "a");
        Assert.Equal(TimeSpan.FromMinutes(5), settings.Sensor.Timeout);
        Assert.Equal(("x.duckdb", Dialect.Snowflake, new DateOnly(2026, 2, 6), true, "7", LogFormat.Json, "a"), (settings.Database, settings.Target, settings.Date, settings.Quiet, settings.Vars["days"], settings.LogFormat, settings.Snowflake["Account"]));
    }

    [Fact]
    public void The_sensor_has_all_its_settings()
    {
        var sensor = Read("Sensor:Pattern", "x/{dd}/*", "Sensor:ExponentialPoke", "true", "Sensor:MaxPokeInterval", "10m", "Sensor:SoftFail", "true", "Sensor:Mode", "Reschedule", "Sensor:Settle", "0s", "Sensor:Manifest", "m/{dd}").Sensor;
        Assert.Equal(
            ("x/{dd}/*", true, TimeSpan.FromMinutes(10), true, SensorMode.Reschedule, TimeSpan.Zero, "m/{dd}"),
            (sensor.Pattern.ToString(), sensor.IsExponential, sensor.MaxPokeInterval, sensor.SoftFail, sensor.Mode, sensor.Settle, sensor.Manifest?.ToString()));
    }

    [Theory]
    [InlineData("Treads", "4", "Setting Pipeline:Treads is not known")]
    [InlineData("Sensor:Tmeout", "4", "Setting Pipeline:Sensor:Tmeout is not known; there are Pattern,")]
    [InlineData("Sensor:Mode", "sleep", "--mode (Pipeline:Sensor:Mode) is 'sleep'; there are poke and reschedule.")]
    [InlineData("Sensor:PokeInterval", "0s", "Pipeline:Sensor:PokeInterval is '0s', which is no duration longer than nothing")]
    [InlineData("Sensor:Pattern", "a/{yy}", "Pipeline:Sensor:Pattern: The key pattern 'a/{yy}'")]
    [InlineData("Notifications:Urll", "x", "Setting Pipeline:Notifications:Urll is not known; there are Url, Headers,")]
    [InlineData("Notifications:Url", "ftp://x/secret", "Pipeline:Notifications:Url is no http or https URL.")]
    [InlineData("Notifications:Url+Notifications:On", "http://x+failure,success", "Pipeline:Notifications:On has 'success'; there are failure, recovery and late")]
    [InlineData("Notifications:Url+Notifications:Secret", "http://x+whsec_?", "Pipeline:Notifications:Secret begins with whsec_, and what follows is not Base64.")]
    [InlineData("Notifications:Url+Notifications:Retries", "http://x+99", "Pipeline:Notifications:Retries is '99'; it is a number from 0 to 20.")]
    [InlineData("OpenLineage:Endpoint", "x", "Setting Pipeline:OpenLineage:Endpoint is not known; there are Url, Headers,")]
    [InlineData("Telemetry:Endpoint", "collector:4317", "Pipeline:Telemetry:Endpoint is no http or https URL.")]
    [InlineData("Telemetry:Endpoint+Telemetry:Protocol", "http://c+udp", "Pipeline:Telemetry:Protocol is 'udp'; there are http/protobuf and grpc.")]
    [InlineData("Telemetry:Endpoint+Telemetry:Headers:X", "http://c+a,b", "Pipeline:Telemetry:Headers:X has a comma")]
    [InlineData("Quiet", "perhaps", "Pipeline:Quiet is 'perhaps'; it is true or false.")]
    public void What_does_not_fit_is_refused(string key, string value, string message) =>
        Assert.StartsWith(message, Assert.Throws<UsageException>(() => Read([.. key.Split('+').Zip(value.Split('+'), (k, v) => new[] { k, v }).SelectMany(pair => pair)])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Appsettings_then_the_command_line()
    {
        using var app = new App();
        Directory.CreateDirectory(app.ContentRoot);
        await File.WriteAllTextAsync(Path.Combine(app.ContentRoot, "appsettings.json"), """{"Pipeline": {"Threads": 2, "Date": "2026-01-01", "Vars": {"days": 1}}}""", TestContext.Current.CancellationToken);
        var project = Shop.Project(Shop.Table("a", $"select {new RunValue(RunValueKind.Var, "days", RunValueType.WholeNumber)} as id"));
        var (_, lines) = await app.RunAsync(project, "build", "--threads", "3");
        Assert.Equal(("Logical date 2026-01-01", true), (lines[0], lines[1].EndsWith("3 threads.", StringComparison.Ordinal)));
        Assert.Contains("| 1  |", (await app.RunAsync(project, "show", "-s", "a")).Lines);
        Assert.Contains("| 2  |", (await app.RunAsync(project, "show", "-s", "a", "--vars", "{days: 2}")).Lines);
    }

    [Fact]
    public void Production_is_the_real_bucket_and_snowflake()
    {
        var settings = PipelineSettings.Read(new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json")
            .AddJsonFile("appsettings.Production.json")
            .Build());
        Assert.Equal(("s3://ecommerce-streaming-data-0001", Dialect.Snowflake), (settings.Stage, settings.Target));
        Assert.Equal((TimeSpan.FromHours(1), TimeSpan.FromHours(3)), (settings.Sensor.PokeInterval, settings.Sensor.Timeout));
    }

    [Theory]
    [InlineData("{a: 1, b: 'x: y', c: null}", "a=1 b=x: y c=")]
    [InlineData("{\"a\": true, \"b\": [1, \"two\"], \"c\": {\"d\": 1.5}}", "a=true b=[1,\"two\"] c={\"d\":1.5}")]
    [InlineData("a: 2026-02-06", "a=2026-02-06")]
    [InlineData("", "")]
    public void Vars_are_yaml_or_json(string text, string expected) =>
        Assert.Equal(expected, string.Join(" ", YamlArguments.Parse("--vars", text).Select(pair => $"{pair.Key}={pair.Value}")));

    private static PipelineSettings Read(params string[] keysAndValues) => PipelineSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(keysAndValues.Chunk(2).Select(pair => KeyValuePair.Create("Pipeline:" + pair[0], (string?)pair[1])))
        .Build());
}
