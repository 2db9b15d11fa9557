using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>SEMANTIC_VIEW.</summary>
internal sealed class SemanticViewParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    public bool IsAhead() => _tokens.AtWord("semantic_view") && _tokens.Peek(1).Kind == TokenKind.LeftParen;

    public SemanticView Parse()
    {
        var start = _tokens.Take().Start;
        var opening = _tokens.Take();
        var name = grammar.Names.Object("a semantic view's name");
        var clauses = new List<SemanticViewClause>();
        while (PartAhead() is { } part)
        {
            var clauseStart = _tokens.Take().Start;
            var items = grammar.Lists.Open(Item, "a name", ends: token => Part(token) is not null);
            clauses.Add(new SemanticViewClause(_tokens.SpanFrom(clauseStart), part, items));
        }

        if (clauses.Count == 0)
        {
            _tokens.Unexpected("METRICS, FACTS or DIMENSIONS", ["metrics", "facts", "dimensions"]);
        }

        var where = _tokens.TryTake(Keyword.Where) ? grammar.Expressions.Parse() : null;
        _tokens.ExpectClosing(opening, "WHERE or ')'");
        var alias = grammar.Names.TableAlias(grammar.Lists);
        return new SemanticView(_tokens.SpanFrom(start), name, new([.. clauses]), where, alias);
    }

    // The next part's word is no alias without AS.
    private SelectItem Item()
    {
        var start = _tokens.Start;
        if (grammar.Stars.IsAhead(0))
        {
            var star = grammar.Stars.Parse();
            return new SelectItem(star.Span, star, null);
        }

        var expression = grammar.Expressions.Parse();
        var alias = PartAhead() is null ? grammar.Names.SelectAlias() : null;
        return new SelectItem(_tokens.SpanFrom(start), expression, alias);
    }

    private SemanticViewPart? PartAhead() => Part(_tokens.Current);

    private SemanticViewPart? Part(Token token) =>
        _tokens.IsWord(token, "metrics") ? SemanticViewPart.Metrics
        : _tokens.IsWord(token, "facts") ? SemanticViewPart.Facts
        : _tokens.IsWord(token, "dimensions") ? SemanticViewPart.Dimensions
        : null;
}
