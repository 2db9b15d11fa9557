using Polly;
using Polly.Retry;
using Pipeline.Warehouses;

namespace Pipeline.Building;

/// <summary>How a plan is run.</summary>
internal sealed record BuildOptions
{
    /// <summary>How many units are at work at once.</summary>
    public int Threads { get; init; } = 4;

    /// <summary>How many of them may be connected to what.</summary>
    public Pools Pools { get; init; } = Pools.Default;

    /// <summary>Whether incremental models are built whole.</summary>
    public bool FullRefresh { get; init; }

    /// <summary>Whether the first failure ends the run.</summary>
    public bool FailFast { get; init; }

    /// <summary>How often a node is tried again after a failure that passes.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The wait before the first of these, which doubles from one to the next.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a unit may take with all its attempts; null for as long as it needs. A node's own limit goes before it.</summary>
    public TimeSpan? NodeTimeout { get; init; }

    /// <summary>The retries as a pipeline: transient failures only, with back-off and jitter.</summary>
    /// <param name="clock">The clock to wait by.</param>
    /// <param name="retried">Told of each attempt that follows: its number from 2, what failed before it, and the wait.</param>
    public ResiliencePipeline Retry(TimeProvider clock, Action<int, Exception, TimeSpan> retried) => Retries == 0
        ? ResiliencePipeline.Empty
        : new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(error => Failure.KindOf(error) == FailureKind.Transient),
                MaxRetryAttempts = Retries,
                Delay = RetryDelay,
                MaxDelay = TimeSpan.FromMinutes(1),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                OnRetry = retry =>
                {
                    retried(retry.AttemptNumber + 2, retry.Outcome.Exception!, retry.RetryDelay);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
}
