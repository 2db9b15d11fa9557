using Generator.Syntax;

namespace Generator.Binding.Tree;

/// <summary>A name as people read it and as its dialect compares it ("Identifier requirements").</summary>
/// <param name="Text">Lower case, as dbt projects write their columns, unless it was quoted with other letters.</param>
/// <param name="Key">Folded to upper case unless it was quoted.</param>
internal readonly record struct SqlName(string Text, string Key)
{
    /// <summary>A name that stands in the text.</summary>
    public static SqlName Of(Identifier identifier) => identifier.KeepsCase
        ? new(identifier.Text, identifier.Name)
        : new(identifier.Name.Any(char.IsLower) ? identifier.Name : identifier.Name.ToLowerInvariant(), identifier.Name);

    /// <summary>A name that no text quotes: one of a schema file, or one that Snowflake gives.</summary>
    public static SqlName Unquoted(string name) => new(name, name.ToUpperInvariant());
}
