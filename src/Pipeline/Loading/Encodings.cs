using System.Text;

namespace Pipeline.Loading;

/// <summary>Character sets of files that are not UTF-8. What does not belong to the set is an error, as with UTF-8.</summary>
internal static class Encodings
{
    static Encodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>A character set by .NET's name for it.</summary>
    /// <param name="name">Such as <c>iso-8859-1</c>.</param>
    public static Encoding Of(string name) => Encoding.GetEncoding(name);
}
