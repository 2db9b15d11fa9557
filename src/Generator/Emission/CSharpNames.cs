using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Generator.Emission;

/// <summary>Names of the SQL project as C# identifiers.</summary>
internal static class CSharpNames
{
    /// <summary>
    /// The names that generated code keeps for itself: its own, and those of the types it uses, which a record in its namespace would hide.
    /// </summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Models", "Relations", "Graph", "Project",
        "DateOnly", "DateTime", "DateTimeOffset", "Dictionary", "IReadOnlyList", "JsonElement", "TimeOnly", "TimeSpan",
        "ColumnLineage", "CompiledProject", "CopyStatement", "DataTest", "LineageKind", "Materialization", "Model", "OmittedStatement", "OnError",
        "OnSchemaChange", "Operation", "ProjectGraph", "Relation", "RunValue", "RunValueKind", "RunValueType", "SeedRows", "Severity", "SourceTable", "SqlStatement", "SqlText",
    };

    /// <summary>The members that every record has.</summary>
    private static readonly HashSet<string> OfRecords = new(StringComparer.Ordinal)
    {
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString",
    };

    /// <summary><c>fct_orders</c> becomes <c>FctOrders</c>; what cannot start an identifier gets an underscore.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder();
        var upper = true;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                upper = true;
                continue;
            }

            text.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        if (text.Length == 0 || !char.IsLetter(text[0]))
        {
            text.Insert(0, '_');
        }

        return text.ToString();
    }

    /// <summary>The type's name for a model.</summary>
    public static string Type(string name)
    {
        var pascal = Pascal(name);
        return Reserved.Contains(pascal) ? pascal + "Row" : pascal;
    }

    /// <summary>
    /// Property names for a record's columns: unique, and none that a record declares for itself. Columns that differ only in what
    /// C# cannot write get a number.
    /// </summary>
    public static IReadOnlyList<string> Properties(string type, IReadOnlyList<string> columns)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>(columns.Count);
        foreach (var column in columns)
        {
            var pascal = Pascal(column);
            var name = pascal == type || OfRecords.Contains(pascal) ? pascal + "Value" : pascal;
            var unique = name;
            for (var i = 2; !taken.Add(unique); i++)
            {
                unique = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            names.Add(unique);
        }

        return names;
    }

    /// <summary>A string literal with its quotes; null gives <c>null</c>.</summary>
    public static string Literal(string? value) => value is null ? "null" : SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A collection expression of string literals.</summary>
    public static string Literals(IEnumerable<string> values) => "[" + string.Join(", ", values.Select(Literal)) + "]";

    /// <summary>Text with its line breaks and runs of blanks folded.</summary>
    public static string OneLine(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Text for XML documentation, on one line.</summary>
    public static string Doc(string text) => OneLine(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
