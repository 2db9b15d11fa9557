using System.Text.Json.Nodes;

namespace Pipeline.Observing.OpenLineage;

/// <summary>Facets as OpenLineage's specification has them, each with the version of the schema that it follows.</summary>
internal static class Facet
{
    /// <summary>Who makes the events.</summary>
    public static readonly string Producer = $"urn:pipeline:{typeof(Facet).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>What ran above the run (OpenLineage: "Parent Run Facet").</summary>
    public static JsonObject Parent(Guid run, string jobNamespace, string job) => Of("1-1-0/ParentRunFacet", new JsonObject
    {
        ["run"] = new JsonObject { ["runId"] = run.ToString("D") },
        ["job"] = new JsonObject { ["namespace"] = jobNamespace, ["name"] = job },
    });

    /// <summary>The time that the run is for, as distinct from when it ran (OpenLineage: "Nominal Time Facet").</summary>
    public static JsonObject NominalTime(DateOnly date) => Of("1-0-1/NominalTimeRunFacet", new JsonObject
    {
        ["nominalStartTime"] = Runs.StoredText.Of(date) + "T00:00:00Z",
        ["nominalEndTime"] = Runs.StoredText.Of(date.AddDays(1)) + "T00:00:00Z",
    });

    /// <summary>Why the run failed (OpenLineage: "Error Message Facet").</summary>
    public static JsonObject ErrorMessage(string message) => Of("1-0-1/ErrorMessageRunFacet", new JsonObject { ["message"] = message, ["programmingLanguage"] = "SQL" });

    /// <summary>What the job is (OpenLineage: "Job type Job Facet").</summary>
    public static JsonObject JobType(string type) => Of("2-0-3/JobTypeJobFacet", new JsonObject { ["processingType"] = "BATCH", ["integration"] = "PIPELINE", ["jobType"] = type });

    /// <summary>What people say of the job (OpenLineage: "Documentation Facet").</summary>
    public static JsonObject Documentation(string description) => Of("1-0-1/DocumentationJobFacet", new JsonObject { ["description"] = description });

    /// <summary>A dataset's columns (OpenLineage: "Schema Dataset Facet").</summary>
    public static JsonObject Schema(IEnumerable<JsonObject> fields) => Of("1-1-1/SchemaDatasetFacet", new JsonObject { ["fields"] = new JsonArray([.. fields]) });

    /// <summary>Where columns come from (OpenLineage: "Column Level Lineage Dataset Facet").</summary>
    /// <param name="fields">By output column, its inputs.</param>
    /// <param name="dataset">What decides about rows, and so about all columns.</param>
    public static JsonObject ColumnLineage(IEnumerable<KeyValuePair<string, JsonArray>> fields, JsonArray dataset) => Of("1-2-0/ColumnLineageDatasetFacet", new JsonObject
    {
        ["fields"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)new JsonObject { ["inputFields"] = field.Value }))),
        ["dataset"] = dataset,
    });

    /// <summary>What a test found (OpenLineage: "Data Quality Assertions Facet").</summary>
    /// <param name="assertion">The test's name, such as <c>not_null</c>.</param>
    /// <param name="success">Whether it passed.</param>
    /// <param name="column">Its column; null for a test of all of them.</param>
    /// <param name="severity"><c>error</c> or <c>warn</c>.</param>
    public static JsonObject Assertion(string assertion, bool success, string? column, string severity)
    {
        var found = new JsonObject { ["assertion"] = assertion, ["success"] = success, ["severity"] = severity };
        if (column is not null)
        {
            found["column"] = column;
        }

        return Of("1-0-2/DataQualityAssertionsDatasetFacet", new JsonObject { ["assertions"] = new JsonArray(found) });
    }

    /// <summary>What was written (OpenLineage: "Output Statistics Facet").</summary>
    public static JsonObject OutputStatistics(long rows) => Of("1-0-2/OutputStatisticsOutputDatasetFacet", new JsonObject { ["rowCount"] = rows });

    private static JsonObject Of(string schema, JsonObject facet)
    {
        facet.Insert(0, "_producer", Producer);
        facet.Insert(1, "_schemaURL", $"https://openlineage.io/spec/facets/{schema}.json#/$defs/{schema[(schema.IndexOf('/', StringComparison.Ordinal) + 1)..]}");
        return facet;
    }
}
