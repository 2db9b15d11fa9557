using Generator.Syntax.Lexing;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax.Parsing.DuckDb;

/// <summary>Operands that only DuckDB has, and those that it writes otherwise.</summary>
internal sealed class DuckDbOperands(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;
    private readonly DuckDbCalls _calls = new(grammar);

    public Expression? TryParse() => _tokens.Current.Kind switch
    {
        TokenKind.Word => Word(),
        TokenKind.LeftBracket => List(),
        TokenKind.LeftBrace => Struct(),
        TokenKind.EscapeString => grammar.Literals.String(),
        TokenKind.Star when grammar.Dialect.IsUnpackAhead => Columns(),
        TokenKind.Position when _tokens.Text[_tokens.Start] == '$' => Parameter(1),
        TokenKind.Variable => Parameter(1),
        TokenKind.Question when _tokens.Peek(1).Kind == TokenKind.Number && _tokens.Peek(1).Start == _tokens.Current.End => Parameter(0),
        _ => null,
    };

    private Expression? Word()
    {
        var next = _tokens.Peek(1).Kind;
        switch (_tokens.Current.Keyword)
        {
            case Keyword.Lambda:
                return Lambda();
            case Keyword.Interval:
                return Interval();
            case Keyword.Case or Keyword.Cast or Keyword.TryCast or Keyword.Exists or Keyword.Null or Keyword.True or Keyword.False:
                return null;
        }

        if (next == TokenKind.LeftBrace && _tokens.AtWord("map"))
        {
            return Map();
        }

        if (next == TokenKind.LeftBracket && _tokens.AtWord("array"))
        {
            _tokens.Take();
            return List();
        }

        if (next == TokenKind.LeftParen)
        {
            return _tokens.AtWord("columns") ? Columns() : (Expression?)_calls.TryParse() ?? TypedLiteral();
        }

        return TypedLiteral();
    }

    /// <summary><c>uuid '…'</c>, <c>decimal(10, 2) '1.5'</c>: any type's name before a string ("Literal types").</summary>
    private TypedLiteral? TypedLiteral()
    {
        if (!DuckDbTypes.StartsLiteral(_tokens))
        {
            return null;
        }

        var start = _tokens.Start;
        var type = grammar.Types.Parse();
        var value = grammar.Literals.String();
        return new TypedLiteral(_tokens.SpanFrom(start), type, value);
    }

    private LambdaExpression Lambda()
    {
        var start = _tokens.Take().Start;
        var parameters = grammar.Lists.Open(Parameter, "a parameter", isUnclosed: true);
        _tokens.Expect(TokenKind.Colon, "':'");
        var body = grammar.Expressions.Parse();
        return new LambdaExpression(_tokens.SpanFrom(start), parameters, body);
    }

    private LambdaParameter Parameter()
    {
        var name = grammar.Names.Required("a parameter's name");
        return new LambdaParameter(name.Span, name, null);
    }

    /// <summary><c>interval '1 day'</c>, <c>interval '1' day</c>, <c>interval 1 day</c>, <c>interval (x) day</c> ("Interval type").</summary>
    private Expression? Interval()
    {
        var start = _tokens.Start;
        var isUnitAfterString = _tokens.Peek(1).Kind is TokenKind.String or TokenKind.EscapeString or TokenKind.DollarString;
        if (_tokens.Peek(1).Kind == TokenKind.Word && _tokens.Reserved.IsReservedForColumn(_tokens.Peek(1).Keyword))
        {
            return null;
        }

        if (!isUnitAfterString && _tokens.Peek(1).Kind is not (TokenKind.Number or TokenKind.LeftParen or TokenKind.Word or TokenKind.Question))
        {
            return null;
        }

        if (isUnitAfterString)
        {
            _tokens.Take();
            var text = grammar.Literals.String();
            var named = DuckDbTypes.IsUnit(_tokens) ? grammar.Names.Take() : null;
            return new IntervalLiteral(_tokens.SpanFrom(start), text, named, null);
        }

        var before = _tokens.Index;
        _tokens.Take();
        var value = grammar.Operands.Parse();
        if (!DuckDbTypes.IsUnit(_tokens))
        {
            // A column or function of this name.
            _tokens.Index = before;
            return null;
        }

        var unit = grammar.Names.Take();
        return new IntervalExpression(_tokens.SpanFrom(start), value, unit);
    }

    /// <summary><c>[1, 2]</c> or a list comprehension.</summary>
    private Expression List()
    {
        var start = _tokens.Start;
        var opening = _tokens.Take();
        if (_tokens.TryTake(TokenKind.RightBracket))
        {
            return new ArrayLiteral(_tokens.SpanFrom(start), []);
        }

        var items = grammar.Lists.Open(grammar.Expressions.Parse, "an element", isUnclosed: opening.Partner < 0);
        if (items.Count != 1 || !_tokens.At(Keyword.For))
        {
            grammar.Lists.Close(opening);
            return new ArrayLiteral(_tokens.SpanFrom(start), items);
        }

        _tokens.Take();
        var variables = grammar.Lists.Open(() => grammar.Names.Required("a variable's name"), "a variable", isUnclosed: true);
        _tokens.Expect(Keyword.In);
        var list = grammar.Expressions.Parse();
        var condition = _tokens.TryTake(Keyword.If) ? grammar.Expressions.Parse() : null;
        _tokens.ExpectClosing(opening, "IF or ']'");
        return new ListComprehension(_tokens.SpanFrom(start), items[0], variables, list, condition);
    }

    private ObjectLiteral Struct()
    {
        var start = _tokens.Start;
        var fields = grammar.Lists.Bracketed(Field, "a field");
        return new ObjectLiteral(_tokens.SpanFrom(start), fields);
    }

    private ObjectField Field()
    {
        var start = _tokens.Start;
        StringLiteral key;
        if (_tokens.Current.Kind is TokenKind.Word or TokenKind.QuotedName)
        {
            var name = grammar.Names.Take();
            key = new StringLiteral(name.Span, name.Text);
        }
        else
        {
            key = grammar.Literals.String();
        }

        _tokens.Expect(TokenKind.Colon, "':'");
        var value = grammar.Expressions.Parse();
        return new ObjectField(_tokens.SpanFrom(start), key, value);
    }

    private MapLiteral Map()
    {
        var start = _tokens.Take().Start;
        var entries = grammar.Lists.Bracketed(Entry, "an entry");
        return new MapLiteral(_tokens.SpanFrom(start), entries);
    }

    private MapEntry Entry()
    {
        var start = _tokens.Start;
        var key = grammar.Expressions.Parse();
        _tokens.Expect(TokenKind.Colon, "':'");
        var value = grammar.Expressions.Parse();
        return new MapEntry(_tokens.SpanFrom(start), key, value);
    }

    private ColumnsExpression Columns()
    {
        var start = _tokens.Start;
        var isUnpacked = _tokens.TryTake(TokenKind.Star);
        _tokens.Take();
        var opening = _tokens.Take();
        Expression selector;
        if (grammar.Stars.IsAhead(0))
        {
            selector = grammar.Stars.Parse();
        }
        else
        {
            selector = _tokens.Current.Kind is TokenKind.Word or TokenKind.QuotedName && _tokens.Peek(1).Kind == TokenKind.Arrow
                ? grammar.Parentheses.Lambda()
                : grammar.Expressions.Parse();
        }

        _tokens.ExpectClosing(opening, "')'");
        return new ColumnsExpression(_tokens.SpanFrom(start), selector, isUnpacked);
    }

    /// <summary><c>$1</c>, <c>$name</c>, <c>?1</c> ("Prepared statements").</summary>
    /// <param name="signs">How many characters of the token are no part of the name; none when the sign is a token of its own.</param>
    private BindVariable Parameter(int signs)
    {
        var start = _tokens.Start;
        if (signs == 0)
        {
            _tokens.Take();
        }

        var token = _tokens.Take();
        return new BindVariable(_tokens.SpanFrom(start), _tokens.Text.Substring(token.Start + signs, token.End - token.Start - signs));
    }
}
