using System.Text;

namespace Generator.Text;

/// <summary>The MD5 of a text's UTF-8, in hexadecimal, where dbt defines a name or a function by it.</summary>
internal static class Md5
{
    public static string HexOf(string text)
    {
#pragma warning disable CA5351 // dbt defines these as MD5; nothing is protected by it.
        using var md5 = System.Security.Cryptography.MD5.Create();
#pragma warning restore CA5351
        return string.Concat(md5.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
