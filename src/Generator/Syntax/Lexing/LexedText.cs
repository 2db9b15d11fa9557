namespace Generator.Syntax.Lexing;

/// <summary>A text cut into tokens.</summary>
/// <param name="Tokens">All tokens without blanks and comments; the last one is the end of the text.</param>
/// <param name="EndsInsideToken">Whether an unclosed string, name or comment swallowed the rest of the text.</param>
internal readonly record struct LexedText(string Text, Token[] Tokens, bool EndsInsideToken);
