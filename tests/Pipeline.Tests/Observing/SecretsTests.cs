using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Commands;
using Pipeline.Compiled;
using Pipeline.Runs;
using Pipeline.Tests.Commands;
using Pipeline.Warehouses;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Observing;

/// <summary>After runs with secrets wherever one can be given, none of them is anywhere that anybody reads.</summary>
public sealed class SecretsTests : IDisposable
{
    private static readonly string[] _sent = ["Authorization", "X-Webhook-Key", "X-Lineage-Key", "x-otlp-key"];

    private readonly App _app = new();
    private readonly Dictionary<string, string> _secrets = new(StringComparer.Ordinal);
    private readonly string _variable = $"DBT_ENV_SECRET_{Guid.NewGuid():N}";

    /// <summary>What runs are asked for: what succeeds, and what fails in each place that can fail.</summary>
    public static TheoryData<string, string, int> Runs => new()
    {
        { "good", "build", 0 },
        { "good", "build --full-refresh --quiet", 0 },
        { "good", "--date 2026-02-06 --stage STAGE", 0 },
        { "good", "--date 2026-02-07 --stage STAGE --timeout 0s", 1 },
        { "good", "copy --stage STAGE", 2 },
        { "good", "compile", 0 },
        { "good", "debug", 0 },
        { "good", "show -s view", 0 },
        { "good", "build --target snowflake", 2 },
        { "good", "build --select colour:red", 2 },
        { "model", "build", 1 },
        { "test", "build", 1 },
        { "operation", "run-operation tell", 1 },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Nothing_of_them_is_in_lines_files_stores_requests_or_messages(string project, string commandLine, int code)
    {
        await using var receiver = new HttpReceiver();
        Configure(receiver.Url);
        _app.Stage("raw-events/2026/02/06/a.json", "{}");
        Environment.SetEnvironmentVariable(_variable, Secret("environment"));
        var output = new StringBuilder();
        foreach (var format in new[] { "text", "json" })
        {
            // Every secret is a var's value too, and so in the SQL and in the warehouse's own messages.
            var all = string.Join(' ', _secrets.Values);
            string[] arguments = [.. commandLine.Replace("STAGE", _app.StagePath, StringComparison.Ordinal).Split(' '), "--log-format", format, "--vars", new JsonObject { ["leak"] = all }.ToJsonString()];
            var (actual, lines) = await _app.RunAsync(Leaky(project), arguments);
            Assert.Equal(code, actual);
            output.AppendJoin('\n', lines).Append('\n');
        }

        var (_, runs) = await _app.RunAsync(Leaky(project), "runs", "list");
        output.AppendJoin('\n', runs);
        AssertClean("the console", output.ToString());
        foreach (var request in receiver.Requests)
        {
            AssertClean($"the body of {request.Path.Split('/')[1]}", Encoding.Latin1.GetString(request.Body));
            AssertClean("headers", string.Join('\n', request.Headers.Where(header => !_sent.Contains(header.Key, StringComparer.OrdinalIgnoreCase)).Select(header => header.Value)));
        }

        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(_app.Database)!, "*", SearchOption.AllDirectories))
        {
            // The warehouse is data and so may hold what a model selects; its own log of runs may not.
            if (!file.StartsWith(_app.ContentRoot, StringComparison.Ordinal) && !file.StartsWith(_app.Database, StringComparison.Ordinal))
            {
                AssertClean(file, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
            }
        }

        AssertClean("pipeline.run_log", await RunLogAsync());
    }

    [Fact]
    public async Task They_are_really_said_where_nothing_masks_them()
    {
        // The other test could not fail if what it looks for were never written.
        await using var receiver = new HttpReceiver();
        Configure(receiver.Url);
        Environment.SetEnvironmentVariable(_variable, "none");
        var (_, lines) = await _app.RunAsync(Leaky("model"), "build", "--vars", "{leak: 'a harmless value'}");
        Assert.Contains(lines, line => line.Contains("a harmless value", StringComparison.Ordinal));
        Assert.Contains(receiver.Requests, request => request.Text.Contains("a harmless value", StringComparison.Ordinal));
        Assert.Contains("a harmless value", await RunLogAsync(), StringComparison.Ordinal);
        Assert.Contains("a harmless value", await File.ReadAllTextAsync(Path.Combine(_app.TargetPath, "run_results.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("a harmless value", string.Join('\n', RunStore.Open(Path.ChangeExtension(_app.Database, ".runs.sqlite")).Read(store => RunReader.Nodes(store, RunReader.Newest(store, 1)[0].Id)).Select(node => node.Message)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3://a-bucket", "build", 0)]
    [InlineData("s3://a-bucket", "copy", 2)]
    [InlineData("s3://a-bucket", "sense", 2)]
    public async Task Nothing_of_a_process_s_environment_is_in_what_it_leaves(string stage, string command, int code)
    {
        // A server that knows no key, and tells it in its answer.
        await using var receiver = new HttpReceiver(403);
        _app.Stage("x", "");
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, command, .. command == "build" ? ["--select", "config.materialized:none"] : new[] { "--stage", stage }])
        {
            WorkingDirectory = _app.StagePath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["AWS_ACCESS_KEY_ID"] = Secret("access-key"),
            ["AWS_SECRET_ACCESS_KEY"] = Secret("secret-key"),
            ["AWS_SESSION_TOKEN"] = Secret("session"),
            ["AWS_REGION"] = "us-east-1",
            ["AWS_ENDPOINT_URL_S3"] = receiver.Url,
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Url,
            ["OTEL_EXPORTER_OTLP_HEADERS"] = $"x-otlp-key={Secret("otlp")}",
            ["Pipeline__Snowflake__password"] = Secret("snowflake"),
            ["Pipeline__Notifications__Url"] = $"{receiver.Url}/hooks/{Secret("path")}",
            ["Pipeline__Notifications__Secret"] = Secret("webhook"),
            ["Pipeline__Notifications__Headers__X-Webhook-Key"] = Secret("header"),
            ["Pipeline__OpenLineage__File"] = Path.Combine(_app.StagePath, "lineage.jsonl"),
            ["Pipeline__LogFormat"] = "json",
            ["PIPELINE_DEBUG"] = "1",
        })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == code, output + await error);
        AssertClean("the console", output + await error);
        foreach (var file in Directory.EnumerateFiles(_app.StagePath, "*", SearchOption.AllDirectories))
        {
            AssertClean(file, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
        }
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(_variable, null);
        _app.Dispose();
    }

    // The failing ones fail with a message of the warehouse that quotes the value.
    private CompiledProject Leaky(string what)
    {
        var leak = new RunValue(RunValueKind.Var, "leak");
        var view = View("view", $"select {leak} as said, {new RunValue(RunValueKind.EnvVar, _variable)} as of_environment");
        var table = Table("table", $"select said from {view.Relation}", "view");
        return what switch
        {
            "model" => Project(view, Table("table", $"select cast({leak} as integer) as said")),
            "test" => Project(view, table, Test("leaks", table, $"select * from {table.Relation}")),
            "operation" => Project(view, new Operation
            {
                UniqueId = "operation.shop.tell",
                Name = "tell",
                Path = "macros/tell.sql",
                DuckDb = [new SqlStatement($"select {leak} as said"), new SqlStatement($"select cast({leak} as integer)")],
                Snowflake = [],
            }),
            _ => Project(view, table),
        };
    }

    private string Secret(string of) => _secrets.TryGetValue(of, out var known) ? known : _secrets[of] = $"{of}-{Guid.NewGuid():N}";

    private void Configure(string url)
    {
        Directory.CreateDirectory(_app.ContentRoot);
        var settings = JsonNode.Parse($$"""
            {
              "Pipeline": {
                "Snowflake": {
                  "account": "xy12345",
                  "user": "loader",
                  "password": "{{Secret("password")}}",
                  "private_key": "-----BEGIN PRIVATE KEY-----\n{{Secret("key-line-1")}}\n{{Secret("key-line-2")}}\n-----END PRIVATE KEY-----",
                  "private_key_pwd": "{{Secret("pass-phrase")}}",
                  "token": "{{Secret("token")}}",
                  "ConnectionString": "account=xy12345;user=loader;password={{Secret("in-connection-string")}}"
                },
                "Notifications": {
                  "Url": "{{url}}/hooks/{{Secret("in-path")}}?key={{Secret("in-query")}}",
                  "Secret": "{{Secret("webhook")}}",
                  "Headers": { "X-Webhook-Key": "{{Secret("header")}}", "Authorization": "Bearer {{Secret("bearer")}}" },
                  "RetryDelay": "1ms"
                },
                "OpenLineage": {
                  "Url": "{{url}}/api/v1/lineage",
                  "ApiKey": "{{Secret("api-key")}}",
                  "Headers": { "X-Lineage-Key": "{{Secret("lineage-header")}}" },
                  "File": {{JsonValue.Create(Path.Combine(_app.TargetPath, "lineage.jsonl")).ToJsonString()}}
                },
                "Telemetry": { "Endpoint": "{{url}}", "Headers": { "x-otlp-key": "{{Secret("telemetry-header")}}" } }
              }
            }
            """)!;
        File.WriteAllText(Path.Combine(_app.ContentRoot, "appsettings.json"), settings.ToJsonString());
    }

    private async Task<string> RunLogAsync()
    {
        if (!File.Exists(_app.Database))
        {
            return "";
        }

        await using var warehouse = Pipeline.Warehouses.DuckDb.DuckDbWarehouse.Open(_app.Database);
        await using var connection = await warehouse.OpenAsync(TestContext.Current.CancellationToken);
        if (await connection.ScalarAsync(new Statement("select 1 from information_schema.tables where table_schema = 'pipeline' and table_name = 'run_log'"), TestContext.Current.CancellationToken) is null)
        {
            return "";
        }

        return string.Join('\n', await connection.QueryAsync<string>(new Statement("select coalesce(message, '') from pipeline.run_log"), TestContext.Current.CancellationToken));
    }

    private void AssertClean(string where, string text)
    {
        foreach (var (of, secret) in _secrets)
        {
            Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{where} holds the secret '{of}':\n{Around(text, secret)}");
        }
    }

    private static string Around(string text, string secret)
    {
        var at = Math.Max(0, text.IndexOf(secret, StringComparison.Ordinal));
        return text[Math.Max(0, at - 200)..Math.Min(text.Length, at + secret.Length + 50)];
    }
}
