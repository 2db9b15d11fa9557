using Generator.Contracts;
using Generator.Project.Config;
using Generator.Tests.Project;
using Generator.Text;
using Generator.Types;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Generator.Tests.Contracts;

/// <summary>Contracts against inferred columns. The .sql files stand for what the binder infers: a column a line, name and type.</summary>
public class ContractTests
{
    public static TheoryData<string, string[]> Cases => new()
    {
        {
            """
            == models/m.sql
            id number(38,0)
            name varchar(20)
            == models/m.yml
            models:
              - name: m
                config: {contract: {enforced: true}}
                columns: [{name: NAME, data_type: text}, {name: id, data_type: int}]
            """,
            []
        },
        {
            """
            == models/m.sql
            id number(38,0)
            == models/m.yml
            models:
              - name: m
                config: {contract: {enforced: true}}
                columns: [{name: id, data_type: int}, {name: ^created_at^, data_type: date, data_tests: [not_null, unique]}]
            """,
            ["GEN4001 The contract of 'm' declares 'created_at', which its query does not select; select it or remove it from the contract"]
        },
        {
            """
            == models/m.sql
            id number(38,0)
            ^total^ number(12,2)
            == models/m.yml
            models:
              - name: m
                config: {contract: {enforced: true}}
                columns: [{name: id, data_type: int}]
            """,
            ["GEN4002 'm' selects 'total', which its contract does not declare; declare it with data_type number(12,2) or do not select it"]
        },
        {
            """
            == models/m.sql
            id number(38,0)
            tax_amuont float
            == models/m.yml
            models:
              - name: m
                config: {contract: {enforced: true}}
                columns: [{name: ^tax_amount^, data_type: float}, {name: id, data_type: int}]
            """,
            ["GEN4003 The contract of 'm' declares 'tax_amount', and its query selects 'tax_amuont' instead; give both the same name"]
        },
        {
            // Nothing alike in the names, but the same place and type.
            """
            == models/m.sql
            id number(38,0)
            revenue float
            == models/m.yml
            models:
              - name: m
                config: {contract: {enforced: true}, unique_key: id}
                columns: [{name: id, data_type: int}, {name: ^total_spent^, data_type: float}]
            """,
            ["GEN4003 The contract of 'm' declares 'total_spent', and its query selects 'revenue' instead; give both the same name"]
        },
        {
            """
            == models/m.sql
            id varchar
            amount number(38,6)
            rate number(38,0)
            at timestamp_tz
            tag varchar(20)
            items variant
            big number(38,2)
            anything unknown
            == models/m.yml
            models:
              - name: m
                config: {contract: {enforced: true}}
                columns:
                  - {name: id, data_type: ^int^}
                  - {name: amount, data_type: "number(18,2)"}
                  - {name: rate, data_type: ^float^}
                  - {name: at, data_type: ^timestamp_ntz^}
                  - {name: tag, data_type: ^varchar(10)^}
                  - {name: items, data_type: ^array^}
                  - {name: big, data_type: "number(12,2)"}
                  - {name: anything, data_type: date}
            """.Replace("\"number(18,2)\"", "^\"number(18,2)\"^", StringComparison.Ordinal),
            [
                "GEN4004 'id' is declared as NUMBER(38,0), and the query of 'm' gives VARCHAR; cast it to NUMBER(38,0) or declare VARCHAR",
                "GEN4004 'amount' is declared as NUMBER(18,2), and the query of 'm' gives NUMBER(38,6); round it, or declare NUMBER(38,6)",
                "GEN4004 'rate' is declared as FLOAT, and the query of 'm' gives NUMBER(38,0); cast it to FLOAT or declare NUMBER(38,0)",
                "GEN4004 'at' is declared as TIMESTAMP_NTZ, and the query of 'm' gives TIMESTAMP_TZ; cast it to TIMESTAMP_NTZ or declare TIMESTAMP_TZ",
                "GEN4004 'tag' is declared as VARCHAR(10), and the query of 'm' gives VARCHAR(20); cast it to VARCHAR(10) or declare VARCHAR(20)",
                "GEN4004 'items' is declared as ARRAY, and the query of 'm' gives VARIANT; cast it to ARRAY or declare VARIANT",
            ]
        },
        {
            """
            == models/m.sql
            id number(38,0)
            at date
            == models/m.yml
            models:
              - name: m
                config: {contract: {enforced: true}}
                columns: [{name: id, data_type: int}, {name: ^at^}]
            """,
            ["GEN4006 'at' needs a data_type, because the contract of 'm' is enforced; the query gives DATE"]
        },
        {
            """
            == models/m.sql
            id number(38,0)
            == models/m.yml
            models:
              - name: m
                config: {^contract^: {enforced: true}}
            """,
            ["GEN4012 The contract of 'm' is enforced, and no schema file declares its columns; declare them, starting with 'id'"]
        },
        {
            """
            == models/m.sql
            id number(38,0)
            nothing null
            == models/m.yml
            models:
              - name: m
                config: {contract: {enforced: true}}
                columns: [{name: id, data_type: int}, {name: nothing, data_type: date, constraints: [{type: ^not_null^}]}]
            """,
            ["GEN4009 'nothing' must not be NULL, and the query of 'm' gives nothing but NULL"]
        },
        {
            """
            == models/m.sql
            id number(38,0)
            ^ID^ varchar
            == models/m.yml
            """,
            ["GEN4010 'm' selects two columns named 'ID'; give one of them another name"]
        },
        {
            """
            == models/m.sql
            order_id number(38,0)
            line number(38,0)
            == models/m.yml
            models:
              - name: m
                config: {materialized: incremental, unique_key: [^ordr_id^, line], merge_update_columns: [^amount^]}
                constraints: [{type: primary_key, columns: [order_id, ^lien^]}]
                columns:
                  - {name: line, data_tests: [not_null]}
                  - {name: ^order_ids^, data_tests: [not_null, unique]}
                data_tests: [{dbt_utils.not_constant: {column_name: ^lin^}}]
            """,
            [
                "GEN4007 'unique_key' names 'ordr_id', which is no column of 'm'; did you mean 'order_id'?",
                "GEN4007 'merge_update_columns' names 'amount', which is no column of 'm'",
                "GEN4005 This constraint names 'lien', which is no column of 'm'; did you mean 'line'?",
                "GEN4008 The data test 'not_null' is on 'order_ids', which is no column of 'm'; did you mean 'order_id'?",
                "GEN4008 The data test 'dbt_utils.not_constant' is on 'lin', which is no column of 'm'; did you mean 'line'?",
            ]
        },
        {
            """
            == models/m.sql
            id number(38,0)
            at date
            label varchar
            tag varchar(9)
            == models/m.incremental
            id number(38,0)
            ^at^ timestamp_ntz
            ^extra^ date
            tag varchar(10)
            == models/m.yml
            models: [{name: m, config: {materialized: incremental}}]
            """,
            [
                "GEN4011 An incremental run of 'm' gives 'at' as TIMESTAMP_NTZ, a full refresh as DATE; give both renderings the same columns",
                "GEN4011 An incremental run of 'm' gives the column 'extra' where a full refresh gives 'label'; give both renderings the same columns",
            ]
        },
        {
            // What is not known is not reported: a star over a source that declares no columns.
            """
            == models/m.sql
            id number(38,0)
            *
            == models/m.yml
            models:
              - name: m
                config: {contract: {enforced: true}, unique_key: key}
                columns: [{name: id, data_type: int}, {name: other, data_type: date, data_tests: [unique]}]
            """,
            []
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Drift_is_reported_once_where_it_is(string text, string[] expected)
    {
        var project = new MarkedProject(text);
        var diagnostics = ContractChecker.Check(Subject(project));
        Assert.Equal(expected.Order(), diagnostics.Select(MarkedProject.TextOf).Order());
        Assert.Equal(project.Marks.Order(), diagnostics.Select(MarkedProject.PlaceOf).Order());
    }

    [Fact]
    public void Readers_see_the_contract_in_its_order()
    {
        var model = Subject(new MarkedProject(
            """
            == models/m.sql
            payload variant
            broken varchar
            id number(38,0)
            == models/m.yml
            models:
              - name: m
                config: {contract: {enforced: true}}
                columns:
                  - {name: id, data_type: int, constraints: [{type: not_null}], description: The key.}
                  - {name: broken, data_type: date}
                  - {name: payload, data_type: variant}
                  - {name: payload.email, data_type: varchar}
            """));
        var columns = PublishedColumns.Of(model);
        Assert.Equal(["id NUMBER(38,0) False The key.", "broken DATE True ", "payload VARIANT True "], columns.Select(c => $"{c.Name} {c.Type} {c.Nullable} {c.Description}"));
        Assert.Equal(["email"], columns[2].Type.Shape!.Fields.Select(field => field.Name));
    }

    [Fact]
    public void Without_a_contract_readers_see_the_query()
    {
        var model = Subject(new MarkedProject(
            """
            == models/m.sql
            b varchar
            a unknown
            == models/m.yml
            models: [{name: m, columns: [{name: a, data_type: date}, {name: B, data_type: int, description: Text after all.}]}]
            """));
        Assert.Equal(["b VARCHAR Text after all.", "a DATE "], PublishedColumns.Of(model).Select(c => $"{c.Name} {c.Type} {c.Description}"));
    }

    [Fact]
    public void Source_test_on_an_undeclared_column_is_reported()
    {
        var project = new MarkedProject(
            """
            == models/s.yml
            sources: [{name: raw, tables: [{name: t, columns: [{name: email}], data_tests: [{unique: {column_name: ^emial^}}]}]}]
            """);
        var diagnostics = ColumnReferences.Check(project.Definition.Sources[0]).ToList();
        Assert.Equal(["GEN4008 The data test 'unique' is on 'emial', which is no column of 't'; did you mean 'email'?"], diagnostics.Select(MarkedProject.TextOf));
        Assert.Equal(project.Marks, diagnostics.Select(MarkedProject.PlaceOf));
    }

    private static ContractSubject Subject(MarkedProject project)
    {
        Assert.Equal([], project.Definition.Diagnostics.Select(MarkedProject.TextOf));
        var node = project.Definition.Models[0];
        return new ContractSubject(
            node.Name,
            node.Properties,
            node.ResolveConfig(project.Definition.Projects, []),
            Schema(project.File("models/m.sql")),
            project.TryFile("models/m.incremental") is { } incremental ? Schema(incremental) : null);
    }

    private static InferredSchema Schema(SourceFile file)
    {
        var columns = new List<InferredColumn>();
        var isOpen = false;
        var offset = 0;
        foreach (var line in file.Text.Split('\n'))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            isOpen |= line == "*";
            if (space > 0)
            {
                columns.Add(new InferredColumn(line[..space], Type(line[(space + 1)..]), true, file.LocationOf(new TextSpan(offset, space))));
            }

            offset += line.Length + 1;
        }

        return new InferredSchema(columns.ToEquatableArray(), isOpen, file.LocationOf(new TextSpan(0, 0)));
    }

    private static SqlType Type(string text) => text switch
    {
        "unknown" => SqlType.Unknown,
        "null" => SqlType.Null,
        _ => SqlTypeNames.TryParse(text, out var type, out var problem) ? type : throw new ArgumentException(problem),
    };
}
