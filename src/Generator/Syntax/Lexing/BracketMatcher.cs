namespace Generator.Syntax.Lexing;

/// <summary>Finds for each opening parenthesis, bracket and brace the token that closes it, so that the parser can look past it.</summary>
internal sealed class BracketMatcher
{
    private readonly Stack<int> _open = new();

    /// <summary>Takes the token at <paramref name="index"/> into account.</summary>
    public void Visit(Token[] tokens, int index)
    {
        var kind = tokens[index].Kind;
        if (kind is TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace)
        {
            _open.Push(index);
        }
        else if (_open.Count > 0 && kind == Closing(tokens[_open.Peek()].Kind))
        {
            var open = _open.Pop();
            tokens[open] = tokens[open] with { Partner = index };
        }
        else if (kind == TokenKind.Semicolon)
        {
            _open.Clear();
        }
    }

    public static TokenKind Closing(TokenKind opening) => opening switch
    {
        TokenKind.LeftParen => TokenKind.RightParen,
        TokenKind.LeftBracket => TokenKind.RightBracket,
        _ => TokenKind.RightBrace,
    };
}
