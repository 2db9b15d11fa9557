using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary>A name. "Identifier requirements": unquoted ones fold to upper case, quoted ones keep their case.</summary>
/// <param name="Text">The name as written, without quotes and with doubled quotes undone; empty where the parser missed one.</param>
/// <param name="IsQuoted">Whether it stood in double quotes.</param>
/// <param name="KeepsCase">Whether it is a name of DuckDB's ("Keywords and identifiers"): it keeps its case, quoted or not, and no two differ by it alone.</param>
internal sealed record Identifier(TextSpan Span, string Text, bool IsQuoted = false, bool KeepsCase = false) : SqlNode(Span)
{
    private string? _name;

    /// <summary>The name as the dialect compares it.</summary>
    public string Name => _name ??= IsQuoted && !KeepsCase ? Text : Text.ToUpperInvariant();

    /// <summary>Whether the parser put it where a name is missing.</summary>
    public bool IsMissing => Text.Length == 0 && !IsQuoted;

    public bool Equals(Identifier? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => Name.GetHashCode();
}

/// <summary>The name of a relation, function or other object: one to three parts, <c>database.schema.name</c>.</summary>
/// <param name="Parts">At least one; the part between two dots (<c>database..name</c>) is missing, which means PUBLIC.</param>
internal sealed record ObjectName(TextSpan Span, EquatableArray<Identifier> Parts) : SqlNode(Span)
{
    /// <summary>The last part.</summary>
    public Identifier Last => Parts[Parts.Count - 1];
}
