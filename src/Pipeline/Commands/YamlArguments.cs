using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pipeline.Commands;

/// <summary>Reads the dictionaries that <c>--vars</c> and <c>--args</c> take, YAML or JSON, as dbt does.</summary>
internal static class YamlArguments
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The dictionary's values as text; lists and dictionaries in it as JSON, null as null.</summary>
    /// <param name="option">The option, for the message.</param>
    /// <param name="text">Its argument, such as <c>{lookback_days: 7}</c>.</param>
    /// <exception cref="UsageException">The text is no dictionary.</exception>
    public static IReadOnlyDictionary<string, string?> Parse(string option, string text)
    {
        YamlStream documents = [];
        try
        {
            documents.Load(new StringReader(text));
        }
        catch (YamlException error)
        {
            throw new UsageException($"{option} is not YAML: {error.Message} It takes a dictionary, such as '{{name: value}}'.");
        }

        if (documents.Documents.Count == 0)
        {
            return new Dictionary<string, string?>();
        }

        return documents.Documents[0].RootNode is YamlMappingNode mapping
            ? mapping.Children.ToDictionary(pair => Key(pair.Key), pair => Text(pair.Value), StringComparer.Ordinal)
            : throw new UsageException($"{option} takes a dictionary, such as '{{name: value}}'; '{text}' is none.");
    }

    private static string Key(YamlNode key) =>
        (key as YamlScalarNode)?.Value ?? throw new UsageException($"A dictionary's keys are names; '{key}' is none.");

    private static string? Text(YamlNode node) => node switch
    {
        YamlScalarNode scalar => IsNull(scalar) ? null : scalar.Value,
        _ => Json(node)?.ToJsonString(_json),
    };

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(pair => KeyValuePair.Create(Key(pair.Key), Json(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Json)]),
        YamlScalarNode scalar when IsNull(scalar) => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "True" } => JsonValue.Create(true),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "false" or "False" } => JsonValue.Create(false),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when decimal.TryParse(scalar.Value, System.Globalization.CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(((YamlScalarNode)node).Value),
    };

    private static bool IsNull(YamlScalarNode scalar) => scalar is { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" };
}
