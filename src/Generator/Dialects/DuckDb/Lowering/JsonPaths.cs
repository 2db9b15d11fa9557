using System.Globalization;
using System.Text;
using Generator.Binding.Tree;
using Generator.Text;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>Writes the steps of a path as DuckDB's JSON functions take them.</summary>
internal static class JsonPaths
{
    /// <summary>The path of a value itself.</summary>
    public const string Root = "$";

    /// <summary><c>$.order.items[0]."unit price"</c>; as a JSON pointer when a key has a double quote; null when a step is computed at run time.</summary>
    public static string? Of(EquatableArray<BoundPathStep> steps)
    {
        if (steps.Any(step => step.Dynamic is not null))
        {
            return null;
        }

        return steps.Any(step => step.Key is { } key && key.IndexOf('"') >= 0) ? Pointer(steps) : Path(steps);
    }

    private static string Path(EquatableArray<BoundPathStep> steps)
    {
        var path = new StringBuilder(Root);
        foreach (var step in steps)
        {
            path.Append(step.Key is not { } key ? $"[{Index(step)}]" : IsBare(key) ? $".{key}" : $".\"{key}\"");
        }

        return path.ToString();
    }

    private static string Pointer(EquatableArray<BoundPathStep> steps) =>
        string.Concat(steps.Select(step => "/" + (step.Key?.Replace("~", "~0").Replace("/", "~1") ?? Index(step))));

    private static string Index(BoundPathStep step) => (step.Index ?? 0).ToString(CultureInfo.InvariantCulture);

    private static bool IsBare(string key) =>
        key.Length > 0
        && key[0] is not (>= '0' and <= '9')
        && key.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');
}
