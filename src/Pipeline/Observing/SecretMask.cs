using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pipeline.Observing;

/// <summary>Takes secrets out of texts that leave the process: log lines, artefacts, the run store, notifications. What is written in their place is dbt's.</summary>
internal sealed class SecretMask
{
    /// <summary>Nothing is secret.</summary>
    public static readonly SecretMask None = new([]);

    private const string Masked = "*****";

    // Anything shorter would be found in every other line.
    private const int Shortest = 4;

    private readonly string[] _secrets;
    private readonly SearchValues<string> _any;

    /// <summary>A mask of some secrets, in the forms in which they may be written.</summary>
    /// <param name="secrets">The secrets; one of fewer than four characters is not looked for.</param>
    public SecretMask(IEnumerable<string> secrets)
    {
        // The longest first, so that one that holds another is not left in part.
        _secrets = [.. secrets.SelectMany(Forms).Where(form => form.Length >= Shortest).Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal)];
        _any = SearchValues.Create(_secrets, StringComparison.Ordinal);
    }

    /// <summary>Whether there is nothing to take out.</summary>
    public bool IsEmpty => _secrets.Length == 0;

    /// <summary>The text without secrets.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public string? Apply(string? text)
    {
        if (text is null || IsEmpty || !text.AsSpan().ContainsAny(_any))
        {
            return text;
        }

        foreach (var secret in _secrets)
        {
            text = text.Replace(secret, Masked, StringComparison.Ordinal);
        }

        return text;
    }

    // As it is, line by line (a key file), as JSON writes it, in a URL, and in SQL's quotes.
    private static IEnumerable<string> Forms(string secret)
    {
        foreach (var text in secret.Split('\n', StringSplitOptions.TrimEntries).Append(secret.Trim()))
        {
            yield return text;
            yield return JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
            yield return JsonEncodedText.Encode(text).ToString();
            yield return Uri.EscapeDataString(text);
            yield return text.Replace("'", "''", StringComparison.Ordinal);
        }
    }
}
