using Polly;
using Polly.Retry;

namespace Pipeline.Stages;

/// <summary>Asks a stage again when it failed in a way that passes: each wait twice as long as the one before, with jitter.</summary>
internal static class StageRetry
{
    /// <summary>Five attempts within about three seconds: longer outages are the sensor's to wait for.</summary>
    public static readonly ResiliencePipeline Default = Create(4, TimeSpan.FromMilliseconds(200), TimeProvider.System);

    /// <summary>A pipeline of retries.</summary>
    /// <param name="retries">How often it asks again.</param>
    /// <param name="delay">The first wait; jitter makes it shorter or longer.</param>
    /// <param name="clock">The clock to wait by.</param>
    public static ResiliencePipeline Create(int retries, TimeSpan delay, TimeProvider clock) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<StageException>(error => error.IsTransient),
                MaxRetryAttempts = retries,
                Delay = delay,
                MaxDelay = TimeSpan.FromSeconds(5),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .Build();
}
