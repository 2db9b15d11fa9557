using System.Text.Encodings.Web;
using System.Text.Json;

namespace Samples;

/// <summary>A line of an order.</summary>
/// <param name="Product">The product.</param>
/// <param name="Quantity">How many; negative on a cancellation.</param>
internal sealed record Line(Product Product, int Quantity);

/// <summary>What an order event tells of its order. Amounts are in cents.</summary>
/// <param name="Id">The order's number.</param>
/// <param name="Status">placed, fulfilled or cancelled.</param>
/// <param name="Total">Items and shipping.</param>
/// <param name="Tax">The tax in the total.</param>
/// <param name="Shipping">The shipping in the total.</param>
/// <param name="Lines">The lines; null where the event does not tell them.</param>
internal sealed record Order(string Id, string Status, int Total, int Tax, int Shipping, IReadOnlyList<Line>? Lines);

/// <summary>An event of a visit to the shop.</summary>
internal sealed record ShopEvent
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The visit and its number in it.</summary>
    public required string Id { get; init; }

    /// <summary>The visit.</summary>
    public required string Session { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>What happened.</summary>
    public required string Type { get; init; }

    /// <summary>Who did it; null for a guest.</summary>
    public required Customer? Customer { get; init; }

    /// <summary>Where from.</summary>
    public required string Channel { get; init; }

    /// <summary>With what.</summary>
    public required string Device { get; init; }

    /// <summary>The product looked at; null for other events.</summary>
    public Product? Product { get; init; }

    /// <summary>The order; null while there is none.</summary>
    public Order? Order { get; init; }

    /// <summary>The event as a line of JSON.</summary>
    public byte[] ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("event_id", Id);
            json.WriteString("session_id", Session);
            json.WriteString("event_timestamp", At.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("event_type", Type);
            WriteCustomer(json);
            json.WriteStartObject("session");
            json.WriteString("channel", Channel);
            json.WriteString("device", Device);
            json.WriteEndObject();
            if (Product is not null)
            {
                json.WriteStartObject("product");
                json.WriteString("product_id", Product.Id);
                json.WriteEndObject();
            }

            if (Order is not null)
            {
                WriteOrder(json, Order);
            }

            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private void WriteCustomer(Utf8JsonWriter json)
    {
        json.WriteStartObject("customer");
        json.WriteString("customer_id", Customer?.Id);
        if (Customer is not null)
        {
            json.WriteString("email", Customer.Email);
            json.WriteString("first_name", Customer.FirstName);
            json.WriteString("last_name", Customer.LastName);
            json.WriteString("country", Customer.Country);
        }

        json.WriteEndObject();
    }

    private static void WriteOrder(Utf8JsonWriter json, Order order)
    {
        json.WriteStartObject("order");
        json.WriteString("order_id", order.Id);
        json.WriteString("status", order.Status);
        json.WriteString("currency", "GBP");
        json.WriteNumber("total_amount", order.Total / 100m);
        json.WriteNumber("tax", order.Tax / 100m);
        json.WriteNumber("shipping", order.Shipping / 100m);
        if (order.Lines is not null)
        {
            json.WriteStartArray("items");
            foreach (var line in order.Lines)
            {
                json.WriteStartObject();
                json.WriteString("product_id", line.Product.Id);
                json.WriteString("product_name", line.Product.Name);
                json.WriteString("category", line.Product.Category);
                json.WriteNumber("unit_price", line.Product.Cents / 100m);
                json.WriteNumber("quantity", line.Quantity);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
