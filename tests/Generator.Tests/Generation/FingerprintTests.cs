using Generator.Tests.Harness;
using Xunit;

namespace Generator.Tests.Generation;

/// <summary>What makes a model another one, and what does not.</summary>
public class FingerprintTests
{
    private const string Macro = "{% macro cents(column) %}{{ column }} * 100{% endmacro %}";
    private const string Model = "select id, {{ cents('price') }} as cents from {{ ref('base') }} where day > '{{ var('day', '2024-01-01') }}'";

    [Theory]
    [InlineData("SELECT id,\n    {{ cents('price') }} AS cents -- in cents\nFROM {{ ref('base') }} /* all */ WHERE day > '{{ var('day', '2024-01-01') }}'", Macro)]
    [InlineData("select id, {{ cents('PRICE') }} as Cents from {{ ref('base') }} where day > '{{ var('day', '2024-01-01') }}'", Macro)]
    [InlineData("{# a note #}\n" + Model, Macro)]
    [InlineData("select id, price*100 as cents from {{ ref('base') }} where day > '{{ var('day', '2024-01-01') }}'", Macro)]
    public void Stays_the_same(string model, string macro) => Assert.Equal(Of(Model, Macro), Of(model, macro));

    [Theory]
    [InlineData("select id, {{ cents('price') }} as pence from {{ ref('base') }} where day > '{{ var('day', '2024-01-01') }}'", Macro)]
    [InlineData(Model, "{% macro cents(column) %}{{ column }} * 1000{% endmacro %}")]
    [InlineData("select id, {{ cents('price') }} as cents from {{ ref('base') }} where day > '{{ var('date', '2024-01-01') }}'", Macro)]
    [InlineData("select id, {{ cents('price') }} as cents from {{ ref('other') }} where day > '{{ var('day', '2024-01-01') }}'", Macro)]
    [InlineData("select id, {{ cents('price') }} as \"cents\" from {{ ref('base') }} where day > '{{ var('day', '2024-01-01') }}'", Macro)]
    [InlineData("select id, {{ cents('price') }} as cents from {{ ref('base') }} where day > '{{ var('day', '2024-01-01') }} '", Macro)]
    public void Changes(string model, string macro) => Assert.NotEqual(Of(Model, Macro), Of(model, macro));

    [Theory]
    [InlineData("select current_date - 1 as d", true)]
    [InlineData("select id as d, sysdate() as updated_at, current_timestamp()::timestamp_ntz as n, '{{ invocation_id }}' as run from {{ ref('base') }}", false)]
    [InlineData("select id as d from {{ ref('base') }} where day < current_date", true)]
    [InlineData("select id as d from {{ ref('base') }} where day < '{{ run_started_at }}'", true)]
    [InlineData("select distinct current_date as d from {{ ref('base') }}", true)]
    [InlineData("with t as (select current_date as today) select id as d from {{ ref('base') }}, t where day < today", true)]
    [InlineData("select 1 as d from (select sysdate() as now)", true)]
    [InlineData("select uniform(1, 2, random()) as d", true)]
    [InlineData("select id as d from {{ ref('base') }} sample (10)", true)]
    [InlineData("select my_db.my_schema.f(id) as d from {{ ref('base') }}", true)]
    [InlineData("select seq4() as d from table(generator(rowcount => 3))", false)]
    [InlineData("select max(day) as d from {{ ref('base') }}", false)]
    public void A_model_that_asks_for_more_than_its_inputs_is_volatile(string model, bool expected)
    {
        var compiled = ProjectCompilation.Of(Project(model, Macro));
        Assert.Equal(expected, Assert.Single(compiled.Models, m => m.Name == "model").IsVolatile);
    }

    private static string Of(string model, string macro)
    {
        var compiled = ProjectCompilation.Of(Project(model, macro));
        return Assert.Single(compiled.Models, m => m.Name == "model").Fingerprint;
    }

    private static SqlProject Project(string model, string macro) => SqlProject.Of(
        ("dbt_project.yml", "name: shop\nversion: '1.0'\nprofile: shop\n"),
        ("macros/cents.sql", macro),
        ("models/base.sql", "select 1 as id, 2 as price, '2024-01-01'::date as day"),
        ("models/other.sql", "select 1 as id, 2 as price, '2024-01-01'::date as day"),
        ("models/model.sql", model));
}
