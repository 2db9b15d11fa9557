using System.Data.Common;
using System.Reflection;

namespace Pipeline.Warehouses.Snowflake;

/// <summary>Snowflake's ADO.NET driver, which is referenced only by builds that ask for it and so is found by name.</summary>
internal static class SnowflakeDriver
{
    private const string Assembly = "Snowflake.Data";

    /// <summary>The driver.</summary>
    /// <exception cref="WarehouseException">The program was built without it.</exception>
    public static DbProviderFactory Find()
    {
        // Read by the driver when it starts: otherwise it probes the cloud's metadata addresses.
        Environment.SetEnvironmentVariable("SNOWFLAKE_DISABLE_PLATFORM_DETECTION", "true");
        var instance = Type.GetType($"Snowflake.Data.Client.SnowflakeDbFactory, {Assembly}")?.GetField("Instance", BindingFlags.Public | BindingFlags.Static)?.GetValue(null);
        return instance as DbProviderFactory
            ?? throw new WarehouseException("Target snowflake needs Snowflake's driver, and this program was built without it: build with -p:SnowflakeDriver=true.");
    }

    /// <summary>Closes the driver's idle connections, which would hold the process up.</summary>
    public static void CloseIdleConnections() => Type.GetType($"Snowflake.Data.Client.SnowflakeDbConnectionPool, {Assembly}")
        ?.GetMethod("ClearAllPools", BindingFlags.Public | BindingFlags.Static, Type.EmptyTypes)?.Invoke(null, null);
}
