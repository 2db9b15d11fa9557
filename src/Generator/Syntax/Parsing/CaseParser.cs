using Generator.Diagnostics;
using Generator.Syntax.Lexing;

namespace Generator.Syntax.Parsing;

/// <summary>CASE in both forms.</summary>
internal sealed class CaseParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;
    private int _open;

    /// <summary>Whether END belongs to a CASE here and so cannot be a column.</summary>
    public bool IsInside => _open > 0;

    public CaseExpression Parse()
    {
        var keyword = _tokens.Take();
        _open++;
        var operand = _tokens.At(Keyword.When) ? null : grammar.Expressions.Parse();
        var branches = new List<WhenClause>();
        if (!_tokens.At(Keyword.When))
        {
            _tokens.Unexpected("WHEN");
        }

        while (_tokens.At(Keyword.When))
        {
            branches.Add(Branch());
        }

        var otherwise = _tokens.TryTake(Keyword.Else) ? grammar.Expressions.Parse() : null;
        End(keyword);
        _open--;
        return new CaseExpression(_tokens.SpanFrom(keyword.Start), operand, new([.. branches]), otherwise);
    }

    private WhenClause Branch()
    {
        var start = _tokens.Take().Start;
        var when = grammar.Expressions.Parse();
        _tokens.Expect(Keyword.Then);
        var then = grammar.Expressions.Parse();
        return new WhenClause(_tokens.SpanFrom(start), when, then);
    }

    /// <summary>END; if a word that cannot go on the CASE stands here, the END is missing, otherwise what stands before it is wrong.</summary>
    private void End(Token keyword)
    {
        if (_tokens.TryTake(Keyword.End))
        {
            return;
        }

        if (_tokens.At(TokenKind.Comma) || _tokens.At(Keyword.As) || _tokens.Reserved.EndsClause(_tokens.Current))
        {
            _tokens.Report(SyntaxDiagnostics.CaseWithoutEnd, keyword.Span, _tokens.Describe(_tokens.Current));
            _tokens.BeQuiet();
            return;
        }

        _tokens.Unexpected("WHEN, ELSE or END");
        _tokens.SkipTo(token => token.Kind == TokenKind.Comma || token.Keyword == Keyword.End || _tokens.Reserved.EndsClause(token));
        _tokens.TryTake(Keyword.End);
    }
}
