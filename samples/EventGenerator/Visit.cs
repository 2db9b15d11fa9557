using System.Globalization;

namespace Samples;

/// <summary>One visit to the shop, from the first page to the order's end.</summary>
internal static class Visit
{
    // Visits by hour of the day, from midnight; none begins so late that its events would be the next day's.
    private static readonly int[] Hours = [.. Enumerable.Repeat(0, 4), .. Busy(5, 1), .. Busy(8, 3), .. Busy(11, 6), .. Busy(14, 5), .. Busy(17, 4), .. Busy(19, 6), 21];

    /// <summary>The visit's events in order.</summary>
    /// <param name="number">The visit's number, from 1.</param>
    /// <param name="day">Its day.</param>
    /// <param name="customers">How many customers the shop has.</param>
    /// <param name="random">Where its chances come from.</param>
    public static IReadOnlyList<ShopEvent> Events(int number, DateOnly day, int customers, SplitMix random)
    {
        var id = number.ToString("000000", CultureInfo.InvariantCulture);
        var at = day.ToDateTime(new TimeOnly(random.Pick(Hours), 0)).AddSeconds(random.Below(3600));
        var first = new ShopEvent
        {
            Id = "",
            Session = $"sess_{id}",
            At = at,
            Type = "",
            Customer = random.OnceIn(8) ? null : Shop.CustomerOf(Regular(customers, random)),
            Channel = random.Pick(Shop.Channels),
            Device = random.Pick(Shop.Devices),
        };
        var events = new List<ShopEvent>();
        Add("page_view", 0, 0, e => e);
        var lines = new List<Line>();
        foreach (var product in Enumerable.Range(0, random.Between(1, 5)).Select(_ => random.Pick(Shop.Products)).DistinctBy(product => product.Id))
        {
            Add("product_viewed", 20, 240, e => e with { Product = product });
            lines.Add(new Line(product, random.OnceIn(4) ? random.Between(6, 24) : random.Between(1, 4)));
        }

        if (random.Below(100) >= 70)
        {
            return events;
        }

        Add("checkout_started", 30, 300, e => e);
        if (random.Below(100) >= 85)
        {
            return events;
        }

        var items = lines.Sum(line => line.Product.Cents * line.Quantity);
        var shipping = items >= 5000 ? 0 : 395;
        var order = new Order($"ord_{id}", "placed", items + shipping, (items + shipping) / 6, shipping, null);
        Add("order_placed", 30, 300, e => e with { Order = order });
        if (random.Below(100) < 80)
        {
            Add("order_fulfilled", 300, 3000, e => e with { Order = order with { Status = "fulfilled", Lines = lines } });
        }
        else if (random.Below(100) < 60)
        {
            var returned = lines.Select(line => line with { Quantity = -line.Quantity }).ToList();
            Add("order_cancelled", 300, 3000, e => e with { Order = new Order(order.Id, "cancelled", -order.Total, -order.Tax, -order.Shipping, returned) });
        }

        return events;

        void Add(string type, int fromSeconds, int toSeconds, Func<ShopEvent, ShopEvent> tell)
        {
            at = at.AddSeconds(random.Between(fromSeconds, toSeconds));
            events.Add(tell(first with { Id = $"evt_{id}_{events.Count + 1}_{type}", Type = type, At = at }));
        }
    }

    // A draw below a draw below a draw: some customers come every few hours, most once.
    private static int Regular(int customers, SplitMix random) =>
        random.Below(random.Below(random.Below(customers) + 1) + 1);

    private static IEnumerable<int> Busy(int hour, int visits) =>
        Enumerable.Repeat(hour, visits).Concat(Enumerable.Repeat(hour + 1, visits)).Concat(Enumerable.Repeat(hour + 2, visits)).Where(h => h <= 21);
}
