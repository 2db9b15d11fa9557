using Generator.Tests.Harness;
using Xunit;

namespace Generator.Tests.Generation;

/// <summary>
/// Edits of sql/ that must not compile, each with the one diagnostic it must give and its place. None cascades: the diagnostics of the
/// edited project are exactly those listed.
/// </summary>
public class DriftTests
{
    private const string Staging = "models/staging/stg_events.sql";
    private const string StagingYml = "models/staging/stg_events.yml";
    private const string Sources = "models/staging/sources.yml";
    private const string Sessions = "models/intermediate/int_session_events.sql";
    private const string Items = "models/intermediate/int_order_items_flattened.sql";
    private const string Customers = "models/marts/dim_customers.sql";
    private const string Orders = "models/marts/fct_orders.sql";
    private const string OrderItems = "models/marts/fct_order_items.sql";
    private const string MartsYml = "models/marts/marts.yml";
    private const string AnalyticsOrders = "models/analytics/analytics_orders.sql";
    private const string Summary = "models/analytics/analytics_customer_summary.sql";
    private const string AnalyticsYml = "models/analytics/analytics.yml";

    private static readonly Drift[] _drifts =
    [
        new(
            "payload path misspelt",
            [new(Staging, "customer.email::", "customer.emial::")],
            "models/staging/stg_events.sql(18,29): error GEN3018: The declared payload has no 'emial'; did you mean 'email'?"),
        new(
            "payload field renamed in the source",
            [new(Sources, "event_data.session.channel", "event_data.session.medium")],
            "models/staging/stg_events.sql(28,28): error GEN3018: The declared payload has no 'channel'; declare it in the schema file, or correct the path"),
        new(
            "column renamed in the contract",
            [new(MartsYml, "name: revenue\n", "name: net_revenue\n")],
            "models/marts/marts.yml(84,15): error GEN4003: The contract of 'fct_orders' declares 'net_revenue', and its query selects 'revenue' instead; give both the same name"),
        new(
            "column renamed in the model",
            [new(Orders, "total_amount as revenue", "total_amount as turnover")],
            "models/marts/marts.yml(84,15): error GEN4003: The contract of 'fct_orders' declares 'revenue', and its query selects 'turnover' instead; give both the same name"),
        new(
            "column dropped from the model",
            [new(Orders, "    currency,\n", "")],
            "models/marts/marts.yml(81,15): error GEN4001: The contract of 'fct_orders' declares 'currency', which its query does not select; select it or remove it from the contract"),
        new(
            "column added to the model",
            [new(Orders, "    currency,\n", "    currency,\n    order_status,\n")],
            "models/marts/fct_orders.sql(23,5): error GEN4002: 'fct_orders' selects 'order_status', which its contract does not declare; declare it with data_type varchar or do not select it"),
        new(
            "column missing in the contract",
            [new(MartsYml, "      - name: line_item_revenue\n        description: Unit price times quantity, over all lines.\n        data_type: float\n", "")],
            "models/marts/fct_order_items.sql(8,8): error GEN4002: 'fct_order_items' selects 'line_item_revenue', which its contract does not declare; declare it with data_type float or do not select it"),
        new(
            "type changed in the contract",
            [new(MartsYml, "        description: Units of all lines.\n        data_type: integer", "        description: Units of all lines.\n        data_type: varchar")],
            "models/marts/marts.yml(129,20): error GEN4004: 'quantity' is declared as VARCHAR, and the query of 'fct_order_items' gives NUMBER(38,0); cast it to VARCHAR or declare NUMBER(38,0)"),
        new(
            "type changed in the model",
            [new(Items, "quantity::integer", "quantity::varchar")],
            "models/intermediate/intermediate.yml(123,20): error GEN4004: 'quantity' is declared as NUMBER(38,0), and the query of 'int_order_items_flattened' gives VARCHAR; cast it to NUMBER(38,0) or declare VARCHAR"),
        new(
            "unknown data type",
            [new(MartsYml, "        description: Unit price times quantity, over all lines.\n        data_type: float", "        description: Unit price times quantity, over all lines.\n        data_type: flaot")],
            "models/marts/marts.yml(135,20): error GEN1008: The data type of 'line_item_revenue' cannot be used: Snowflake has no type 'flaot'; did you mean 'float'?"),
        new(
            "upstream column misspelt",
            [new(AnalyticsOrders, "orders.tax_amount", "orders.tax_amuont")],
            "models/analytics/analytics_orders.sql(7,12): error GEN3001: Column 'tax_amuont' does not exist in 'orders'; did you mean 'tax_amount'?"),
        new(
            "table alias misspelt",
            [new(AnalyticsOrders, "customers.customer_segment", "customer.customer_segment")],
            "models/analytics/analytics_orders.sql(14,5): error GEN3002: No table of this query is called 'customer'; did you mean 'customers'?"),
        new(
            "model misspelt in ref",
            [new(AnalyticsOrders, "ref('dim_customers')", "ref('dim_customer')")],
            "models/analytics/analytics_orders.sql(22,14): error GEN1111: There is no model, seed or snapshot 'dim_customer'; did you mean 'dim_customers'?"),
        new(
            "source misspelt",
            [new(Staging, "source('s3_bucket', 'raw_events')", "source('s3_bucket', 'raw_event')")],
            "models/staging/stg_events.sql(34,13): error GEN1112: There is no source table 's3_bucket.raw_event'; declare it under 'sources:' in a schema file; did you mean 's3_bucket.raw_events'?"),
        new(
            "function misspelt",
            [new(Sessions, "boolor_agg(", "boolor_aggg(")],
            "models/intermediate/int_session_events.sql(28,5): error GEN3004: Snowflake has no function 'boolor_aggg'; did you mean 'boolor_agg'?"),
        new(
            "wrong number of arguments",
            [new(Sessions, "datediff(second, min(event_at), max(event_at))", "datediff(second, min(event_at))")],
            "models/intermediate/int_session_events.sql(26,5): error GEN3005: DATEDIFF takes 3 arguments (part, start, end), not 2"),
        new(
            "column neither grouped nor aggregated",
            [new(OrderItems, "max(items.category) as category", "items.category as category")],
            "models/marts/fct_order_items.sql(5,5): error GEN3007: Column 'category' is neither aggregated nor a key of the grouping; aggregate it, for example with any_value, or add it to GROUP BY"),
        new(
            "cycle",
            [new(Orders, "and order_id is not null", "and order_id in (select order_id from {{ ref('fct_order_items') }})")],
            "models/marts/fct_order_items.sql(9,9): error GEN5001: These read each other in a circle: fct_order_items → fct_orders → fct_order_items; remove one of the references"),
        new(
            "layer reads a later one",
            [new(Sessions, "where session_id is not null", "where session_id in (select session_id from {{ ref('fct_orders') }})")],
            "models/intermediate/int_session_events.sql(13,52): error GEN5003: 'int_session_events' is in the layer 'intermediate' and reads 'fct_orders' of the later layer 'marts'; move one of the two, or change the order of the layers in dbt_project.yml"),
        new(
            "clause misspelt",
            [new(Sessions, "group by session_id", "gruop by session_id")],
            "models/intermediate/int_session_events.sql(34,1): error GEN2001: Expected ',' or the next clause, but found 'gruop'; did you mean 'group'?"),
        new(
            "comma forgotten",
            [new(Customers, "    customer_email,\n", "    customer_email\n")],
            "models/marts/marts.yml(21,15): error GEN4001: The contract of 'dim_customers' declares 'customer_email', which its query does not select; select it or remove it from the contract"),
        new(
            "comma too many",
            [new(OrderItems, "group by orders.order_id, items.product_id", "group by orders.order_id, items.product_id,")],
            "models/marts/fct_order_items.sql(11,43): error GEN2005: Nothing follows this comma before the end of the text; remove it or add an expression"),
        new(
            "parenthesis forgotten",
            [new(OrderItems, "max(items.product_name)", "max(items.product_name")],
            "models/marts/fct_order_items.sql(4,8): error GEN2003: This '(' is never closed; add ')' before 'as'"),
        new(
            "string not closed",
            [new(Sessions, "= 'order_fulfilled')", "= 'order_fulfilled)")],
            "models/intermediate/int_session_events.sql(28,29): error GEN2002: This string is never closed; end it with a single quote"),
        new(
            "block not closed",
            [new(Customers, "{% endif %}\n", "")],
            "models/marts/dim_customers.sql(27,4): error GEN1102: '{% if %}' is never closed; add '{% endif %}'"),
        new(
            "macro misspelt",
            [new(Orders, "dbt_utils.deduplicate", "dbt_utils.deduplciate")],
            "models/marts/fct_orders.sql(12,8): error GEN1104: There is no macro 'dbt_utils.deduplciate'; did you mean 'deduplicate'?"),
        new(
            "var misspelt",
            [new(Staging, "-{{ var('lookback_days') }}", "-{{ var('lookback_day') }}")],
            "models/staging/stg_events.sql(48,42): error GEN1114: The var 'lookback_day' has no value; give it one under 'vars:' in dbt_project.yml, a default here, or with -p:SqlVars=\"lookback_day: …\"; did you mean 'lookback_days'?"),
        new(
            "key misspelt in a schema file",
            [new(AnalyticsYml, "        description: Total spent divided by the orders.", "        descripton: Total spent divided by the orders.")],
            "models/analytics/analytics.yml(178,9): error GEN1003: 'descripton' is no key of a column; did you mean 'description'?"),
        new(
            "configuration misspelt",
            [new(Customers, "unique_key='customer_id'", "uniqe_key='customer_id'")],
            "models/marts/dim_customers.sql(5,9): error GEN1006: 'uniqe_key' is no config of a model; did you mean 'unique_key'?"),
        new(
            "unique key that is no column",
            [new(Customers, "unique_key='customer_id'", "unique_key='customer_key'")],
            "models/marts/dim_customers.sql(5,9): error GEN4007: 'unique_key' names 'customer_key', which is no column of 'dim_customers'; did you mean 'customer_id'?"),
        new(
            "test on a column that does not exist",
            [new(AnalyticsYml, "combination_of_columns: [order_id, product_id]", "combination_of_columns: [order_id, product_key]")],
            "models/analytics/analytics.yml(79,9): error GEN3001: Column 'product_key' does not exist in 'analytics_order_items'; did you mean 'product_id'?"),
        new(
            "test that does not exist",
            [new(StagingYml, "- event_at_is_valid:", "- event_at_is_vald:")],
            "models/staging/stg_events.yml(24,13): error GEN1122: There is no data test 'event_at_is_vald'; did you mean 'event_at_is_valid'?"),
        new(
            "properties of a model that is gone",
            [new(AnalyticsYml, "  - name: analytics_order_items", "  - name: analytics_order_item")],
            "models/analytics/analytics.yml(74,11): error GEN1010: There is no model 'analytics_order_item' in the project; did you mean 'analytics_order_items'?"),
        new(
            "impossible cast",
            [new(Staging, "sysdate() as dbt_updated_at", "to_date(sysdate())::boolean as dbt_updated_at")],
            "models/staging/stg_events.sql(90,5): error GEN3010: A value of type DATE does not convert to BOOLEAN"),
        new(
            "set operation of different widths",
            [new(Orders, "    device_type\nfrom orders", "    device_type\nfrom orders\nunion all\nselect order_id from orders")],
            "models/marts/fct_orders.sql(30,1): error GEN3014: UNION needs 11 columns, not 1 column"),
        new(
            "unknown group",
            [new("dbt_project.yml", "+group: business", "+group: busines")],
            "dbt_project.yml(40,15): error GEN1015: There is no group 'busines'; did you mean 'business'?; groups are defined under 'groups' in a schema file"),
        new(
            "incremental rendering with another column",
            [new(Customers, "    orders_loaded_at\nfrom", "    {% if is_incremental() %}orders_loaded_at as loaded_at{% else %}orders_loaded_at{% endif %}\nfrom")],
            "models/marts/dim_customers.sql(25,30): error GEN4011: An incremental run of 'dim_customers' gives the column 'loaded_at' where a full refresh gives 'orders_loaded_at'; give both renderings the same columns"),
    ];

    public static TheoryData<string> Names => [.. _drifts.Select(d => d.Name)];

    [Fact]
    public void The_project_as_it_is_compiles_without_a_word() => Assert.Empty(GeneratorRun.Of(SqlProject.Ecommerce).Messages);

    [Theory]
    [MemberData(nameof(Names))]
    public void Drift_is_one_error_at_its_place(string name)
    {
        var drift = _drifts.Single(d => d.Name == name);
        var project = drift.Edits.Aggregate(SqlProject.Ecommerce, (p, e) => p.Edit(e.Path, e.From, e.To));
        Assert.Equal([drift.Expected], GeneratorRun.Of(project).Messages);
    }

    private sealed record Edit(string Path, string From, string To);

    /// <param name="Name">What somebody did.</param>
    /// <param name="Edits">How.</param>
    /// <param name="Expected">The one diagnostic, whole.</param>
    private sealed record Drift(string Name, Edit[] Edits, string Expected);
}
