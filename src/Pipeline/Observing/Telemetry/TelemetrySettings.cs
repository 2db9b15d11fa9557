namespace Pipeline.Observing.Telemetry;

/// <summary>How OpenTelemetry's data is sent.</summary>
internal enum OtlpProtocol
{
    /// <summary>Protobuf over HTTP, OpenTelemetry's default.</summary>
    HttpProtobuf,

    /// <summary>gRPC.</summary>
    Grpc,
}

/// <summary>Where traces and metrics go.</summary>
internal sealed record TelemetrySettings
{
    /// <summary>The collector, without the signals' paths.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>How they are sent.</summary>
    public OtlpProtocol Protocol { get; init; }

    /// <summary>Headers of every request; their values may be secrets.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
