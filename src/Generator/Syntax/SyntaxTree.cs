using Generator.Diagnostics;
using Generator.Text;

namespace Generator.Syntax;

/// <summary>What the parser made of a text: always a tree, complete where the text is right.</summary>
/// <param name="Text">The text that every span counts in.</param>
/// <param name="Dialect">The dialect that it is written in.</param>
/// <param name="Statements">In the order written.</param>
/// <param name="Diagnostics">Syntax errors, in the order of their places.</param>
internal sealed record SyntaxTree(
    string Text,
    SqlDialect Dialect,
    EquatableArray<Statement> Statements,
    EquatableArray<SqlDiagnostic> Diagnostics);
