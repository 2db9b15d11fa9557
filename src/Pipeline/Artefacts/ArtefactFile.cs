using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.Observing;
using Pipeline.Warehouses;

namespace Pipeline.Artefacts;

/// <summary>What dbt's artefacts have in common: their metadata and how they are written.</summary>
internal static class ArtefactFile
{
    // The version of dbt whose schemas the artefacts follow.
    private const string DbtVersion = "1.11.6";

    private static readonly JsonSerializerOptions _options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An artefact's <c>metadata</c>.</summary>
    /// <param name="schema">The schema's path, such as <c>run-results/v6</c>.</param>
    /// <param name="run">The run.</param>
    public static JsonObject Metadata(string schema, RunContext run) => new()
    {
        ["dbt_schema_version"] = $"https://schemas.getdbt.com/dbt/{schema}.json",
        ["dbt_version"] = DbtVersion,
        ["generated_at"] = Time(run.Clock.GetUtcNow()),
        ["invocation_id"] = run.InvocationId.ToString("D"),
        ["invocation_started_at"] = Time(run.StartedAt),
        ["env"] = new JsonObject(),
    };

    /// <summary>A time as artefacts write it, UTC.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A list of texts.</summary>
    public static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]);

    /// <summary>Writes a file in a folder, which is made when there is none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="artefact">What it holds.</param>
    /// <param name="secrets">What it is not to hold.</param>
    public static void Write(string folder, string name, JsonObject artefact, SecretMask secrets)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name), secrets.Apply(artefact.ToJsonString(_options)) + "\n");
    }
}
