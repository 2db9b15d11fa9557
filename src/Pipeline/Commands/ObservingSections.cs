using System.Globalization;
using Microsoft.Extensions.Configuration;
using Pipeline.Observing;
using Pipeline.Observing.Notifications;
using Pipeline.Observing.OpenLineage;
using Pipeline.Observing.Telemetry;

namespace Pipeline.Commands;

/// <summary>Reads who is told of runs: sections <c>Pipeline:Notifications</c>, <c>Pipeline:OpenLineage</c> and <c>Pipeline:Telemetry</c>.</summary>
internal static class ObservingSections
{
    private const string Notifications = "Notifications";
    private const string OpenLineage = "OpenLineage";
    private const string Telemetry = "Telemetry";
    private const int MostRetries = 20;

    private static readonly string[] _http = ["Url", "Headers", "Timeout", "Retries", "RetryDelay"];

    /// <summary>The sections' names.</summary>
    public static readonly IReadOnlyList<string> Known = [Notifications, OpenLineage, Telemetry];

    /// <summary>Reads the sections.</summary>
    /// <param name="pipeline">Section <c>Pipeline</c>.</param>
    /// <param name="root">All of the configuration, the environment with it, in which OpenTelemetry's own variables are.</param>
    /// <exception cref="UsageException">A setting is unknown or does not fit.</exception>
    public static ObservingSettings Read(IConfiguration pipeline, IConfiguration root) => new()
    {
        Notifications = ReadNotifications(pipeline),
        OpenLineage = ReadOpenLineage(pipeline),
        Telemetry = ReadTelemetry(pipeline, root),
    };

    private static NotificationSettings? ReadNotifications(IConfiguration pipeline)
    {
        Check(pipeline, Notifications, [.. _http, "Secret", "On"]);
        if (Http(pipeline, Notifications) is not { } http)
        {
            return null;
        }

        var settings = new NotificationSettings { Http = http, Secret = Secret(pipeline) };
        return PipelineSettings.Value(pipeline, $"{Notifications}:On") is { } kinds
            ? settings with { On = kinds.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Kind).ToHashSet() }
            : settings;
    }

    private static OpenLineageSettings? ReadOpenLineage(IConfiguration pipeline)
    {
        Check(pipeline, OpenLineage, [.. _http, "ApiKey", "File", "Namespace"]);
        var http = Http(pipeline, OpenLineage);
        if (http is not null && PipelineSettings.Value(pipeline, $"{OpenLineage}:ApiKey") is { } key)
        {
            http = http with { Headers = new Dictionary<string, string>(http.Headers, StringComparer.OrdinalIgnoreCase) { ["Authorization"] = $"Bearer {key}" } };
        }

        var file = PipelineSettings.Value(pipeline, $"{OpenLineage}:File");
        return http is null && file is null ? null : new OpenLineageSettings { Http = http, File = file, Namespace = PipelineSettings.Value(pipeline, $"{OpenLineage}:Namespace") };
    }

    private static TelemetrySettings? ReadTelemetry(IConfiguration pipeline, IConfiguration root)
    {
        Check(pipeline, Telemetry, ["Endpoint", "Protocol", "Headers"]);
        var (endpoint, protocol) = (Name($"{Telemetry}:Endpoint"), Name($"{Telemetry}:Protocol"));
        var text = PipelineSettings.Value(pipeline, $"{Telemetry}:Endpoint") ?? PipelineSettings.Value(root, endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT");
        if (text is null || string.Equals(root["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return new TelemetrySettings
        {
            Endpoint = HttpUrl(text) ?? throw new UsageException($"{endpoint} is no http or https URL."),
            Protocol = (PipelineSettings.Value(pipeline, $"{Telemetry}:Protocol") ?? PipelineSettings.Value(root, protocol = "OTEL_EXPORTER_OTLP_PROTOCOL")) switch
            {
                null or "http/protobuf" => OtlpProtocol.HttpProtobuf,
                "grpc" => OtlpProtocol.Grpc,
                var other => throw new UsageException($"{protocol} is '{other}'; there are http/protobuf and grpc."),
            },
            Headers = Headers(pipeline, Telemetry) is var headers && headers.FirstOrDefault(header => header.Value.Contains(',', StringComparison.Ordinal)).Key is { } odd
                ? throw new UsageException($"{Name($"{Telemetry}:Headers:{odd}")} has a comma, which OpenTelemetry's list of headers has no place for.")
                : headers,
        };
    }

    private static Uri? HttpUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) ? url : null;

    private static NotificationKind Kind(string text) => text.ToUpperInvariant() switch
    {
        "FAILURE" => NotificationKind.Failure,
        "RECOVERY" => NotificationKind.Recovery,
        "LATE" => NotificationKind.Late,
        _ => throw new UsageException($"{Name($"{Notifications}:On")} has '{text}'; there are failure, recovery and late, separated by commas."),
    };

    private static WebhookSecret? Secret(IConfiguration pipeline)
    {
        try
        {
            return PipelineSettings.Value(pipeline, $"{Notifications}:Secret") is { } text ? new WebhookSecret(text) : null;
        }
        catch (FormatException)
        {
            // Its text is in no message.
            throw new UsageException($"{Name($"{Notifications}:Secret")} begins with whsec_, and what follows is not Base64.");
        }
    }

    private static HttpSettings? Http(IConfiguration pipeline, string section)
    {
        if (PipelineSettings.Value(pipeline, $"{section}:Url") is not { } text)
        {
            return null;
        }

        var standard = new HttpSettings
        {
            Url = HttpUrl(text) ?? throw new UsageException($"{Name($"{section}:Url")} is no http or https URL."),
        };
        return standard with
        {
            Headers = Headers(pipeline, section),
            Timeout = PipelineSettings.ParseDuration(pipeline, $"{section}:Timeout", mayBeZero: false) ?? standard.Timeout,
            Retries = Retries(pipeline, section) ?? standard.Retries,
            RetryDelay = PipelineSettings.ParseDuration(pipeline, $"{section}:RetryDelay", mayBeZero: true) ?? standard.RetryDelay,
        };
    }

    private static Dictionary<string, string> Headers(IConfiguration pipeline, string section) => pipeline.GetSection($"{section}:Headers").GetChildren()
        .Where(header => !string.IsNullOrEmpty(header.Value))
        .ToDictionary(header => header.Key, header => header.Value!, StringComparer.OrdinalIgnoreCase);

    private static int? Retries(IConfiguration pipeline, string section)
    {
        if (PipelineSettings.Value(pipeline, $"{section}:Retries") is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var retries) && retries <= MostRetries
            ? retries
            : throw new UsageException($"{Name($"{section}:Retries")} is '{text}'; it is a number from 0 to {MostRetries}.");
    }

    private static void Check(IConfiguration pipeline, string section, string[] known)
    {
        foreach (var child in pipeline.GetSection(section).GetChildren())
        {
            if (!known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            {
                throw new UsageException($"Setting {Name($"{section}:{child.Key}")} is not known; there are {string.Join(", ", known)}.");
            }
        }
    }

    private static string Name(string key) => $"{PipelineSettings.Section}:{key}";
}
