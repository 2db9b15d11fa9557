using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>SHA-256 of a file's text in hexadecimal, as dbt's manifest identifies it.</summary>
internal static class Checksums
{
    public static string Of(SourceFile file)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(file.Text)).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
