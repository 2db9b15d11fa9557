using System.Globalization;
using DuckDB.NET.Data;
using Pipeline.Compiled;
using Xunit;

namespace Pipeline.Tests.EndToEnd;

/// <summary>
/// Three months of real orders through the whole pipeline, when the data lies beside the checkout. The figures are those of the data's own
/// README, computed from the files alone.
/// </summary>
public sealed class RealDataTests(RealDataTests.InOneGo oneGo) : IClassFixture<RealDataTests.InOneGo>
{
    // Load and update times differ between two ways to the same rows.
    private static readonly string[] _times = ["loaded_at", "dbt_updated_at", "orders_loaded_at"];

    [Theory]
    [InlineData("select count(*) from raw.raw_events", "26747")]
    [InlineData("select count(*) from staging.stg_events", "26609")]
    [InlineData("select count(*) from intermediate.int_session_events", "5932")]
    [InlineData("select count(*) from intermediate.int_order_items_flattened where event_type = 'order_fulfilled'", "101583")]
    [InlineData("select count(*), count_if(customer_segment = 'VIP'), count_if(customer_segment = 'Loyal'), count_if(customer_segment = 'New'), round(sum(total_spent), 2) from marts.dim_customers", "1700 27 99 1574 1737035.61")]
    [InlineData("select count(*), round(sum(revenue), 2), round(sum(tax_amount), 2), round(sum(shipping_amount), 2) from marts.fct_orders", "3947 2018425.32 336406.53 45489.54")]
    [InlineData("select count(*), sum(quantity), round(sum(line_item_revenue), 2), count(distinct order_id) from marts.fct_order_items", "99421 1194237 1941978.22 3872")]
    [InlineData("select count(*), round(sum(revenue), 2) from analytics.analytics_orders", "3947 2018425.32")]
    [InlineData("select count(*), round(sum(line_item_revenue), 2) from analytics.analytics_order_items", "99421 1941978.22")]
    [InlineData("select count(*), min(days_since_last_order), min(recency_score), max(recency_score) from analytics.analytics_customer_summary", "1700 0 1 4")]
    public void The_figures_come_out(string query, string expected)
    {
        Assert.SkipUnless(RealData.Exists, RealData.Missing);
        Assert.Equal(expected, oneGo.Run.Scalar(query));
    }

    [Fact]
    public void No_test_fails()
    {
        Assert.SkipUnless(RealData.Exists, RealData.Missing);
        Assert.Equal(0, oneGo.ExitCode);
        Assert.Contains("ERROR=0 SKIP=0", oneGo.Run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_and_a_full_refresh_change_nothing()
    {
        Assert.SkipUnless(RealData.Exists, RealData.Missing);
        using var run = oneGo.Run.Copy();

        Assert.Equal(0, await run.PipelineAsync(RealData.Stage, RealData.LastDay));
        AssertSameTables(oneGo.Run, run);

        Assert.Equal(0, await run.PipelineAsync(RealData.Stage, RealData.LastDay, "--full-refresh"));
        AssertSameTables(oneGo.Run, run);
    }

    [Fact]
    public async Task Day_by_day_ends_with_the_same_tables()
    {
        Assert.SkipUnless(RealData.Exists, RealData.Missing);
        using var run = new PipelineRun();
        var stage = Path.Combine(run.Folder, "stage");
        foreach (var day in RealData.Days)
        {
            RealData.Deliver(day, stage);
            Assert.Equal(0, await run.PipelineAsync(stage, day));
        }

        AssertSameTables(oneGo.Run, run);
    }

    private static void AssertSameTables(PipelineRun expected, PipelineRun actual)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        Execute(connection, $"attach '{expected.Database}' as expected (read_only)");
        Execute(connection, $"attach '{actual.Database}' as actual (read_only)");
        foreach (var model in Generated.Models.Project.Nodes.OfType<Model>().Where(m => m.Materialization is Materialization.Table or Materialization.Incremental))
        {
            var columns = string.Join(", ", model.Columns.Where(c => !_times.Contains(c.Name)).Select(c => c.DuckDbType == "DOUBLE" ? $"round({c.Name}, 4)" : c.Name));
            string Rows(string database) => $"select {columns} from {database}.{model.Relation.Schema}.{model.Relation.Identifier}";
            Assert.Equal($"{model.Name}: 0", $"{model.Name}: " + Execute(connection, $"select count(*) from (({Rows("expected")} except all {Rows("actual")}) union all ({Rows("actual")} except all {Rows("expected")}))"));
        }
    }

    private static string Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>All files at once.</summary>
    public sealed class InOneGo : IAsyncLifetime
    {
        internal PipelineRun Run { get; } = new();

        internal int ExitCode { get; private set; }

        /// <inheritdoc />
        public async ValueTask InitializeAsync()
        {
            if (RealData.Exists)
            {
                ExitCode = await Run.PipelineAsync(RealData.Stage, RealData.LastDay);
            }
        }

        /// <inheritdoc />
        public ValueTask DisposeAsync()
        {
            Run.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
