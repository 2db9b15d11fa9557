using System.Globalization;
using System.Runtime.CompilerServices;

namespace Pipeline.Tests.EndToEnd;

/// <summary>The real event files, when they lie beside the checkout in <c>shared/data/online-retail</c>.</summary>
internal static class RealData
{
    public const string Missing = "shared/data/online-retail does not lie beside the checkout";

    public static string Stage { get; } = Path.Combine(RepositoryRoot(), "..", "shared", "data", "online-retail");

    public static bool Exists => Directory.Exists(Path.Combine(Stage, "raw-events"));

    public static string LastDay => "2010-02-28";

    /// <summary>The days on which files arrived, in order, as yyyy-MM-dd.</summary>
    public static IEnumerable<string> Days => Directory
        .EnumerateFiles(Path.Combine(Stage, "raw-events"), "*.json.gz", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Path.Combine(Stage, "raw-events"), file).Replace('\\', '/').Split('/'))
        .Select(parts => string.Join('-', parts.Take(3)))
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <summary>Puts a day's files into another stage, as they arrive.</summary>
    public static void Deliver(string day, string stage)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var prefix = Path.Combine("raw-events", date.ToString("yyyy", CultureInfo.InvariantCulture), date.ToString("MM", CultureInfo.InvariantCulture), date.ToString("dd", CultureInfo.InvariantCulture));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Stage, prefix), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(stage, Path.GetRelativePath(Stage, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string RepositoryRoot([CallerFilePath] string thisFile = "")
    {
        var directory = new FileInfo(thisFile).Directory!;
        while (!File.Exists(Path.Combine(directory.FullName, "Generated.sln")))
        {
            directory = directory.Parent!;
        }

        return directory.FullName;
    }
}
