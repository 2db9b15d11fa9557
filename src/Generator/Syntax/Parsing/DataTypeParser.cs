using Generator.Diagnostics;
using Generator.Syntax.Lexing;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax.Parsing;

/// <summary>Data types as written in casts and column definitions ("Summary of data types", "Structured data types").</summary>
internal sealed class DataTypeParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    public DataTypeName Parse()
    {
        var start = _tokens.Start;
        if (grammar.Dialect.Type() is { } other)
        {
            return other;
        }

        if (!_tokens.At(TokenKind.Word) || _tokens.Reserved.IsReserved(_tokens.Current.Keyword))
        {
            _tokens.Unexpected("a data type");
            return new DataTypeName(new TextSpan(start, 0), "", [], []);
        }

        if (!grammar.Depth.TryEnter(out var outer))
        {
            return new DataTypeName(new TextSpan(start, 0), "", [], []);
        }

        var name = Name();
        EquatableArray<NumberLiteral> arguments = [];
        EquatableArray<DataTypeElement> elements = [];
        if (_tokens.At(TokenKind.LeftParen))
        {
            (arguments, elements) = Parenthesis(name);
        }

        grammar.Depth.Leave(outer);
        var type = new DataTypeName(_tokens.SpanFrom(start), TimeZone(name), arguments, elements);
        RefuseBrackets(type);
        return type;
    }

    /// <summary><c>int[]</c></summary>
    private void RefuseBrackets(DataTypeName type)
    {
        if (_tokens.At(TokenKind.LeftBracket) && _tokens.Peek(1).Kind == TokenKind.RightBracket)
        {
            _tokens.Report(
                SyntaxDiagnostics.Unsupported,
                _tokens.Current.Span,
                "A type with brackets is not Snowflake's SQL and",
                $"write array({type.Name.ToLowerInvariant()})");
            _tokens.Index += 2;
        }
    }

    /// <summary>The words of a type's name, in upper case and one blank apart.</summary>
    public string Name()
    {
        var name = Word();
        switch (name)
        {
            case "DOUBLE" when _tokens.At(Keyword.Precision):
            case "CHAR" or "CHARACTER" or "NCHAR" or "BINARY" when _tokens.At(Keyword.Varying):
                return $"{name} {Word()}";
            case "INTERVAL" when grammar.Literals.IsAtUnit:
                name = $"{name} {Word()}";
                return _tokens.TryTake(Keyword.To) && _tokens.At(TokenKind.Word) ? $"{name} TO {Word()}" : name;
            default:
                return name;
        }
    }

    /// <summary><c>timestamp(9) without time zone</c>: the words stand behind the precision.</summary>
    public string TimeZone(string name)
    {
        if (name is not ("TIMESTAMP" or "TIME"))
        {
            return name;
        }

        if (_tokens.At(Keyword.With, Keyword.Local) && _tokens.Peek(2).Keyword == Keyword.Time && _tokens.Peek(3).Keyword == Keyword.Zone)
        {
            return $"{name} {Word()} {Word()} {Word()} {Word()}";
        }

        return (_tokens.At(Keyword.With, Keyword.Time) || _tokens.At(Keyword.Without, Keyword.Time)) && _tokens.Peek(2).Keyword == Keyword.Zone
            ? $"{name} {Word()} {Word()} {Word()}"
            : name;
    }

    private string Word() => _tokens.TextOf(_tokens.Take()).ToUpperInvariant();

    private (EquatableArray<NumberLiteral> Arguments, EquatableArray<DataTypeElement> Elements) Parenthesis(string name)
    {
        if (name != "VECTOR" && _tokens.Peek(1).Kind != TokenKind.Word)
        {
            return (grammar.Lists.Strict(Number, "a number"), []);
        }

        if (name != "VECTOR")
        {
            return ([], grammar.Lists.Bracketed<DataTypeElement>(name == "OBJECT" ? NamedElement : Element, "a type"));
        }

        var opening = _tokens.Take();
        var element = Element();
        _tokens.Expect(TokenKind.Comma, "','");
        var dimension = Number();
        _tokens.ExpectClosing(opening, "')'");
        return ([dimension], [element]);
    }

    private NumberLiteral Number()
    {
        var token = _tokens.Current;
        if (_tokens.TryTake(TokenKind.Number))
        {
            return new NumberLiteral(token.Span, _tokens.TextOf(token));
        }

        _tokens.Unexpected("a number");
        _tokens.SkipTo(_tokens.Reserved.EndsClause);
        return new NumberLiteral(new TextSpan(token.Start, 0), "0");
    }

    private DataTypeElement NamedElement()
    {
        var start = _tokens.Start;
        var name = grammar.Names.Required("a key");
        var type = Parse();
        return new DataTypeElement(_tokens.SpanFrom(start), name, type, _tokens.TryTake(Keyword.Not, Keyword.Null));
    }

    private DataTypeElement Element()
    {
        var start = _tokens.Start;
        var type = Parse();
        return new DataTypeElement(_tokens.SpanFrom(start), null, type, _tokens.TryTake(Keyword.Not, Keyword.Null));
    }
}
