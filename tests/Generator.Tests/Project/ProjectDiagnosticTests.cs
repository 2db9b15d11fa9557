using Xunit;

namespace Generator.Tests.Project;

public class ProjectDiagnosticTests
{
    /// <summary>A project with its marked spans, and the diagnostics they must have: no others.</summary>
    public static TheoryData<string, string[]> Cases => new()
    {
        {
            """
            == models/a.sql
            == models/a.yml
            models:
              - name: a
                ^descripton^: x
            """,
            ["GEN1003 'descripton' is no key of a model; did you mean 'description'?"]
        },
        {
            """
            == models/a.sql
            == models/a.yml
            models:
              - name: a
                ^grain^: one row a day
            """,
            ["GEN1021 'grain' is no key of a model and has no effect; keep your own values under 'meta'"]
        },
        {
            """
            == models/a.sql
            == models/a.yml
            ^modles^:
              - name: a
            """,
            ["GEN1003 'modles' is no key of a schema file; did you mean 'models'?"]
        },
        {
            """
            == models/a.sql
            == models/a.yml
            models:
              - name: a
               ^^description: x
            """,
            ["GEN1001 YAML cannot be read from here: while parsing a block collection, did not find expected '-' indicator"]
        },
        {
            """
            == models/a.sql
            == models/b.sql
            == models/a.yml
            models:
              - name: a
              - name: b
            sources:
              - name: [x
            ^^
            """,
            ["GEN1001 YAML cannot be read from here: while parsing a flow sequence, did not find expected ',' or ']'"]
        },
        {
            """
            == models/a.sql
            == models/a.yml
            models:
              - name: a
                description: x
                ^description^: y
            """,
            ["GEN1002 The key 'description' is already in this mapping, and the last one holds; remove one of the two"]
        },
        {
            """
            == models/a.sql
            == models/a.yml
            models:
              - name: a
                columns:
                  - name: id
                    data_type: ^intger^
                  - name: x
                    quote: ^maybe^
            """,
            [
                "GEN1008 The data type of 'id' cannot be used: Snowflake has no type 'intger'; did you mean 'integer'?",
                "GEN1004 'quote' must be true or false, not 'maybe'",
            ]
        },
        {
            """
            == models/a.sql
            == models/a.yml
            models:
              - ^description^: x
              - name: a
                columns: ^id^
            """,
            ["GEN1005 'name' is missing: a model needs it", "GEN1004 'columns' must be a list, not 'id'"]
        },
        {
            """
            == models/a.sql
            == models/a.yml
            models:
              - name: a
                config:
                  ^materialised^: table
                  materialized: ^tabel^
                  enabled: ^"perhaps"^
                  ^owner_slack^: "#data"
                  meta: {anything: {goes: [1, 2]}}
            """,
            [
                "GEN1006 'materialised' is no config of a model; did you mean 'materialized'?",
                "GEN1004 'materialized' must be view, table, incremental, ephemeral or dynamic_table, not 'tabel'; did you mean 'table'?",
                "GEN1004 'enabled' must be true or false, not 'perhaps'",
                "GEN1007 'owner_slack' is no config of a model in dbt or on Snowflake and has no effect; keep your own values under 'meta'",
            ]
        },
        {
            """
            == models/customers.sql
            == models/a.yml
            models:
              - name: ^custmers^
            """,
            ["GEN1010 There is no model 'custmers' in the project; did you mean 'customers'?"]
        },
        {
            """
            == models/a.sql
            == models/b/a.sql
            ^^select 1
            """,
            ["GEN1009 The model 'a' is already defined in models/a.sql(1); rename or remove one of the two"]
        },
        {
            """
            == models/a.sql
            == seeds/a.csv
            ^^id
            """,
            ["GEN1009 The seed 'a' is already defined in models/a.sql(1); rename or remove one of the two"]
        },
        {
            """
            == models/a.sql
            == models/a.yml
            models:
              - name: a
              - name: ^a^
            """,
            ["GEN1009 The model 'a' is already defined in models/a.yml(2); rename or remove one of the two"]
        },
        {
            """
            == models/a.sql
            == models/a.yml
            models:
              - name: a
                columns: [{name: id}, {name: ^ID^}]
            """,
            ["GEN1022 The column 'ID' is already declared in models/a.yml(3), and the last one holds; remove one of the two"]
        },
        {
            """
            == models/a.sql
            == models/a.yml
            models:
              - name: a
                columns:
                  - name: id
                    data_tests: [unique, ^unique^]
            """,
            ["GEN1009 The data test 'unique_a_id' is already defined in models/a.yml(5); rename or remove one of the two"]
        },
        {
            """
            == models/a.sql
            == models/a.yml
            models:
              - name: a
                data_tests:
                  - accepted_values:
                    ^values^: [1]
                  - [^unique^]
            """,
            [
                "GEN1011 This data test cannot be read: 'values' stands beside 'accepted_values'; indent it below to make it an argument",
                "GEN1011 This data test cannot be read: it must be a test's name, or a test's name with a mapping of its arguments",
            ]
        },
        {
            """
            == models/a.sql
            == models/a.yml
            models:
              - name: a
                data_tests:
                  - unique:
                      column_name: id
                      config:
                        ^sevrity^: warn
                        severity: ^wran^
            """,
            [
                "GEN1006 'sevrity' is no config of a test; did you mean 'severity'?",
                "GEN1004 'severity' must be error or warn, not 'wran'; did you mean 'warn'?",
            ]
        },
        {
            """
            == models/s.yml
            sources:
              - name: raw
                tables:
                  - name: events
                    freshness: {warn_after: {count: 3, period: ^hours^}, error_after: {count: ^six^, period: hour}}
                    columns:
                      - name: id
                        data_type: varchar
                      - name: ^id.x^
                      - name: ^data..x^
                      - name: data.a
                        data_type: number
                      - name: ^data.a.b^
                      - name: ^data.a^
                      - name: data.items[].sku
                      - name: ^data.items.sku^
            """,
            [
                "GEN1004 'period' must be minute, hour or day, not 'hours'",
                "GEN1004 'count' must be a whole number, not 'six'",
                "GEN1012 The payload column 'id.x' cannot be declared: 'id' is declared as VARCHAR, which has nothing inside",
                "GEN1012 The payload column 'data..x' cannot be declared: a path is column.field, with [] after an array",
                "GEN1012 The payload column 'data.a.b' cannot be declared: 'a' is declared as NUMBER(38,0), which has nothing inside",
                "GEN1012 The payload column 'data.a' cannot be declared: 'a' is declared twice",
                "GEN1012 The payload column 'data.items.sku' cannot be declared: 'items' is declared both as an array and as an object",
            ]
        },
        {
            """
            == models/a.sql
            == models/a.yml
            models:
              - name: a
                config: {group: ^enginering^}
            groups:
              - name: engineering
                owner: {name: me}
            """,
            ["GEN1015 There is no group 'enginering'; did you mean 'engineering'?; groups are defined under 'groups' in a schema file"]
        },
        {
            """
            == dbt_project.yml
            name: shop
            models:
              shop:
                ^stagign^: {+schema: staging}
                staging: {+schema: staging, a: {+enabled: true}}
              ^staging^: {+schema: x}
            == models/staging/a.sql
            """,
            [
                "GEN1014 The configuration under 'stagign' applies to no model; did you mean 'staging'?",
                "GEN1014 The configuration under 'staging' applies to no model; move it below the project's name, 'shop'",
            ]
        },
        {
            """
            == dbt_project.yml
            name: ^my-shop^
            ^model-path^: [models]
            models: {my-shop: {}}
            ^on-run-end^: ["grant select on all tables in schema marts to role reader"]
            """,
            [
                "GEN1017 'my-shop' cannot be the name of a project: letters, digits and underscores only",
                "GEN1003 'model-path' is no key of dbt_project.yml; did you mean 'model-paths'?",
                "GEN1018 'on-run-end' is understood, but no run applies it: what it asks for does not happen; remove it here, or suppress this warning knowing so",
            ]
        },
        {
            """
            == models/a.sql
            == models/a.yml
            models:
              - name: a
                versions: [{^v^: 1}]
            """,
            ["GEN1013 A model with versions is not supported; give each version a name of its own"]
        },
        {
            """
            == models/a.sql
            == models/a.yml
            models:
              - name: a
                constraints: [{type: ^notnull^}]
            """,
            ["GEN1004 'type' must be not_null, unique, primary_key, foreign_key, check or custom, not 'notnull'"]
        },
        {
            """
            == packages.yml
            packages:
              - package: dbt-labs/dbt_utils
                ^versoin^: 1.0.0
              - ^version^: 1.0.0
            """,
            ["GEN1003 'versoin' is no key of a package; did you mean 'version'?", "GEN1005 'package' is missing: a package needs it"]
        },
        {
            """
            == models/a.sql
            == models/a.yml
            models:
              - name: a
                config:
                  schema: ^{^{ var('x') }}
            """,
            ["GEN1001 YAML cannot be read from here: a key must be one word or a quoted text (a value that begins with '{{' must be quoted)"]
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Mistake_is_reported_where_it_is(string text, string[] expected)
    {
        var project = new MarkedProject(text);
        var diagnostics = project.Definition.Diagnostics;
        Assert.Equal(expected.Order(), diagnostics.Select(MarkedProject.TextOf).Order());
        Assert.Equal(project.Marks.Order(), diagnostics.Select(MarkedProject.PlaceOf).Order());
    }
}
