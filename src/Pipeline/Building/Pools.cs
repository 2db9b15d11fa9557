namespace Pipeline.Building;

/// <summary>Named limits on how many units are connected at once, as Airflow's pools: a unit takes a place of one of them while it is at work.</summary>
/// <param name="Limits">The places of each pool, by name.</param>
internal sealed record Pools(IReadOnlyDictionary<string, int> Limits)
{
    /// <summary>The pool of whatever names no other.</summary>
    public const string Warehouse = "warehouse";

    /// <summary>The warehouse's places when nothing is configured.</summary>
    public const int WarehouseLimit = 5;

    /// <summary>The warehouse's pool alone.</summary>
    public static readonly Pools Default = new(new Dictionary<string, int> { [Warehouse] = WarehouseLimit });
}
