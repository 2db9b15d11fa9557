using System.Text;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project;

/// <summary>
/// The name that dbt gives a generic data test: the test, the node and the arguments in order of their names, so that
/// selection by a test's name works as in dbt ("Data tests", "name").
/// </summary>
internal static class DataTestNames
{
    private const int LongestAlias = 63;

    /// <summary>The full name.</summary>
    /// <param name="test">The declaration.</param>
    /// <param name="node">The node's name; of a source <c>source_table</c>.</param>
    /// <param name="isSource">Whether the node is a source.</param>
    public static string Full(DataTestDeclaration test, string node, bool isSource)
    {
        if (test.CustomName is { } custom)
        {
            return custom.Text;
        }

        var arguments = test.Arguments.Select(entry => (Name: entry.Key.Text, entry.Value));
        if (test.Column is { } column)
        {
            arguments = arguments.Append((Name: "column_name", Value: column));
        }

        var parts = arguments.OrderBy(argument => argument.Name, StringComparer.Ordinal).SelectMany(argument => Parts(argument.Value)).Select(Clean);
        return $"{Identifier(test, node, isSource)}_{string.Join("__", parts)}";
    }

    /// <summary>The name for relations and files: the full one, or its beginning with a hash when it is too long.</summary>
    public static string Alias(DataTestDeclaration test, string node, bool isSource)
    {
        var full = Full(test, node, isSource);
        if (full.Length <= LongestAlias || test.CustomName is not null)
        {
            return full;
        }

        var identifier = Identifier(test, node, isSource);
        return $"{identifier[..Math.Min(30, identifier.Length)]}_{Md5.HexOf(full)}";
    }

    /// <summary>Ten hexadecimal digits that tell apart tests of one name with other arguments or configuration.</summary>
    public static string Distinguisher(DataTestDeclaration test, string node) =>
        Md5.HexOf(string.Join("|", [node, test.TestName.Text, test.Column?.Text ?? "", .. test.Arguments.Select(Describe), .. test.Config.Select(c => $"{c.Name}:{PythonText(c.Value)}")]))[..10];

    private static string Identifier(DataTestDeclaration test, string node, bool isSource) =>
        $"{(test.Package is { } package ? $"{package}_" : "")}{(isSource ? "source_" : "")}{test.Name}_{node}";

    private static string Describe(YamlEntry entry) => $"{entry.Key.Text}={PythonText(entry.Value)}";

    private static IEnumerable<string> Parts(YamlNode value) => value switch
    {
        YamlMap map => map.Entries.Select(entry => PythonText(entry.Value)),
        YamlList list => list.Items.Select(PythonText),
        _ => [PythonText(value)],
    };

    private static string PythonText(YamlNode value) => value switch
    {
        YamlScalar { IsNull: true } => "None",
        YamlScalar { IsPlain: true, Boolean: { } boolean } => boolean ? "True" : "False",
        YamlScalar scalar => scalar.Text,
        YamlList list => $"[{string.Join(", ", list.Items.Select(PythonText))}]",
        YamlMap map => $"{{{string.Join(", ", map.Entries.Select(entry => $"'{entry.Key.Text}': {PythonText(entry.Value)}"))}}}",
        _ => "",
    };

    // Every run of characters that no identifier has becomes one underscore.
    private static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        var replaced = false;
        foreach (var c in text)
        {
            var keeps = c is '_' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (keeps || !replaced)
            {
                result.Append(keeps ? c : '_');
            }

            replaced = !keeps;
        }

        return result.ToString();
    }
}
