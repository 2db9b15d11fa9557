using System.Globalization;
using Generator.Diagnostics;
using Generator.Syntax.Lexing;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax.Parsing;

/// <summary>Literals, and the variables that stand in their place ("Literal constants").</summary>
internal sealed class LiteralParser(Grammar grammar)
{
    private static readonly string[] Units = ["year", "month", "day", "hour", "minute", "second"];

    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary>Whether the current word is a unit of an interval type.</summary>
    public bool IsAtUnit => Units.Any(_tokens.AtWord);

    /// <summary>A literal that is one token, or a variable; null when there is none.</summary>
    public Expression? TryParse()
    {
        var token = _tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                _tokens.Take();
                return new NumberLiteral(token.Span, _tokens.TextOf(token));
            case TokenKind.String or TokenKind.EscapeString or TokenKind.DollarString:
                return String();
            case TokenKind.Binary:
                _tokens.Take();
                return new BinaryLiteral(token.Span, Inside(token, 2, 1));
            case TokenKind.Position:
                return Positional(null, token.Start);
            case TokenKind.Variable:
                _tokens.Take();
                var name = new Identifier(TextSpan.FromBounds(token.Start + 1, token.End), Inside(token, 1, 0));
                return new SessionVariable(token.Span, name);
            case TokenKind.Question:
                _tokens.Take();
                return new BindVariable(token.Span, null);
            case TokenKind.Colon when _tokens.Peek(1).Kind is TokenKind.Word or TokenKind.Number:
                _tokens.Take();
                var variable = _tokens.TextOf(_tokens.Take());
                return new BindVariable(_tokens.SpanFrom(token.Start), variable);
            default:
                return null;
        }
    }

    /// <summary>A literal that starts with a word: <c>null</c>, <c>date '…'</c>, <c>interval '…'</c>; null when there is none.</summary>
    public Expression? TryParseWord()
    {
        var token = _tokens.Current;
        var isBeforeString = _tokens.Peek(1).Kind is TokenKind.String or TokenKind.DollarString;
        switch (token.Keyword)
        {
            case Keyword.Null:
                _tokens.Take();
                return new NullLiteral(token.Span);
            case Keyword.True or Keyword.False:
                _tokens.Take();
                return new BooleanLiteral(token.Span, token.Keyword == Keyword.True);
            case Keyword.Date or Keyword.Time or Keyword.Datetime or Keyword.Timestamp or Keyword.TimestampNtz or Keyword.TimestampLtz
                or Keyword.TimestampTz when isBeforeString:
                _tokens.Take();
                var type = new DataTypeName(token.Span, _tokens.TextOf(token).ToUpperInvariant(), [], []);
                var value = String();
                return new TypedLiteral(_tokens.SpanFrom(token.Start), type, value);
            case Keyword.Interval when isBeforeString:
                return Interval();
            case Keyword.Interval when _tokens.Peek(1).Kind == TokenKind.Number && _tokens.Peek(2).Kind == TokenKind.Word:
                return UnquotedInterval();
            default:
                return null;
        }
    }

    /// <summary>A string where nothing else can stand.</summary>
    public StringLiteral String()
    {
        var token = _tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.String:
                _tokens.Take();
                var isClosed = token.End > token.Start + 1 && _tokens.Text[token.End - 1] == '\'';
                return new StringLiteral(token.Span, Decode(token.Start + 1, token.End - (isClosed ? 1 : 0)));
            case TokenKind.EscapeString:
                _tokens.Take();
                var isEscapeClosed = token.End > token.Start + 2 && _tokens.Text[token.End - 1] == '\'';
                return new StringLiteral(token.Span, StringEscapes.Decode(_tokens.Text, token.Start + 2, token.End - (isEscapeClosed ? 1 : 0)));
            case TokenKind.DollarString:
                _tokens.Take();
                var tag = _tokens.Text.IndexOf('$', token.Start + 1) + 1 - token.Start;
                return new StringLiteral(token.Span, Inside(token, tag, tag));
            default:
                _tokens.Unexpected("a string");
                return new StringLiteral(new TextSpan(token.Start, 0), "");
        }
    }

    /// <summary>The current <c>$1</c>, after its qualifier.</summary>
    public PositionalColumn Positional(Identifier? qualifier, int start)
    {
        var token = _tokens.Take();
        int.TryParse(Inside(token, 1, 0), NumberStyles.None, CultureInfo.InvariantCulture, out var position);
        return new PositionalColumn(_tokens.SpanFrom(start), qualifier, position);
    }

    private IntervalLiteral Interval()
    {
        var start = _tokens.Take().Start;
        var value = String();
        var unit = IsAtUnit ? grammar.Names.Take() : null;
        var last = unit is not null && _tokens.TryTake(Keyword.To) ? grammar.Names.Required("a unit of time") : null;
        return new IntervalLiteral(_tokens.SpanFrom(start), value, unit, last);
    }

    /// <summary><c>interval 1 day</c></summary>
    private MissingExpression UnquotedInterval()
    {
        var start = _tokens.Take().Start;
        var text = $"{_tokens.TextOf(_tokens.Current)} {_tokens.TextOf(_tokens.Peek(1))}";
        _tokens.Report(
            SyntaxDiagnostics.Unsupported, _tokens.Current.Span, "An interval without quotes is not Snowflake's SQL and", $"write interval '{text}'");
        _tokens.Index += 2;
        return new MissingExpression(_tokens.SpanFrom(start));
    }

    private string Decode(int start, int end) => LexicalRules.Of(_tokens.Dialect).HasBackslashEscapes
        ? StringEscapes.Decode(_tokens.Text, start, end)
        : _tokens.Text.Substring(start, end - start).Replace("''", "'");

    /// <summary>A token's text without its delimiters, of which the last may be missing.</summary>
    private string Inside(Token token, int before, int after)
    {
        var start = Math.Min(token.Start + before, token.End);
        return _tokens.Text.Substring(start, Math.Max(0, token.End - after - start));
    }
}
