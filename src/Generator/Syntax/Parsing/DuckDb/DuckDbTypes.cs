using Generator.Syntax.Lexing;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax.Parsing.DuckDb;

/// <summary>DuckDB's data types: nested ones, lists in brackets, enums ("Data types").</summary>
internal sealed class DuckDbTypes(Grammar grammar)
{
    private static readonly HashSet<string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        "year", "years", "quarter", "quarters", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes", "second", "seconds",
        "millisecond", "milliseconds", "microsecond", "microseconds", "decade", "decades", "century", "centuries", "millennium", "millennia",
    };

    /// <summary>The types whose name may stand before a string.</summary>
    private static readonly HashSet<string> Literals = new(StringComparer.OrdinalIgnoreCase)
    {
        "bigint", "bit", "blob", "bool", "boolean", "bytea", "char", "date", "datetime", "decimal", "double", "float", "float4", "float8", "hugeint", "int",
        "int1", "int2", "int4", "int8", "integer", "json", "numeric", "real", "smallint", "string", "text", "time", "timestamp", "timestamp_ms",
        "timestamp_ns", "timestamp_s", "timestamptz", "timetz", "tinyint", "ubigint", "uhugeint", "uinteger", "usmallint", "utinyint", "uuid", "varchar",
    };

    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary>Whether the current word is a unit of an interval.</summary>
    public static bool IsUnit(TokenReader tokens) => tokens.At(TokenKind.Word) && Units.Contains(tokens.TextOf(tokens.Current));

    /// <summary>Whether a type before a string starts here.</summary>
    public static bool StartsLiteral(TokenReader tokens)
    {
        if (!tokens.At(TokenKind.Word))
        {
            return false;
        }

        var next = tokens.Peek(1);
        if (next.Kind is not (TokenKind.String or TokenKind.LeftParen or TokenKind.Word or TokenKind.DollarString) || !Literals.Contains(tokens.TextOf(tokens.Current)))
        {
            return false;
        }

        if (next.Kind == TokenKind.LeftParen)
        {
            return next.Partner > 0 && tokens.TokenAt(next.Partner + 1).Kind is TokenKind.String;
        }

        // timestamp with time zone '…'
        return next.Kind != TokenKind.Word || (next.Keyword is Keyword.With or Keyword.Without && tokens.Peek(4).Kind == TokenKind.String);
    }

    public DataTypeName Parse()
    {
        var start = _tokens.Start;
        if (_tokens.Current.Kind is not (TokenKind.Word or TokenKind.QuotedName) || (_tokens.At(TokenKind.Word) && _tokens.Reserved.IsReserved(_tokens.Current.Keyword) && !IsUnion()))
        {
            _tokens.Unexpected("a data type");
            return new DataTypeName(new TextSpan(start, 0), "", [], []);
        }

        if (!grammar.Depth.TryEnter(out var outer))
        {
            return new DataTypeName(new TextSpan(start, 0), "", [], []);
        }

        var type = Lists(start, Named(start));
        grammar.Depth.Leave(outer);
        return type;
    }

    private bool IsUnion() => _tokens.At(Keyword.Union) && _tokens.Peek(1).Kind == TokenKind.LeftParen;

    private DataTypeName Named(int start)
    {
        var name = _tokens.At(TokenKind.QuotedName) ? Quoted() : grammar.Types.Name();
        while (_tokens.TryTake(TokenKind.Dot))
        {
            name = $"{name}.{(_tokens.At(TokenKind.QuotedName) ? Quoted() : grammar.Types.Name())}";
        }

        EquatableArray<NumberLiteral> arguments = [];
        EquatableArray<DataTypeElement> elements = [];
        EquatableArray<StringLiteral> labels = [];
        if (_tokens.At(TokenKind.LeftParen))
        {
            if (name is "STRUCT" or "ROW" or "UNION")
            {
                elements = grammar.Lists.Bracketed(NamedElement, "a field");
            }
            else if (name == "ENUM")
            {
                labels = grammar.Lists.Bracketed(grammar.Literals.String, "a value");
            }
            else if (_tokens.Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName)
            {
                elements = grammar.Lists.Bracketed(Element, "a type");
            }
            else
            {
                arguments = grammar.Lists.Strict(Number, "a number");
            }
        }

        return new DataTypeName(_tokens.SpanFrom(start), grammar.Types.TimeZone(name == "ROW" ? "STRUCT" : name), arguments, elements, labels);
    }

    /// <summary><c>int[]</c>, <c>int[3]</c>, <c>int array[3]</c></summary>
    private DataTypeName Lists(int start, DataTypeName type)
    {
        while (_tokens.At(TokenKind.LeftBracket) || (_tokens.AtWord("array") && _tokens.Peek(1).Kind == TokenKind.LeftBracket))
        {
            _tokens.TryTakeWord("array");
            var opening = _tokens.Take();
            EquatableArray<NumberLiteral> length = _tokens.At(TokenKind.RightBracket) ? [] : [Number()];
            _tokens.ExpectClosing(opening, "']'");
            type = new DataTypeName(
                _tokens.SpanFrom(start), length.Count == 0 ? "LIST" : "ARRAY", length, [new DataTypeElement(type.Span, null, type, IsNotNull: false)]);
        }

        return type;
    }

    private string Quoted()
    {
        var token = _tokens.Take();
        return _tokens.TextOf(token);
    }

    private DataTypeElement NamedElement()
    {
        var start = _tokens.Start;
        var name = _tokens.Current.Kind is TokenKind.Word or TokenKind.QuotedName ? grammar.Names.Take() : grammar.Names.Required("a field's name");
        var type = Parse();
        return new DataTypeElement(_tokens.SpanFrom(start), name, type, IsNotNull: false);
    }

    private DataTypeElement Element()
    {
        var type = Parse();
        return new DataTypeElement(type.Span, null, type, IsNotNull: false);
    }

    private NumberLiteral Number()
    {
        var token = _tokens.Current;
        if (_tokens.TryTake(TokenKind.Number))
        {
            return new NumberLiteral(token.Span, _tokens.TextOf(token));
        }

        _tokens.Unexpected("a number");
        return new NumberLiteral(new TextSpan(token.Start, 0), "0");
    }
}
