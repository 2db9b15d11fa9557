namespace Generator.Syntax.Lexing;

/// <summary>A text cut into tokens.</summary>
/// <param name="Text">The text.</param>
/// <param name="Dialect">The dialect that it is written in.</param>
/// <param name="Tokens">All tokens without blanks and comments; the last one is the end of the text.</param>
/// <param name="EndsInsideToken">Whether an unclosed string, name or comment swallowed the rest of the text.</param>
internal readonly record struct LexedText(string Text, SqlDialect Dialect, Token[] Tokens, bool EndsInsideToken);
