using System.Text;

namespace Generator.Templating.Builtins;

/// <summary>dbt's <c>local_md5</c>: the MD5 of a text's UTF-8, in hexadecimal.</summary>
internal static class Md5
{
    public static string HexOf(string text)
    {
#pragma warning disable CA5351 // dbt defines the function as MD5; nothing is protected by it.
        using var md5 = System.Security.Cryptography.MD5.Create();
#pragma warning restore CA5351
        return string.Concat(md5.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
