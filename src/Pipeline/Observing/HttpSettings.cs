namespace Pipeline.Observing;

/// <summary>Where something is posted to, and how.</summary>
internal sealed record HttpSettings
{
    /// <summary>The address; it may hold a secret, and only its host is ever shown.</summary>
    public required Uri Url { get; init; }

    /// <summary>Headers of every request; their values may be secrets.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often it is tried again after a failure.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The wait before the first of these, which doubles from one to the next.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);
}
