using System.Globalization;
using System.Text;
using Generator.Tests.Harness;

namespace Benchmarks;

/// <summary>
/// A SQL project of any size in the manner of real ones: chains of five models of thirty columns from payload paths and casts through windows, joins and
/// aggregates to incremental marts, a dimension that every chain joins, macros, contracts and column tests.
/// </summary>
internal static class SyntheticProject
{
    /// <summary>The model that one of every five reads.</summary>
    public const string Dimension = "models/dim_accounts.sql";

    /// <summary>A macro that every first model of a chain calls.</summary>
    public const string Macro = "macros/units.sql";

    private const int ModelsPerSchemaFile = 10;
    private static readonly string[] _attributes = [.. Numbered("a", 10)];
    private static readonly string[] _measures = [.. Numbered("m", 12)];

    public static SqlProject Of(int models)
    {
        var project = SqlProject.Of(
            ("models/sources.yml", Sources()),
            (Macro, "{% macro units(path) -%}\n    ({{ path }}::number(18, 2) / 100)::number(18, 2)\n{%- endmacro %}\n"),
            (Dimension, Staging()));
        for (var i = 0; i < models; i++)
        {
            project = project.With(SqlOf(i), Sql(i));
            if (i % ModelsPerSchemaFile == 0)
            {
                project = project.With(SchemaOf(i), Schema(Enumerable.Range(i, Math.Min(ModelsPerSchemaFile, models - i))));
            }
        }

        return project;
    }

    /// <summary>The model's file.</summary>
    public static string SqlOf(int i) => $"models/{Name(i)}.sql";

    /// <summary>The schema file that declares it and its neighbours.</summary>
    public static string SchemaOf(int i) => $"models/schema_{Number(i / ModelsPerSchemaFile)}.yml";

    private static string Name(int i) => "model_" + Number(i);

    private static string Sql(int i) => (i % 5) switch
    {
        0 => Staging(),
        1 => Windows(Name(i - 1)),
        2 => Joins(Name(i - 1), Name(i - 2)),
        3 => Aggregates(Name(i - 1)),
        _ => Mart(Name(i - 1), Name(i - 2)),
    };

    private static string Staging() => $$$"""
        -- One row an event: the payload's fields with names and types.
        with source as (

            select * from {{ source('raw', 'events') }}

        ),

        renamed as (

            select
                event_id,
                payload:customer.id::varchar as customer_id,
                payload:order.id::varchar as order_id,
                occurred_at::timestamp_ntz as occurred_at,
                occurred_at::date as event_date,
                date_trunc('month', occurred_at)::date as month,
                coalesce(payload:flags.is_test::boolean, false) as is_test,
                payload:flags.is_paid::boolean as is_paid,
        {{{Columns(_attributes, (a, n) => n % 2 == 0 ? $"lower(trim(payload:customer.{a}::varchar)) as {a}" : $"payload:customer.{a}::varchar as {a}")}}},
        {{{Columns(_measures, (m, n) => n % 3 == 0 ? $"{{{{ units('payload:order.{m}') }}}} as {m}" : $"try_cast(payload:order.{m}::varchar as number(18, 2)) as {m}")}}}
            from source
            where event_type in ('order_placed', 'order_paid')
            qualify row_number() over (partition by event_id order by loaded_at desc) = 1

        )

        select * from renamed

        """;

    private static string Windows(string input) => $$$"""
        with events as (

            select * from {{ ref('{{{input}}}') }}

        )

        select
            event_id,
            customer_id,
            order_id,
            occurred_at,
            event_date,
            month,
            is_test,
            is_paid,
        {{{Columns(_attributes, (a, n) => n % 2 == 0 ? $"coalesce({a}, lag({a}) over (partition by customer_id order by occurred_at)) as {a}" : a)}}},
        {{{Columns(_measures, (m, n) => n % 2 == 0 ? $"sum({m}) over (partition by customer_id order by occurred_at rows between unbounded preceding and current row)::number(18, 2) as {m}" : m)}}}
        from events
        where not is_test

        """;

    private static string Joins(string input, string other) => $$$"""
        {{ config(materialized='table', tags=['joined']) }}

        with events as (

            select * from {{ ref('{{{input}}}') }}

        ),

        accounts as (

            select * from {{ ref('dim_accounts') }}

        ),

        originals as (

            select event_id, {{{string.Join(", ", _measures.Take(4))}}} from {{ ref('{{{other}}}') }}

        )

        select
            e.event_id,
            e.customer_id,
            coalesce(e.order_id, a.order_id) as order_id,
            e.occurred_at,
            e.event_date,
            e.month,
            e.is_test,
            case when o.event_id is not null then e.is_paid else false end as is_paid,
        {{{Columns(_attributes, (c, n) => n % 2 == 0 ? $"case when e.{c} like 'a%' then e.{c} when a.{c} is null then 'none' else upper(a.{c}) end as {c}" : $"coalesce(e.{c}, a.{c}, '') as {c}")}}},
        {{{Columns(_measures, (c, n) => n < 4 ? $"(coalesce(e.{c}, 0) - o.{c})::number(18, 2) as {c}" : $"e.{c}")}}}
        from events as e
        left join accounts as a on a.customer_id = e.customer_id and a.event_date <= e.event_date
        left join originals as o on o.event_id = e.event_id
        where e.event_date >= dateadd(day, -365, '2026-01-01'::date)

        """;

    private static string Aggregates(string input) => $$$"""
        {{ config(materialized='table') }}

        with events as (

            select * from {{ ref('{{{input}}}') }}

        ),

        daily as (

            select
                min(event_id) as event_id,
                customer_id,
                order_id,
                max(occurred_at) as occurred_at,
                event_date,
                min(month) as month,
                boolor_agg(is_test) as is_test,
                count_if(is_paid) > 0 as is_paid,
        {{{Columns(_attributes, (a, n) => n % 2 == 0 ? $"max({a}) as {a}" : $"listagg(distinct {a}, ',') within group (order by {a}) as {a}")}}},
        {{{Columns(_measures, (m, n) => n % 2 == 0 ? $"sum({m})::number(18, 2) as {m}" : $"round(avg({m}), 2)::number(18, 2) as {m}")}}}
            from events
            group by customer_id, order_id, event_date
            having count(*) > 0

        )

        select * from daily

        """;

    private static string Mart(string input, string other) => $$$"""
        {{ config(materialized='incremental', unique_key='event_id', on_schema_change='fail') }}

        with days as (

            select * from {{ ref('{{{input}}}') }}
            {% if is_incremental() %}
            where occurred_at > (select max(occurred_at) from {{ this }})
            {% endif %}

        ),

        details as (

            select * from {{ ref('{{{other}}}') }}

        ),

        unioned as (

            select * from days
            union all
            select * from details where event_id not in (select event_id from days where event_id is not null)

        )

        select
            md5(concat(event_id, '-', coalesce(order_id, ''))) as event_id,
            * exclude (event_id, m_11, m_12),
            iff(m_11 > m_10, m_11, m_10) as m_11,
            zeroifnull(m_12) as m_12
        from unioned

        """;

    // Two of five models keep their columns to themselves, as staging models do; the others have contracts.
    private static string Schema(IEnumerable<int> models)
    {
        var yml = new StringBuilder("models:\n");
        foreach (var i in models)
        {
            yml.Append(CultureInfo.InvariantCulture, $"  - name: {Name(i)}\n    description: Events, step {i % 5}.\n");
            if (i % 5 >= 2)
            {
                yml.Append("    config: { contract: { enforced: true } }\n");
            }

            yml.Append("    columns:\n");
            foreach (var (name, type) in Typed(i))
            {
                yml.Append(CultureInfo.InvariantCulture, $"      - name: {name}\n        data_type: {type}\n        description: What an event says of its {name}.\n");
                yml.Append(name switch
                {
                    "event_id" => "        data_tests: [not_null, unique]\n",
                    "a_01" => "        data_tests:\n          - accepted_values:\n              values: [shop, app, phone]\n",
                    "m_01" => "        data_tests: [not_null]\n",
                    _ => "",
                });
            }
        }

        return yml.ToString();
    }

    // A mart's columns stand in the order of its select.
    private static IEnumerable<(string Name, string Type)> Typed(int i)
    {
        (string Name, string Type)[] first =
        [
            ("event_id", "varchar"), ("customer_id", "varchar"), ("order_id", "varchar"), ("occurred_at", "timestamp_ntz"),
            ("event_date", "date"), ("month", "date"), ("is_test", "boolean"), ("is_paid", "boolean"),
        ];
        return first.Concat(_attributes.Select(a => (a, "varchar"))).Concat(_measures.Select(m => (m, "number(18, 2)")));
    }

    private static string Sources()
    {
        var yml = new StringBuilder("sources:\n  - name: raw\n    tables:\n      - name: events\n        columns:\n");
        IEnumerable<(string Name, string Type)> columns =
        [
            ("event_id", "varchar"), ("event_type", "varchar"), ("occurred_at", "timestamp_ntz"), ("loaded_at", "timestamp_ntz"), ("payload", "variant"),
            ("payload.customer.id", "varchar"), ("payload.order.id", "varchar"), ("payload.flags.is_test", "boolean"), ("payload.flags.is_paid", "boolean"),
            .. _attributes.Select(a => ("payload.customer." + a, "varchar")),
            .. _measures.Select(m => ("payload.order." + m, "number")),
        ];
        foreach (var (name, type) in columns)
        {
            yml.Append(CultureInfo.InvariantCulture, $"          - {{ name: {name}, data_type: {type} }}\n");
        }

        return yml.ToString();
    }

    private static string Columns(string[] names, Func<string, int, string> expression) =>
        string.Join(",\n", names.Select((name, n) => "        " + expression(name, n)));

    private static IEnumerable<string> Numbered(string letter, int count) =>
        Enumerable.Range(1, count).Select(n => $"{letter}_{n.ToString("d2", CultureInfo.InvariantCulture)}");

    private static string Number(int i) => i.ToString("d4", CultureInfo.InvariantCulture);
}
