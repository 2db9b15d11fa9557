using Generator.Types;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tree;

/// <summary>
/// A column of a table source or an output column of a query. Two are the same column only when they are the same object:
/// nothing after the binder looks a column up by name.
/// </summary>
/// <param name="name">The name.</param>
/// <param name="type">The column's type.</param>
/// <param name="nullable">Whether NULL can occur in the source's own rows; a reference above an outer join may be nullable nevertheless.</param>
/// <param name="span">Where the query names or computes it; empty for a column of a relation.</param>
internal sealed class ColumnSymbol(SqlName name, SqlType type, bool nullable, TextSpan span = default)
{
    /// <summary>The name as generated code and messages show it: lower case unless it was quoted with other letters.</summary>
    public string Name { get; private set; } = name.Text;

    /// <summary>The name as Snowflake compares it.</summary>
    public string Key { get; private set; } = name.Key;

    public SqlType Type { get; } = type;

    public bool Nullable { get; private set; } = nullable;

    public TextSpan Span { get; } = span;

    /// <summary>Says whether NULL comes out, when the whole SELECT that computes the column is known: its filters, and its grouping sets.</summary>
    public void SettleNullable(bool nullable) => Nullable = nullable;

    /// <summary>Gives an output column another name, before anything reads it, when one before it has the same.</summary>
    public void Rename(SqlName name) => (Name, Key) = (name.Text, name.Key);

    public override string ToString() => Name;
}
