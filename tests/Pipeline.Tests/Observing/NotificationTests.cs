using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Compiled;
using Pipeline.Runs;
using Pipeline.Tests.Commands;
using Xunit;
using static Pipeline.Tests.Building.Shop;

namespace Pipeline.Tests.Observing;

/// <summary>Runs that tell a webhook on loopback how they went.</summary>
public sealed class NotificationTests : IDisposable
{
    private const string Secret = "a secret that only both sides know";

    private static readonly CompiledProject _good = Project(Table("orders", "select 1 as id"));
    private static readonly CompiledProject _bad = Project(Table("orders", "select oops"));

    private readonly App _app = new();

    [Fact]
    public async Task A_failure_is_told_with_what_failed_and_signed()
    {
        await using var receiver = new HttpReceiver();
        Configure(receiver.Url + "/hooks?x=1");
        Assert.Equal(1, (await _app.RunAsync(_bad, "build", "--date", "2026-02-06")).Code);
        var request = Assert.Single(receiver.Requests);
        Assert.Equal(("POST", "/hooks?x=1", "application/json", "extra"), (request.Method, request.Path, request.Headers["Content-Type"], request.Headers["X-Extra"]));

        var body = request.Json;
        Assert.Equal(("run.failed", "shop", "build", "manual", "2026-02-06", "failed", 1), (
            (string?)body["type"],
            (string?)body["run"]!["project"],
            (string?)body["run"]!["command"],
            (string?)body["run"]!["trigger"],
            (string?)body["run"]!["logical_date"],
            (string?)body["run"]!["state"],
            (int?)body["run"]!["exit_code"]));
        Assert.StartsWith("shop build of 2026-02-06 on duckdb failed: model.shop.orders: Binder Error", (string?)body["text"], StringComparison.Ordinal);
        var problem = Assert.Single(body["data"]!["problems"]!.AsArray())!;
        Assert.Equal(("model.shop.orders", "error"), ((string?)problem["id"], (string?)problem["status"]));

        var signed = $"{request.Headers["webhook-id"]}.{request.Headers["webhook-timestamp"]}.{request.Text}";
        Assert.Equal("v1," + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(signed))), request.Headers["webhook-signature"]);
        Assert.Equal((string?)body["id"], request.Headers["webhook-id"]);
        Assert.InRange(DateTimeOffset.FromUnixTimeSeconds(long.Parse(request.Headers["webhook-timestamp"], CultureInfo.InvariantCulture)), DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(1));
    }

    [Fact]
    public async Task The_first_success_after_failures_is_a_recovery_and_only_of_the_same_command_line()
    {
        await using var receiver = new HttpReceiver();
        Configure(receiver.Url);
        await _app.RunAsync(_good, "build");
        await _app.RunAsync(_bad, "build");
        await _app.RunAsync(_bad, "build");
        await _app.RunAsync(_good, "build", "--select", "orders");
        await _app.RunAsync(_good, "run");
        await _app.RunAsync(_good, "build");
        await _app.RunAsync(_good, "build");
        Assert.Equal(["run.failed", "run.failed", "run.recovered"], receiver.Requests.Select(request => (string?)request.Json["type"]));
        var (second, recovery) = (receiver.Requests.ElementAt(1).Json, receiver.Requests.Last().Json);
        Assert.Contains(" failed, for the 2nd time in a row: ", (string?)second["text"], StringComparison.Ordinal);
        Assert.EndsWith(" succeeded after 2 failures", (string?)recovery["text"], StringComparison.Ordinal);
        Assert.Equal((string?)second["run"]!["id"], (string?)recovery["data"]!["last_failure"]!["id"]);
    }

    [Fact]
    public async Task Late_files_are_told_while_the_run_goes_on()
    {
        await using var receiver = new HttpReceiver();
        Configure(receiver.Url);
        _app.Stage("raw-events/2026/02/05/a.json", "{}");
        await _app.RunAsync(_good, "--stage", _app.StagePath, "--date", "2026-02-05");
        _app.Stage("raw-events/2026/02/05/late.json", "{}");
        _app.Stage("raw-events/2026/02/06/a.json", "{}");
        await _app.RunAsync(_good, "--stage", _app.StagePath, "--date", "2026-02-06");
        var late = Assert.Single(receiver.Requests).Json;
        Assert.Equal(("data.late", "running", "2026-02-05"), ((string?)late["type"], (string?)late["run"]!["state"], (string?)late["data"]!["date"]));
        Assert.Equal("raw-events/2026/02/05/late.json", (string?)late["data"]!["keys"]![0]);
        Assert.EndsWith("1 file of 2026-02-05 came after that day's sensor had passed", (string?)late["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_cannot_even_begin_its_work_is_a_failure()
    {
        await using var receiver = new HttpReceiver();
        Configure(receiver.Url);
        Assert.Equal(2, (await _app.RunAsync(_good, "build", "--select", "colour:red")).Code);
        var body = Assert.Single(receiver.Requests).Json;
        Assert.Equal((2, 0), ((int?)body["run"]!["exit_code"], (int?)body["data"]!["problem_count"]));
        Assert.StartsWith("Selection method 'colour' is not known", (string?)body["data"]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_is_sent_again_with_a_fresh_signature_under_the_same_id()
    {
        await using var receiver = new HttpReceiver(503, 429, 200);
        Configure(receiver.Url);
        var (_, lines) = await _app.RunAsync(_bad, "build");
        Assert.Equal(3, receiver.Requests.Count);
        Assert.Single(receiver.Requests.Select(request => request.Headers["webhook-id"]).Distinct());
        Assert.DoesNotContain(lines, line => line.Contains("could not be delivered", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(500, 3, "it answered 500 (3 attempts)")]
    [InlineData(404, 1, "it answered 404 (1 attempt)")]
    [InlineData(302, 1, "it answered 302 (1 attempt)")]
    public async Task What_cannot_be_delivered_is_a_warning_and_changes_nothing(int answer, int requests, string said)
    {
        await using var receiver = new HttpReceiver(answer);
        Configure(receiver.Url + "/path-that-nobody-is-to-see");
        var (code, lines) = await _app.RunAsync(_bad, "build");
        Assert.Equal((1, requests), (code, receiver.Requests.Count));
        Assert.Equal($"Notification run.failed could not be delivered to 127.0.0.1: {said}", lines[^1]);
        Assert.DoesNotContain(lines, line => line.Contains("nobody-is-to-see", StringComparison.Ordinal) || line.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_there_is_a_warning_too()
    {
        // A port that is taken, so that nobody else gets it, and at which nobody listens.
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Configure($"http://127.0.0.1:{((IPEndPoint)taken.LocalEndPoint!).Port}");
        var (code, lines) = await _app.RunAsync(_bad, "build");
        Assert.Equal((1, "Notification run.failed could not be delivered to 127.0.0.1: ConnectionError (3 attempts)"), (code, lines[^1]));
    }

    [Fact]
    public async Task Only_what_is_asked_for_is_told()
    {
        await using var receiver = new HttpReceiver();
        Configure(receiver.Url, "recovery, late");
        await _app.RunAsync(_bad, "build");
        await _app.RunAsync(_good, "build");
        Assert.Equal("run.recovered", (string?)Assert.Single(receiver.Requests).Json["type"]);
    }

    [Fact]
    public async Task A_run_whose_process_died_is_told_by_the_next()
    {
        await using var receiver = new HttpReceiver();
        Configure(receiver.Url);
        await _app.RunAsync(_good, "build", "--date", "2026-02-06");
        var store = RunStore.Open(Path.ChangeExtension(_app.Database, ".runs.sqlite"));
        var done = store.Read(connection => RunReader.Newest(connection, 1))[0];
        var died = done with { Id = Guid.NewGuid(), State = RunState.Queued };
        store.Write(connection =>
        {
            RunWriter.Insert(connection, died);
            RunWriter.BeginAttempt(connection, died.Id, "x", new ProcessIdentity(int.MaxValue, ProcessIdentity.Current.Host, DateTimeOffset.UnixEpoch), DateTimeOffset.UtcNow);
        });
        await _app.RunAsync(_good, "build", "--date", "2026-02-06");
        Assert.Equal(["run.failed interrupted", "run.recovered success"], receiver.Requests.Select(request => $"{request.Json["type"]} {request.Json["run"]!["state"]}"));
        Assert.Equal(died.Id.ToString("D"), (string?)receiver.Requests.First().Json["run"]!["id"]);
    }

    [Fact]
    public async Task A_run_that_the_schedule_gives_up_is_told()
    {
        await using var receiver = new HttpReceiver();
        Configure(receiver.Url);
        await _app.RunAsync(_good, "build", "--date", "2026-02-06");
        var store = RunStore.Open(Path.ChangeExtension(_app.Database, ".runs.sqlite"));
        var hopeless = store.Read(connection => RunReader.Newest(connection, 1))[0] with
        {
            Id = Guid.NewGuid(),
            Command = "pipeline",
            Trigger = RunTrigger.Schedule,
            ScheduledFor = DateTimeOffset.UtcNow,
            State = RunState.Queued,
        };
        store.Write(connection =>
        {
            RunWriter.Insert(connection, hopeless);
            for (var i = 0; i < 3; i++)
            {
                var attempt = RunWriter.BeginAttempt(connection, hopeless.Id, "x", ProcessIdentity.Current, DateTimeOffset.UtcNow);
                RunWriter.End(connection, hopeless.Id, attempt, new RunEnd(RunState.Interrupted, ExitCode: null, "killed") { IsCrash = true }, DateTimeOffset.UtcNow);
            }
        });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var schedule = _app.RunAsync(_good, stop.Token, "schedule", "--cron", "0 0 29 2 *", "--health", "off");
        while (receiver.Requests.IsEmpty && !schedule.IsCompleted)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();
        var (_, lines) = await schedule;
        var body = Assert.Single(receiver.Requests).Json;
        Assert.Equal(("run.failed", hopeless.Id.ToString("D"), "failed", 2), ((string?)body["type"], (string?)body["run"]!["id"], (string?)body["run"]!["state"], (int?)body["run"]!["exit_code"]));
        Assert.Equal("shop pipeline of 2026-02-06 on duckdb failed: given up after 3 interruptions; the last: killed", (string?)body["text"]);
        Assert.Contains($"Run {hopeless.Id}, logical date 2026-02-06, failed: given up after 3 interruptions; the last: killed", lines);
    }

    [Fact]
    public async Task Debug_says_who_is_told()
    {
        Configure("https://hooks.example.org/services/T0123456789ABCDEF", "failure");
        var (_, lines) = await _app.RunAsync(_good, "debug");
        Assert.Contains("notifications: hooks.example.org of failure, signed", lines);
    }

    public void Dispose() => _app.Dispose();

    private void Configure(string url, string? on = null)
    {
        var notifications = new JsonObject { ["Url"] = url, ["Secret"] = Secret, ["Retries"] = 2, ["RetryDelay"] = "1ms", ["Headers"] = new JsonObject { ["X-Extra"] = "extra" } };
        if (on is not null)
        {
            notifications["On"] = on;
        }

        Directory.CreateDirectory(_app.ContentRoot);
        File.WriteAllText(Path.Combine(_app.ContentRoot, "appsettings.json"), new JsonObject { ["Pipeline"] = new JsonObject { ["Notifications"] = notifications } }.ToJsonString());
    }
}
