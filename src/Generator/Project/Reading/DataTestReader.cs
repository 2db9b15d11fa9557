using Generator.Diagnostics;
using Generator.Project.Config;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project.Reading;

/// <summary>
/// Reads generic data tests in each of dbt's forms: <c>unique</c>; <c>accepted_values: {values: […]}</c>; with its arguments under
/// <c>arguments</c>; and <c>{test_name: accepted_values, …}</c>. Older projects write configs among the arguments.
/// </summary>
internal static class DataTestReader
{
    private static readonly string[] NotArguments = ["name", "description", "config", "arguments", "test_name", "model", "column_name"];

    private static readonly HashSet<string> ConfigArguments = new(
        ["severity", "tags", "enabled", "where", "limit", "warn_if", "error_if", "fail_calc", "store_failures", "store_failures_as", "meta", "database", "schema", "alias"],
        StringComparer.Ordinal);

    /// <summary>The tests of a section, or of a column when it is given.</summary>
    public static EquatableArray<DataTestDeclaration> Read(Section owner, YamlScalar? column)
    {
        var tests = new List<DataTestDeclaration>();
        foreach (var key in new[] { "data_tests", "tests" })
        {
            tests.AddRange(owner.Items(key).Select(item => ReadTest(item, column, owner.Diagnostics)).OfType<DataTestDeclaration>());
        }

        return tests.ToEquatableArray();
    }

    private static DataTestDeclaration? ReadTest(YamlNode item, YamlScalar? column, List<DiagnosticInfo> diagnostics)
    {
        switch (item)
        {
            case YamlScalar { IsNull: false } name:
                return new DataTestDeclaration(name, column, null, "", [], []);
            case YamlMap map when map["test_name"] is YamlScalar name:
                return Declare(name, map, column, diagnostics);
            case YamlMap { Entries.Count: 1 } map when map.Entries[0].Value is YamlMap or YamlScalar { IsNull: true }:
                return Declare(map.Entries[0].Key, map.Entries[0].Value as YamlMap ?? new YamlMap([], map.Location), column, diagnostics);
            case YamlMap { Entries.Count: > 1 } map when map.Entries[0].Value is YamlScalar { IsNull: true }:
                Report(diagnostics, map.Entries[1].Key, $"'{map.Entries[1].Key.Text}' stands beside '{map.Entries[0].Key.Text}'; indent it below to make it an argument");
                return null;
            default:
                Report(diagnostics, item, "it must be a test's name, or a test's name with a mapping of its arguments");
                return null;
        }
    }

    private static DataTestDeclaration Declare(YamlScalar name, YamlMap body, YamlScalar? column, List<DiagnosticInfo> diagnostics)
    {
        var nested = body["arguments"] as YamlMap;
        if (body["arguments"] is { } arguments and not YamlMap)
        {
            Report(diagnostics, arguments, "'arguments' must be a mapping");
        }

        var config = (body["config"] as YamlMap)?.Entries ?? [];
        if (body["config"] is { } other and not YamlMap)
        {
            Report(diagnostics, other, "'config' must be a mapping");
        }

        return new DataTestDeclaration(
            name,
            column ?? body["column_name"] as YamlScalar,
            body["name"] as YamlScalar,
            (body["description"] as YamlScalar)?.Text ?? "",
            body.Entries
                .Where(entry => !NotArguments.Contains(entry.Key.Text) && !ConfigArguments.Contains(entry.Key.Text))
                .Concat(nested?.Entries ?? [])
                .ToEquatableArray(),
            body.Entries
                .Where(entry => ConfigArguments.Contains(entry.Key.Text))
                .Concat(config)
                .Select(entry => ConfigReader.ReadEntry(entry, ResourceKind.DataTest, diagnostics))
                .ToEquatableArray());
    }

    private static void Report(List<DiagnosticInfo> diagnostics, YamlNode node, string problem) =>
        diagnostics.Add(new DiagnosticInfo(ProjectDiagnostics.MalformedDataTest, node.Location, [problem]));
}
