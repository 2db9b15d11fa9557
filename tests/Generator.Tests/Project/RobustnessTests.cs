using Generator.Project.Reading;
using Generator.Project.Yaml;
using Generator.Text;
using Xunit;

namespace Generator.Tests.Project;

public class RobustnessTests
{
    private const string Schema =
        """
        version: 2
        models:
          - name: m
            description: x
            config: {contract: {enforced: true}, tags: [a], pre_hook: [x, {sql: y}], meta: {}}
            constraints:
              - {type: primary_key, columns: [a], to: ref('x'), to_columns: [b]}
            columns:
              - name: a.b[].c
                data_type: array(object(x number(1,0)))
                constraints: [{type: not_null}]
                data_tests: [unique, {accepted_values: {arguments: {values: [1]}, config: {severity: warn}}}]
        sources:
          - name: s
            freshness: {warn_after: {count: 1, period: day}}
            tables:
              - name: t
                freshness: null
                data_tests: [{test_name: unique, column_name: a}]
        groups: [{name: g, owner: {}}]
        exposures: [{name: e, type: ml, owner: {}, depends_on: [ref('m')]}]
        macros: [{name: k, arguments: [{name: a}]}]
        data_tests: [{name: q}]
        unit_tests: [{}]
        """;

    private const string Project =
        """
        name: shop
        model-paths: [models]
        vars: {a: 1, shop: {b: [2]}}
        models: {+tags: x, shop: {staging: {+schema: s, m: {enabled: true}}}}
        on-run-start: [a, {sql: b}]
        dispatch: [{macro_namespace: dbt, search_order: [shop]}]
        query-comment: {comment: x}
        """;

    /// <summary>Each file with every third character dropped, or replaced by one that changes the structure.</summary>
    [Fact]
    public void Readers_never_throw()
    {
        foreach (var text in Broken(Schema))
        {
            SchemaFileReader.Read(Parse("models/m.yml", text));
        }

        foreach (var text in Broken(Project))
        {
            ProjectFileReader.Read(Parse("dbt_project.yml", text));
            PackagesFileReader.Read(Parse("packages.yml", text));
        }
    }

    private static IEnumerable<string> Broken(string text)
    {
        for (var i = 0; i < text.Length; i += 3)
        {
            yield return text.Remove(i, 1);
            foreach (var c in "[{:\n-")
            {
                yield return text[..i] + c + text[(i + 1)..];
            }
        }
    }

    private static YamlDocument Parse(string path, string text) => YamlParser.Parse(new SourceFile(path, "/sql/" + path, text));
}
