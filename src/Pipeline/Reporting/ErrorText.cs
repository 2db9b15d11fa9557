using System.Data.Common;
using Pipeline.Building;
using Pipeline.Commands;
using Pipeline.Loading;
using Pipeline.Runs;
using Pipeline.Stages;
using Pipeline.Warehouses;

namespace Pipeline.Reporting;

/// <summary>Errors in words for people.</summary>
internal static class ErrorText
{
    /// <summary>The environment variable that asks for stack traces.</summary>
    public const string DebugVariable = "PIPELINE_DEBUG";

    /// <summary>The message of an error that names its cause; an unexpected one shows its type, and on request where it happened.</summary>
    public static string Of(Exception error)
    {
        if (Environment.GetEnvironmentVariable(DebugVariable) is "1" or "true")
        {
            return error.ToString();
        }

        return error is UsageException or RunStoreException or DbException or WarehouseException or RunValueException or SchemaChangeException or LoadException or StageException or OperationCanceledException
            ? error.Message.TrimEnd()
            : $"{error.GetType().Name}: {error.Message} (set {DebugVariable}=1 to see where)";
    }
}
