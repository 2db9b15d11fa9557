using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>SHA-256 of a file's text in hexadecimal, as dbt's manifest identifies it.</summary>
internal static class Checksums
{
    public static string Of(SourceFile file) => Of(file.Text);

    /// <summary>The SHA-256 of a text.</summary>
    public static string Of(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
