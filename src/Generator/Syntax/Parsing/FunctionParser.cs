using Generator.Diagnostics;
using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>Calls of functions, with what may follow their arguments.</summary>
internal sealed class FunctionParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;
    private bool _takesLambdas;

    /// <summary>The call whose name has been read and whose opening parenthesis is the current token.</summary>
    public FunctionCall Call(int start, ObjectName name)
    {
        var opening = _tokens.Take();
        var isDistinct = _tokens.TryTake(Keyword.Distinct);
        if (!isDistinct)
        {
            _tokens.TryTake(Keyword.All);
        }

        EquatableArray<FunctionArgument> arguments = _tokens.At(TokenKind.RightParen) && !isDistinct
            ? []
            : Arguments(name, opening);
        var order = grammar.Dialect.HasArgumentOrder ? grammar.Limits.OrderBy(EndsArguments) : null;
        var nulls = NullTreatment();
        grammar.Lists.Close(opening);

        var withinGroup = WithinGroup();
        var filter = grammar.Dialect.Filter();
        var isFromLast = FromLast();
        nulls ??= NullTreatment();
        var over = _tokens.TryTake(Keyword.Over) ? grammar.Windows.Parse() : null;
        return new FunctionCall(_tokens.SpanFrom(start), name, arguments, isDistinct, nulls, isFromLast, withinGroup, over, null, order, filter);
    }

    /// <summary>Arguments in parentheses, the current token being the opening one.</summary>
    public EquatableArray<FunctionArgument> Arguments() => grammar.Lists.Bracketed(Argument, "an argument");

    private EquatableArray<FunctionArgument> Arguments(ObjectName function, Token opening)
    {
        var outer = _takesLambdas;
        _takesLambdas = grammar.Dialect.TakesLambdas(function);
        var arguments = grammar.Lists.Open(Argument, "an argument", ends: EndsArguments, isUnclosed: opening.Partner < 0);
        _takesLambdas = outer;
        return arguments;
    }

    public FunctionArgument Argument()
    {
        var start = _tokens.Start;
        Identifier? name = null;
        if (_tokens.Peek(1).Kind == TokenKind.FatArrow)
        {
            name = grammar.Names.Take();
            _tokens.Take();
        }

        var value = Value();
        return new FunctionArgument(_tokens.SpanFrom(start), name, value);
    }

    /// <summary>An argument's value; a data metric function takes a query without parentheses of its own.</summary>
    private Expression Value()
    {
        if (_tokens.At(TokenKind.Word) && grammar.Dialect.StartsQuery(_tokens.Current) && !_tokens.At(Keyword.Values))
        {
            var query = grammar.Queries.Parse();
            return new SubqueryExpression(query.Span, query);
        }

        if (_takesLambdas && IsLambdaAhead())
        {
            return grammar.Parentheses.Lambda();
        }

        return grammar.Stars.IsAhead(0) && !grammar.Operands.IsSpreadAhead() && !grammar.Dialect.IsUnpackAhead ? grammar.Stars.Parse() : grammar.Expressions.Parse();
    }

    /// <summary><c>current_date</c> and the like.</summary>
    public FunctionCall WithoutParentheses()
    {
        var name = grammar.Names.Take();
        return new FunctionCall(name.Span, new ObjectName(name.Span, [name]), []);
    }

    /// <summary><c>extract(year from x)</c> and, as DATE_PART has it, <c>extract(year, x)</c>.</summary>
    public ExtractExpression Extract()
    {
        var start = _tokens.Take().Start;
        var opening = _tokens.Take();
        var part = _tokens.At(TokenKind.String)
            ? PartFromString()
            : grammar.Names.Required("a part of a date, such as YEAR");
        if (_tokens.At(TokenKind.Comma))
        {
            _tokens.Take();
        }
        else
        {
            _tokens.Expect(Keyword.From);
        }

        var operand = grammar.Expressions.Parse();
        _tokens.ExpectClosing(opening, "')'");
        return new ExtractExpression(_tokens.SpanFrom(start), part, operand);
    }

    /// <summary><c>position(x in y)</c> and <c>position(x, y)</c>, which are the same.</summary>
    public FunctionCall Position()
    {
        var start = _tokens.Start;
        var name = grammar.Names.Take();
        var function = new ObjectName(name.Span, [name]);
        if (!HasIn(_tokens.Index))
        {
            return Call(start, function);
        }

        var opening = _tokens.Take();
        var sought = grammar.Expressions.ParseSum();
        _tokens.Expect(Keyword.In);
        var text = grammar.Expressions.Parse();
        _tokens.ExpectClosing(opening, "')'");
        return new FunctionCall(
            _tokens.SpanFrom(start),
            function,
            [new FunctionArgument(sought.Span, null, sought), new FunctionArgument(text.Span, null, text)]);
    }

    /// <summary>Whether IN stands between the parenthesis at <paramref name="opening"/> and its partner, not deeper.</summary>
    private bool HasIn(int opening)
    {
        var end = _tokens.TokenAt(opening).Partner;
        for (var i = opening + 1; i < end; i = Math.Max(i, _tokens.TokenAt(i).Partner) + 1)
        {
            if (_tokens.TokenAt(i).Keyword == Keyword.In)
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsArguments(Token token) => token.Keyword is Keyword.Ignore or Keyword.Respect;

    private Identifier PartFromString()
    {
        var text = grammar.Literals.String();
        return new Identifier(text.Span, text.Value);
    }

    private NullTreatment? NullTreatment()
    {
        if (_tokens.TryTake(Keyword.Ignore, Keyword.Nulls))
        {
            return Syntax.NullTreatment.IgnoreNulls;
        }

        return _tokens.TryTake(Keyword.Respect, Keyword.Nulls) ? Syntax.NullTreatment.RespectNulls : null;
    }

    private OrderByClause? WithinGroup()
    {
        if (!_tokens.TryTake(Keyword.Within, Keyword.Group))
        {
            return null;
        }

        var opening = _tokens.Current;
        _tokens.Expect(TokenKind.LeftParen, "'('");
        var order = grammar.Limits.OrderBy();
        if (order is null)
        {
            _tokens.Unexpected("ORDER BY");
        }

        _tokens.ExpectClosing(opening, "')'");
        return order;
    }

    private bool FromLast()
    {
        if (_tokens.At(Keyword.From) && _tokens.Peek(1).Keyword is Keyword.First or Keyword.Last
            && (_tokens.Peek(2).Keyword == Keyword.Over
                || (_tokens.Peek(2).Keyword is Keyword.Ignore or Keyword.Respect && _tokens.Peek(3).Keyword == Keyword.Nulls)))
        {
            _tokens.Take();
            return _tokens.Take().Keyword == Keyword.Last;
        }

        return false;
    }

    private bool IsLambdaAhead() => _tokens.At(TokenKind.LeftParen)
        ? _tokens.Current.Partner > 0 && _tokens.TokenAt(_tokens.Current.Partner + 1).Kind == TokenKind.Arrow
        : _tokens.Current.Kind is TokenKind.Word or TokenKind.QuotedName && _tokens.Peek(1).Kind == TokenKind.Arrow;
}
