using System.IO.Compression;
using System.Text;

namespace Pipeline.Tests.Loading;

/// <summary>Makes gzip files, whole and broken.</summary>
internal static class Gzip
{
    public static byte[] Of(string text, CompressionLevel level = CompressionLevel.Optimal) => Of(Encoding.UTF8.GetBytes(text), level);

    public static byte[] Of(byte[] bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        if (bytes.Length == 0)
        {
            // .NET writes nothing at all for nothing; other programs write a member without content.
            return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        }

        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, level, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return file.ToArray();
    }

    /// <summary>The file with one byte changed, counted from the end when negative.</summary>
    public static byte[] Flipped(this byte[] file, int at)
    {
        var copy = file.ToArray();
        copy[at < 0 ? copy.Length + at : at] ^= 0x10;
        return copy;
    }
}
