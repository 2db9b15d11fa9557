using System.Collections;
using System.Data.Common;
using Pipeline.Commands;

namespace Pipeline.Observing;

/// <summary>Finds what a run knows and nobody else may: in its settings and in the environment.</summary>
internal static class Secrets
{
    // A shorter value of an environment variable that only sounds like one, such as MAX_TOKENS, is none.
    private const int ShortestInEnvironment = 8;

    // A shorter part of a path is a word, such as webhooks.
    private const int ShortestInUrl = 16;

    private static readonly string[] _words = ["SECRET", "PASSWORD", "PASSWD", "PASSPHRASE", "PASSCODE", "PWD", "TOKEN", "ACCESS_KEY", "ACCESSKEY", "API_KEY", "APIKEY", "PRIVATE_KEY", "PRIVATEKEY", "CREDENTIAL"];

    // What such a name may say of a secret without being one.
    private static readonly string[] _places = ["_FILE", "_PATH", "_DIR", "_URI", "_URL", "_HOST"];

    // The shell's working directories.
    private static readonly string[] _directories = ["PWD", "OLDPWD"];

    private static readonly string[] _headerLists = ["OTEL_EXPORTER_OTLP_HEADERS", "OTEL_EXPORTER_OTLP_TRACES_HEADERS", "OTEL_EXPORTER_OTLP_METRICS_HEADERS"];

    /// <summary>A mask of the secrets of a process.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="environment">The environment's variables.</param>
    public static SecretMask Of(PipelineSettings settings, IDictionary environment) =>
        new([.. OfSnowflake(settings.Snowflake), .. OfUrl(settings.Stage), .. OfHttp(settings.Observing.Notifications?.Http), .. OfHttp(settings.Observing.OpenLineage?.Http), .. settings.Observing.Telemetry?.Headers.Values.SelectMany(OfHeader) ?? [], .. OfEnvironment(environment), .. settings.Observing.Notifications?.Secret?.Texts ?? []]);

    private static IEnumerable<string> OfSnowflake(IReadOnlyDictionary<string, string> properties)
    {
        foreach (var (name, value) in properties)
        {
            if (name.Equals("ConnectionString", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var secret in OfSnowflake(Parse(value)))
                {
                    yield return secret;
                }
            }
            else if (IsSecret(name))
            {
                yield return value;
            }
        }
    }

    private static Dictionary<string, string> Parse(string connectionString)
    {
        var builder = new DbConnectionStringBuilder();
        try
        {
            builder.ConnectionString = connectionString;
        }
        catch (ArgumentException)
        {
            // Nothing of what cannot be read is shown.
            return new Dictionary<string, string> { ["password"] = connectionString };
        }

        return builder.Keys.Cast<string>().ToDictionary(key => key, key => Convert.ToString(builder[key], System.Globalization.CultureInfo.InvariantCulture) ?? "");
    }

    private static IEnumerable<string> OfEnvironment(IDictionary environment)
    {
        foreach (DictionaryEntry variable in environment)
        {
            if (variable is not { Key: string name, Value: string value })
            {
                continue;
            }

            if (_headerLists.Contains(name, StringComparer.Ordinal))
            {
                foreach (var header in value.Split(','))
                {
                    yield return header[(header.IndexOf('=', StringComparison.Ordinal) + 1)..];
                }
            }
            else if (IsSecret(name) && value.Length >= ShortestInEnvironment)
            {
                yield return value;
            }
        }
    }

    // Chat services put the secret of a webhook into its path, others into a query. A header may name a scheme before its secret.
    private static IEnumerable<string> OfHttp(HttpSettings? http) => http is null ? [] :
    [
        .. OfUrl(http.Url.OriginalString),
        .. http.Url.PathAndQuery.Split('/', '?', '&', '=').Where(part => part.Length >= ShortestInUrl),
        .. http.Headers.Values.SelectMany(OfHeader),
    ];

    private static IEnumerable<string> OfHeader(string value) => value.Split(' ').Where(part => part.Length >= ShortestInEnvironment).Append(value);

    private static IEnumerable<string> OfUrl(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.UserInfo.Split(':', 2) is [_, var password] ? [password, Uri.UnescapeDataString(password)] : [];

    private static bool IsSecret(string name)
    {
        var upper = name.ToUpperInvariant();
        return Array.Exists(_words, word => upper.Contains(word, StringComparison.Ordinal))
            && !Array.Exists(_places, place => upper.EndsWith(place, StringComparison.Ordinal))
            && !_directories.Contains(upper, StringComparer.Ordinal);
    }
}
