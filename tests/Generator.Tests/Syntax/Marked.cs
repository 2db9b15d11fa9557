using System.Globalization;
using System.Text;

namespace Generator.Tests.Syntax;

/// <summary>A parsed text with the spans of its diagnostics marked <c>^…^</c>, then their messages.</summary>
internal static class Marked
{
    public static string Of(Generator.Syntax.SyntaxTree tree)
    {
        var text = new StringBuilder(tree.Text);
        foreach (var diagnostic in tree.Diagnostics.Reverse())
        {
            text.Insert(diagnostic.Span.End, '^').Insert(diagnostic.Span.Start, '^');
        }

        foreach (var diagnostic in tree.Diagnostics)
        {
            var message = string.Format(CultureInfo.InvariantCulture, diagnostic.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), [.. diagnostic.Arguments]);
            text.Append('\n').Append(diagnostic.Descriptor.Id).Append(": ").Append(message);
        }

        return text.ToString();
    }
}
