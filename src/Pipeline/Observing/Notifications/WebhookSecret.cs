using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Observing.Notifications;

/// <summary>
/// Signs webhooks as "Standard Webhooks" describes it: HMAC-SHA256 over id, time and body, so that neither an altered nor an old one is taken for true.
/// </summary>
internal sealed class WebhookSecret
{
    private const string EncodedPrefix = "whsec_";

    private readonly byte[] _key;
    private readonly string _text;

    /// <summary>A secret by its text: key bytes in Base64 after <c>whsec_</c>, otherwise the text itself.</summary>
    /// <exception cref="FormatException">What follows <c>whsec_</c> is not Base64.</exception>
    public WebhookSecret(string text)
    {
        _text = text;
        _key = text.StartsWith(EncodedPrefix, StringComparison.Ordinal) ? Convert.FromBase64String(text[EncodedPrefix.Length..]) : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>What may be written nowhere: its text, and the key's alone.</summary>
    public IReadOnlyList<string> Texts => _text.StartsWith(EncodedPrefix, StringComparison.Ordinal) ? [_text, _text[EncodedPrefix.Length..]] : [_text];

    /// <summary>The headers of a request: its id, its time in seconds since 1970, and the signature of both and the body.</summary>
    public IEnumerable<(string Name, string Value)> Headers(string id, DateTimeOffset at, byte[] body)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        yield return ("webhook-id", id);
        yield return ("webhook-timestamp", time);
        yield return ("webhook-signature", "v1," + Convert.ToBase64String(HMACSHA256.HashData(_key, Signed(id, time, body))));
    }

    private static byte[] Signed(string id, string time, byte[] body) => [.. Encoding.UTF8.GetBytes($"{id}.{time}."), .. body];

    /// <summary>Never the secret: settings are printed by whoever debugs.</summary>
    public override string ToString() => "*****";
}
