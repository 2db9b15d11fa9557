using System.Globalization;
using System.Text;
using Generator.Syntax;
using Generator.Tests.Harness;

namespace Benchmarks;

/// <summary>How fast models' SQL is lexed and parsed on one core.</summary>
internal static class ParserBenchmark
{
    private const int Megabytes = 4;
    private const int Rounds = 15;

    /// <summary>The fastest of warm rounds over a few megabytes of SQL as models have it, a megabyte of it.</summary>
    public static IEnumerable<Figure> Run()
    {
        var models = Models();
        var megabytes = models.Sum(model => (double)model.Length) / 1e6;
        var figure = Figure.Of("parser: a megabyte of SQL", Rounds, () => Cost.Of(() =>
        {
            foreach (var model in models)
            {
                if (SqlParser.ParseQuery(model).Diagnostics.Count > 0)
                {
                    throw new InvalidOperationException("The benchmark's SQL has an error.");
                }
            }
        }));
        yield return figure with { Milliseconds = figure.Milliseconds / megabytes, Megabytes = figure.Megabytes / megabytes };
    }

    private static List<string> Models()
    {
        var models = new List<string>();
        for (var size = 0; size < Megabytes * 1_000_000; size += models[^1].Length)
        {
            models.Add(Model(models.Count));
        }

        return models;
    }

    private static string Model(int number)
    {
        var sql = new StringBuilder("-- Orders with what their customers did before.\nwith orders as (\n\n    select * from analytics.staging.stg_orders\n\n),\n\n");
        for (var step = 0; step < 4; step++)
        {
            sql.Append(CultureInfo.InvariantCulture, $$"""
                step_{{step}} as (

                    select
                        o.order_id,
                        o.customer_id as buyer_id,
                        coalesce(o.amount_{{step}}, 0)::number(18, 2) as amount, -- in the currency of the order
                        case when o.status in ('paid', 'shipped') and o.returned_at is null then 'kept' else lower(trim(o.status)) end as state,
                        date_trunc('month', o.ordered_at) as month,
                        o.payload:shipping.address[0].city::varchar as city,
                        sum(o.amount_{{step}}) over (partition by o.customer_id order by o.ordered_at rows between unbounded preceding and current row) as so_far,
                        {{number}} as model
                    from orders as o
                    left join analytics.marts.dim_customers as c on c.customer_id = o.customer_id and c.valid_to is null
                    where o.ordered_at >= dateadd(day, -30, current_date) and not o.is_test
                    qualify row_number() over (partition by o.order_id order by o.loaded_at desc) = 1

                ),


                """);
        }

        return sql.Append("final as (select * exclude (model) from step_0 union all select * exclude (model) from step_3)\n\nselect * from final\n").ToString();
    }
}
