namespace Pipeline.Warehouses;

/// <summary>A warehouse that cannot be reached or used as configured; its message is for the person who configured it.</summary>
public sealed class WarehouseException : Exception
{
    /// <summary>Says what is wrong and what would mend it.</summary>
    /// <param name="message">For people.</param>
    /// <param name="cause">What the driver said; null without a driver.</param>
    public WarehouseException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
