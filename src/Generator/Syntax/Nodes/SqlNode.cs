using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary>
/// A node of the syntax tree. Two nodes are equal when they say the same thing: the same constructs, names by their folded form and literals
/// by their value, wherever they stand. So an expression of the select list is found again in GROUP BY with <c>==</c>.
/// </summary>
/// <param name="Span">The characters of the parsed text that the node covers, without surrounding parentheses or blanks.</param>
internal abstract record SqlNode(TextSpan Span)
{
    public virtual bool Equals(SqlNode? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    public sealed override string ToString() => SqlPrinter.Print(this);
}
