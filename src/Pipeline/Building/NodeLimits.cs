using System.Text.Json;
using Pipeline.Commands;
using Pipeline.Compiled;

namespace Pipeline.Building;

/// <summary>What a node asks for in its <c>meta</c> configuration: <c>meta: {pool: heavy, timeout: 30m}</c>.</summary>
/// <param name="Pool">The pool; that of the warehouse when it names none.</param>
/// <param name="Timeout">How long it may take; null when it does not say.</param>
internal sealed record NodeLimits(string Pool, TimeSpan? Timeout)
{
    private static readonly NodeLimits None = new(Pools.Warehouse, null);

    /// <summary>Reads a node's configuration.</summary>
    /// <exception cref="UsageException">The time-out is no duration.</exception>
    public static NodeLimits Of(Node node)
    {
        using var config = JsonDocument.Parse(node.ConfigJson);
        if (!config.RootElement.TryGetProperty("meta", out var meta) || meta.ValueKind != JsonValueKind.Object)
        {
            return None;
        }

        return new NodeLimits(Text(meta, "pool") ?? Pools.Warehouse, Text(meta, "timeout") is { } text ? Parse(node, text) : null);
    }

    private static string? Text(JsonElement meta, string name) =>
        meta.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static TimeSpan Parse(Node node, string text) => Duration.TryParse(text) is { } duration && duration > TimeSpan.Zero
        ? duration
        : throw new UsageException($"{node.Path}: the timeout of {node.Name} is '{text}', which is no duration longer than nothing; write it as 30s, 5m, 3h or 00:30:00.");
}
