using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>Operands: literals, names, calls, and everything that brings its own words or brackets.</summary>
internal sealed class OperandParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    public Expression Parse() => grammar.Dialect.Operand() ?? Shared();

    private Expression Shared() => _tokens.Current.Kind switch
    {
        TokenKind.Word => Word(),
        TokenKind.QuotedName => Name(),
        TokenKind.LeftParen => grammar.Parentheses.Parse(),
        TokenKind.LeftBracket => Array(),
        TokenKind.LeftBrace => Object(),
        TokenKind.Star when IsSpreadAhead() => Spread(),
        TokenKind.Stage => Stage(),
        _ => grammar.Literals.TryParse() ?? Missing(),
    };

    private Expression Word()
    {
        var opensParenthesis = _tokens.Peek(1).Kind == TokenKind.LeftParen;
        switch (_tokens.Current.Keyword)
        {
            case Keyword.None:
                return Name();
            case Keyword.Case:
                return grammar.Cases.Parse();
            case Keyword.Cast or Keyword.TryCast when opensParenthesis:
                return Cast();
            case Keyword.Exists when opensParenthesis:
                return Exists();
            case Keyword.Extract when opensParenthesis:
                return grammar.Functions.Extract();
            case Keyword.Position when opensParenthesis:
                return grammar.Functions.Position();
            case Keyword.CurrentDate or Keyword.CurrentTime or Keyword.CurrentTimestamp or Keyword.CurrentUser or Keyword.Localtime
                or Keyword.Localtimestamp when !opensParenthesis:
                return grammar.Functions.WithoutParentheses();
            case Keyword.Default when _tokens.Peek(1).Kind is TokenKind.Comma or TokenKind.RightParen or TokenKind.Semicolon or TokenKind.EndOfText
                || _tokens.Peek(1).Keyword is Keyword.Where or Keyword.From or Keyword.When:
                return new DefaultValue(_tokens.Take().Span);
            case Keyword.Table when opensParenthesis:
                return Table();
            case Keyword.Like or Keyword.Ilike or Keyword.Rlike or Keyword.Regexp or Keyword.Insert when opensParenthesis:
                return Name();
            default:
                return grammar.Literals.TryParseWord() ?? NameOrMissing();
        }
    }

    private Expression NameOrMissing()
    {
        if (!_tokens.Reserved.IsReservedForColumn(_tokens.Current.Keyword) && !(_tokens.At(Keyword.End) && grammar.Cases.IsInside))
        {
            return Name();
        }

        if (!GoesOnAsColumn(_tokens.Peek(1)))
        {
            return Missing();
        }

        grammar.Names.ReportReserved("a column");
        return Name();
    }

    /// <summary>A column, or the name of a function that is called.</summary>
    private Expression Name()
    {
        var start = _tokens.Start;
        if (grammar.Dialect.HasArrowLambdas && (_tokens.Peek(1).Kind == TokenKind.Arrow || (_tokens.Peek(1).Kind == TokenKind.Word && _tokens.Peek(2).Kind == TokenKind.Arrow)))
        {
            return grammar.Parentheses.Lambda();
        }

        var parts = new List<Identifier> { grammar.Names.Take() };
        while (_tokens.At(TokenKind.Dot) && _tokens.Peek(1).Kind != TokenKind.Star)
        {
            _tokens.Take();
            if (_tokens.At(TokenKind.Position))
            {
                if (parts[parts.Count - 1].IsMissing)
                {
                    _tokens.Unexpected("a column's name");
                }

                return grammar.Literals.Positional(parts[parts.Count - 1], start);
            }

            parts.Add(grammar.Names.AfterDot("a column's name"));
        }

        var names = new EquatableArray<Identifier>([.. parts]);
        if (_tokens.At(TokenKind.Exclamation) && _tokens.Peek(2).Kind == TokenKind.LeftParen)
        {
            var instance = new ObjectName(_tokens.SpanFrom(start), names);
            _tokens.Take();
            var method = grammar.Names.Take();
            return grammar.Functions.Call(start, instance) with { Method = method };
        }

        if (!_tokens.At(TokenKind.LeftParen))
        {
            return new ColumnReference(_tokens.SpanFrom(start), names);
        }

        return _tokens.Peek(1).Kind == TokenKind.Plus && _tokens.Peek(2).Kind == TokenKind.RightParen
            ? OuterColumn(new ColumnReference(_tokens.SpanFrom(start), names))
            : grammar.Functions.Call(start, new ObjectName(_tokens.SpanFrom(start), names));
    }

    /// <summary><c>(+)</c> after a column.</summary>
    private OuterColumn OuterColumn(ColumnReference column)
    {
        _tokens.Index += 3;
        return new OuterColumn(_tokens.SpanFrom(column.Span.Start), column);
    }

    /// <summary>Whether <c>**</c> stands here, before an array that is spread.</summary>
    public bool IsSpreadAhead() =>
        _tokens.At(TokenKind.Star) && _tokens.Peek(1).Kind == TokenKind.Star && _tokens.Peek(1).Start == _tokens.Current.End;

    private SpreadExpression Spread()
    {
        var start = _tokens.Start;
        _tokens.Index += 2;
        var array = Parse();
        return new SpreadExpression(_tokens.SpanFrom(start), array);
    }

    private StageExpression Stage()
    {
        var location = grammar.Stages.Parse();
        return new StageExpression(location.Span, location);
    }

    /// <summary><c>table(t)</c> or <c>table(select …)</c> among the arguments of a call.</summary>
    private TableArgument Table()
    {
        var start = _tokens.Take().Start;
        var opening = _tokens.Take();
        TableSource source;
        if (grammar.Dialect.StartsQuery(_tokens.Current))
        {
            var query = grammar.Queries.Parse();
            source = new DerivedTable(query.Span, query, IsLateral: false, null);
        }
        else
        {
            source = grammar.Tables.Parse();
        }

        _tokens.ExpectClosing(opening, "')'");
        return new TableArgument(_tokens.SpanFrom(start), source);
    }

    private CastExpression Cast()
    {
        var start = _tokens.Start;
        var isTry = _tokens.Take().Keyword == Keyword.TryCast;
        var opening = _tokens.Take();
        var operand = grammar.Expressions.Parse();
        _tokens.Expect(Keyword.As);
        var type = grammar.Types.Parse();
        var fields = Fields();
        _tokens.ExpectClosing(opening, "')'");
        fields ??= Fields();
        return new CastExpression(_tokens.SpanFrom(start), operand, type, isTry, fields);
    }

    /// <summary>RENAME FIELDS or ADD FIELDS, in the parentheses or after them; null for neither.</summary>
    private CastFields? Fields()
    {
        CastFields? fields = !_tokens.IsWord(1, "fields") ? null
            : _tokens.At(Keyword.Rename) ? CastFields.Rename
            : _tokens.AtWord("add") ? CastFields.Add
            : null;
        _tokens.Index += fields is null ? 0 : 2;
        return fields;
    }

    private ExistsExpression Exists()
    {
        var start = _tokens.Start;
        _tokens.Take();
        var query = grammar.Queries.Parenthesized();
        return new ExistsExpression(_tokens.SpanFrom(start), query);
    }

    private ArrayLiteral Array()
    {
        var start = _tokens.Start;
        var items = grammar.Lists.Bracketed(grammar.Expressions.Parse, "an element");
        return new ArrayLiteral(_tokens.SpanFrom(start), items);
    }

    private ObjectLiteral Object()
    {
        var start = _tokens.Start;
        if (grammar.Stars.IsAhead(1))
        {
            var opening = _tokens.Take();
            var star = grammar.Stars.Parse();
            _tokens.ExpectClosing(opening, "'}'");
            return new ObjectLiteral(_tokens.SpanFrom(start), [], star);
        }

        var fields = grammar.Lists.Bracketed(Field, "a field");
        return new ObjectLiteral(_tokens.SpanFrom(start), fields);
    }

    private ObjectField Field()
    {
        var start = _tokens.Start;
        var key = grammar.Literals.String();
        if (_tokens.At(TokenKind.Word) && _tokens.Peek(1).Kind == TokenKind.Colon)
        {
            // A key without quotes, which has its diagnostic.
            _tokens.Take();
        }

        _tokens.Expect(TokenKind.Colon, "':'");
        var value = grammar.Expressions.Parse();
        return new ObjectField(_tokens.SpanFrom(start), key, value);
    }

    private MissingExpression Missing()
    {
        _tokens.Unexpected("an expression");
        return new MissingExpression(_tokens.SpanFrom(_tokens.Start));
    }

    private static bool GoesOnAsColumn(Token token) => token.Kind is TokenKind.Comma or TokenKind.Dot or TokenKind.DoubleColon
        or TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual
        or TokenKind.Plus or TokenKind.Star or TokenKind.Slash or TokenKind.Concatenation
        || token.Keyword is Keyword.As or Keyword.From or Keyword.Is;
}
