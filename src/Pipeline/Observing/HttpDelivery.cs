using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;

namespace Pipeline.Observing;

/// <summary>Posts JSON, again and again with back-off where that may help: no answer, a time-out, 408, 429 and the server's own failures.</summary>
internal sealed class HttpDelivery : IDisposable
{
    private readonly HttpSettings _settings;
    private readonly HttpClient _client;
    private readonly ResiliencePipeline<HttpResponseMessage> _retry;

    /// <summary>Prepares it; nothing is asked yet.</summary>
    public HttpDelivery(HttpSettings settings)
    {
        _settings = settings;

        // A redirect would carry headers, which may be secrets, to another host.
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = settings.Timeout };
        foreach (var (name, value) in settings.Headers)
        {
            _client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        }

        _retry = settings.Retries == 0 ? ResiliencePipeline<HttpResponseMessage>.Empty : new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                    .Handle<HttpRequestException>()
                    .Handle<TaskCanceledException>()
                    .HandleResult(response => response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500),
                MaxRetryAttempts = settings.Retries,
                Delay = settings.RetryDelay,
                MaxDelay = TimeSpan.FromMinutes(1),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                OnRetry = retry =>
                {
                    retry.Outcome.Result?.Dispose();
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    /// <summary>Posts a body; gives why it could not be delivered, null when it was.</summary>
    /// <param name="json">The body, UTF-8.</param>
    /// <param name="headers">Headers of this request, made for each attempt.</param>
    public async Task<string?> PostAsync(byte[] json, Func<IEnumerable<(string Name, string Value)>> headers)
    {
        var attempts = 0;
        string problem;
        try
        {
            using var response = await _retry.ExecuteAsync(async cancel =>
            {
                attempts++;
                using var request = new HttpRequestMessage(HttpMethod.Post, _settings.Url) { Content = new ByteArrayContent(json) };
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                foreach (var (name, value) in headers())
                {
                    request.Headers.TryAddWithoutValidation(name, value);
                }

                return await _client.SendAsync(request, cancel).ConfigureAwait(false);
            }).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                return null;
            }

            problem = string.Create(CultureInfo.InvariantCulture, $"it answered {(int)response.StatusCode}");
        }
        catch (TaskCanceledException)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"no answer within {_settings.Timeout.TotalSeconds:0.#}s");
        }
        catch (HttpRequestException error)
        {
            problem = error.HttpRequestError == HttpRequestError.Unknown ? error.Message : $"{error.HttpRequestError}";
        }

        return string.Create(CultureInfo.InvariantCulture, $"{_settings.Url.Host}: {problem} ({attempts} {(attempts == 1 ? "attempt" : "attempts")})");
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();
}
