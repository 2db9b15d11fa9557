using System.Runtime.CompilerServices;
using Xunit;

namespace Generator.Tests.Harness;

/// <summary>
/// Compares a text with the file that was verified, by Verify's convention: <c>Name.verified.ext</c> beside the test, and
/// <c>Name.received.ext</c> written when they differ. Accepting is renaming; <c>UPDATE_SNAPSHOTS=1</c> accepts all.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string text, string name, string extension = "cs", [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots");
        var verified = Path.Combine(folder, $"{name}.verified.{extension}");
        var received = Path.Combine(folder, $"{name}.received.{extension}");
        var actual = text.ReplaceLineEndings("\n");
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(verified, actual);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"{name} differs from what was verified ({(expected is null ? "nothing yet" : FirstDifference(expected, actual))}). Compare {received} and rename it to accept.");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        for (var i = 0; i < Math.Min(old.Length, now.Length); i++)
        {
            if (old[i] != now[i])
            {
                return $"line {i + 1}: '{old[i]}' is now '{now[i]}'";
            }
        }

        return $"{old.Length} lines are now {now.Length}";
    }
}
