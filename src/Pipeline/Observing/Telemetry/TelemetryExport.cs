using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Pipeline.Observing.Telemetry;

/// <summary>Sends the process's spans and measurements by OTLP. Runs of one process that go to the same place share it: each span would be sent twice otherwise.</summary>
internal sealed class TelemetryExport : IAsyncDisposable
{
    // A collector that does not answer holds nobody up for longer.
    private const int FlushMilliseconds = 10_000;

    private static readonly Lock _lock = new();
    private static readonly Dictionary<Uri, Providers> _open = [];

    private readonly Providers _providers;

    private TelemetryExport(Providers providers) => _providers = providers;

    /// <summary>Begins to send, or joins those that do.</summary>
    /// <param name="settings">Where to.</param>
    /// <param name="service">The project, OpenTelemetry's <c>service.name</c> unless <c>OTEL_SERVICE_NAME</c> says another.</param>
    public static TelemetryExport Open(TelemetrySettings settings, string service)
    {
        lock (_lock)
        {
            if (!_open.TryGetValue(settings.Endpoint, out var providers))
            {
                _open.Add(settings.Endpoint, providers = new Providers(settings, service));
            }

            providers.Users++;
            return new TelemetryExport(providers);
        }
    }

    /// <summary>Sends what there is; the last one closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.Run(_providers.Flush).ConfigureAwait(false);
        lock (_lock)
        {
            if (--_providers.Users > 0)
            {
                return;
            }

            _open.Remove(_providers.Endpoint);
        }

        await Task.Run(_providers.Dispose).ConfigureAwait(false);
    }

    private sealed class Providers : IDisposable
    {
        private readonly TracerProvider _traces;
        private readonly MeterProvider _metrics;

        public Providers(TelemetrySettings settings, string service)
        {
            Endpoint = settings.Endpoint;
            var resource = ResourceBuilder.CreateDefault();
            if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_SERVICE_NAME")))
            {
                resource.AddService(service);
            }

            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(PipelineTelemetry.Name)
                .AddOtlpExporter(options => Configure(options, settings, "v1/traces")).Build();
            _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(PipelineTelemetry.Name)
                .AddOtlpExporter(options => Configure(options, settings, "v1/metrics")).Build();
        }

        public Uri Endpoint { get; }

        public int Users { get; set; }

        public void Flush()
        {
            _traces.ForceFlush(FlushMilliseconds);
            _metrics.ForceFlush(FlushMilliseconds);
        }

        public void Dispose()
        {
            _traces.Dispose();
            _metrics.Dispose();
        }

        // An endpoint that is set in code gets no path of the signal by itself.
        private static void Configure(OtlpExporterOptions options, TelemetrySettings settings, string path)
        {
            options.Protocol = settings.Protocol == OtlpProtocol.Grpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
            options.Endpoint = settings.Protocol == OtlpProtocol.Grpc ? settings.Endpoint : new Uri(settings.Endpoint.AbsoluteUri.TrimEnd('/') + "/" + path);
            if (settings.Headers.Count > 0)
            {
                options.Headers = string.Join(',', settings.Headers.Select(header => $"{header.Key}={Uri.EscapeDataString(header.Value)}"));
            }
        }
    }
}
