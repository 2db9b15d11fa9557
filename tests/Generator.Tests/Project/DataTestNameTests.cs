using Xunit;

namespace Generator.Tests.Project;

public class DataTestNameTests
{
    // Names that dbt itself gave to these declarations.
    [Theory]
    [InlineData("orders", "order_id", "unique", "unique_orders_order_id", "unique_orders_order_id")]
    [InlineData(
        "orders", "customer_id", "relationships: {to: ref('customers'), field: customer_id}",
        "relationships_orders_customer_id__customer_id__ref_customers_", "relationships_orders_customer_id__customer_id__ref_customers_")]
    [InlineData(
        "orders", "status", "accepted_values: {values: ['placed', 'shipped', 'completed', 'return_pending', 'returned']}",
        "accepted_values_orders_status__placed__shipped__completed__return_pending__returned", "accepted_values_orders_1ce6ab157c285f7cd2ac656013faf758")]
    [InlineData(
        "stg_payments", "payment_method", "accepted_values: {arguments: {values: [credit_card, coupon, bank_transfer, gift_card]}, config: {severity: warn}}",
        "accepted_values_stg_payments_payment_method__credit_card__coupon__bank_transfer__gift_card", "accepted_values_stg_payments_c7909fb19b1f0177c2bf99c7912f06ef")]
    [InlineData(
        "orders", "amount", "dbt_utils.accepted_range: {min_value: 0, inclusive: true}",
        "dbt_utils_accepted_range_orders_amount__True__0", "dbt_utils_accepted_range_orders_amount__True__0")]
    [InlineData(
        "orders", "amount", "dbt_utils.expression_is_true: {expression: '>= 0 and < 1e6'}",
        "dbt_utils_expression_is_true_orders_amount___0_and_1e6", "dbt_utils_expression_is_true_orders_amount___0_and_1e6")]
    [InlineData("orders", "id", "unique: {name: my_own_name}", "my_own_name", "my_own_name")]
    public void Name_is_dbts(string model, string column, string test, string name, string alias)
    {
        var project = new MarkedProject(
            $$"""
            == models/{{model}}.sql
            == models/m.yml
            models: [{name: {{model}}, columns: [{name: {{column}}, data_tests: [{{(test.Contains(':', StringComparison.Ordinal) ? $"{{{test}}}" : test)}}]}]}]
            """).Definition;
        Assert.Equal([], project.Diagnostics.Select(MarkedProject.TextOf));
        var node = Assert.Single(project.DataTests);
        Assert.Equal((name, alias), (node.Name, node.Alias));
        Assert.StartsWith($"test.shop.{name}.", node.UniqueId, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_of_a_source_says_so()
    {
        var project = new MarkedProject(
            """
            == models/staging/s.yml
            sources: [{name: raw, tables: [{name: events, columns: [{name: id, data_tests: [not_null]}], data_tests: [{dbt_utils.recency: {field: at}}]}]}]
            """).Definition;
        Assert.Equal(["dbt_utils_source_recency_raw_events_at", "source_not_null_raw_events_id"], project.DataTests.Select(test => test.Name));
        Assert.Equal(["shop", "staging", "source_not_null_raw_events_id"], project.DataTests[1].Fqn);
        Assert.Equal(("source.shop.raw.events", "raw", "events"), (project.DataTests[1].TargetId, project.DataTests[1].Source, project.DataTests[1].TargetName));
    }

    [Fact]
    public void Tests_that_differ_in_their_configuration_alone_are_two()
    {
        var project = new MarkedProject(
            """
            == models/a.sql
            == models/a.yml
            models: [{name: a, columns: [{name: id, data_tests: [unique, {unique: {config: {where: x > 1}}}]}]}]
            """).Definition;
        Assert.Equal([], project.Diagnostics.Select(MarkedProject.TextOf));
        Assert.Equal(2, project.DataTests.Select(test => test.UniqueId).Distinct().Count());
    }
}
