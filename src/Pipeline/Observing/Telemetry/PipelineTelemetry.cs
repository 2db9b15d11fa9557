using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Pipeline.Observing.Telemetry;

/// <summary>The program's spans and instruments, for whoever in the process or outside listens to source and meter <c>Pipeline</c>.</summary>
internal static class PipelineTelemetry
{
    /// <summary>The name of both.</summary>
    public const string Name = "Pipeline";

    private static readonly string? _version = typeof(PipelineTelemetry).Assembly.GetName().Version?.ToString(3);

    private static readonly Meter _meter = new(Name, _version);

    /// <summary>Makes spans.</summary>
    public static readonly ActivitySource Source = new(Name, _version);

    /// <summary>How long models, seeds and tests took (OpenTelemetry: "Semantic conventions for database client metrics").</summary>
    public static readonly Histogram<double> OperationDuration = _meter.CreateHistogram(
        "db.client.operation.duration",
        "s",
        "Duration of building or testing a node.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 900, 3600] });

    /// <summary>How long runs took.</summary>
    public static readonly Histogram<double> RunDuration = _meter.CreateHistogram(
        "pipeline.run.duration", "s", "Duration of a run.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 5, 10, 30, 60, 300, 900, 3600, 10800] });

    /// <summary>Rows that models, seeds and loads wrote.</summary>
    public static readonly Counter<long> Rows = _meter.CreateCounter<long>("pipeline.rows", "{row}", "Rows written by models, seeds and loads.");

    /// <summary>Files that loads went through, by what became of them.</summary>
    public static readonly Counter<long> Files = _meter.CreateCounter<long>("pipeline.files", "{file}", "Files that loads went through, by what became of them.");
}
