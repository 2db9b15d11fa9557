using Generator.Diagnostics;
using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>What an opening parenthesis may start in an expression: a subquery, a tuple, the parameters of a lambda, or just an expression.</summary>
internal sealed class ParenthesisParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    public Expression Parse()
    {
        var opening = _tokens.Current;
        if (IsQueryAhead())
        {
            var query = grammar.Queries.Parenthesized();
            return new SubqueryExpression(_tokens.SpanFrom(opening.Start), query);
        }

        if (grammar.Dialect.HasArrowLambdas && opening.Partner > 0 && _tokens.TokenAt(opening.Partner + 1).Kind == TokenKind.Arrow)
        {
            return Lambda();
        }

        var items = grammar.Lists.Bracketed(grammar.Expressions.Parse, "a value");
        switch (items.Count)
        {
            case 0:
                _tokens.Report(SyntaxDiagnostics.UnexpectedToken, _tokens.Previous.Span, "an expression", "')'");
                return new MissingExpression(_tokens.SpanFrom(opening.Start));
            case 1:
                return items[0];
            default:
                return new TupleExpression(_tokens.SpanFrom(opening.Start), items);
        }
    }

    /// <summary><c>x -> …</c> or <c>(x, y int) -> …</c></summary>
    public LambdaExpression Lambda()
    {
        var start = _tokens.Start;
        EquatableArray<LambdaParameter> parameters = _tokens.At(TokenKind.LeftParen)
            ? grammar.Lists.Bracketed(Parameter, "a parameter")
            : [Parameter()];
        _tokens.Expect(TokenKind.Arrow, "'->'");
        var body = grammar.Expressions.Parse();
        return new LambdaExpression(_tokens.SpanFrom(start), parameters, body);
    }

    /// <summary>
    /// Whether the current parenthesis holds a query. With several opening ones in a row that hangs on what follows the innermost's end:
    /// <c>((select 1) union (select 2))</c> is a query, <c>((select 1) + 1)</c> is not.
    /// </summary>
    public bool IsQueryAhead()
    {
        var innermost = _tokens.Index;
        while (_tokens.TokenAt(innermost).Kind == TokenKind.LeftParen)
        {
            innermost++;
        }

        if (innermost == _tokens.Index
            || !grammar.Dialect.StartsQuery(_tokens.TokenAt(innermost)))
        {
            return false;
        }

        for (var open = innermost - 1; open > _tokens.Index; open--)
        {
            var partner = _tokens.TokenAt(open).Partner;
            if (partner >= 0 && !GoesOnAsQuery(_tokens.TokenAt(partner + 1)))
            {
                return false;
            }
        }

        return true;
    }

    private LambdaParameter Parameter()
    {
        var start = _tokens.Start;
        var name = grammar.Names.Required("a parameter's name");
        var type = grammar.Dialect.HasArrowLambdas && _tokens.At(TokenKind.Word) ? grammar.Types.Parse() : null;
        return new LambdaParameter(_tokens.SpanFrom(start), name, type);
    }

    private static bool GoesOnAsQuery(Token token) => token.Kind == TokenKind.RightParen
        || token.Keyword is Keyword.Union or Keyword.Intersect or Keyword.Except or Keyword.Minus or Keyword.Order or Keyword.Limit
            or Keyword.Offset or Keyword.Fetch or Keyword.Using;
}
