using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing.DuckDb;

/// <summary>Calls with words between their arguments, and those that take a query.</summary>
internal sealed class DuckDbCalls(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary>The call whose name is the current token, before a parenthesis; null for one that has commas only.</summary>
    public FunctionCall? TryParse()
    {
        if (_tokens.AtWord("trim"))
        {
            return Trim();
        }

        return _tokens.AtWord("substring") && HasWord("from") ? Substring() : null;
    }

    /// <summary><c>trim(both 'x' from y)</c>: trim, ltrim or rtrim of y and 'x'.</summary>
    private FunctionCall? Trim()
    {
        var side = _tokens.IsWord(2, "both") ? "trim" : _tokens.IsWord(2, "leading") ? "ltrim" : _tokens.IsWord(2, "trailing") ? "rtrim" : null;
        if (side is null && !HasWord("from"))
        {
            return null;
        }

        var name = _tokens.Take();
        var opening = _tokens.Take();
        if (side is not null)
        {
            _tokens.Take();
        }

        var characters = _tokens.At(Keyword.From) ? null : grammar.Expressions.Parse();
        _tokens.Expect(Keyword.From);
        var text = grammar.Expressions.Parse();
        _tokens.ExpectClosing(opening, "')'");
        return Call(name, side ?? "trim", characters is null ? [text] : [text, characters]);
    }

    /// <summary><c>substring(x from 2 for 3)</c></summary>
    private FunctionCall Substring()
    {
        var name = _tokens.Take();
        var opening = _tokens.Take();
        var text = grammar.Expressions.Parse();
        _tokens.Expect(Keyword.From);
        var start = grammar.Expressions.Parse();
        var length = _tokens.TryTake(Keyword.For) ? grammar.Expressions.Parse() : null;
        _tokens.ExpectClosing(opening, "')'");
        return Call(name, "substring", length is null ? [text, start] : [text, start, length]);
    }

    private FunctionCall Call(Token name, string function, Expression[] arguments) => new(
        _tokens.SpanFrom(name.Start),
        new ObjectName(name.Span, [new Identifier(name.Span, function, KeepsCase: true)]),
        arguments.Select(a => new FunctionArgument(a.Span, null, a)).ToEquatableArray());

    /// <summary>Whether the word stands between the parenthesis after the current token and its partner, not deeper.</summary>
    private bool HasWord(string word)
    {
        var end = _tokens.Peek(1).Partner;
        for (var i = _tokens.Index + 2; i < end; i = Math.Max(i, _tokens.TokenAt(i).Partner) + 1)
        {
            if (_tokens.IsWord(_tokens.TokenAt(i), word))
            {
                return true;
            }
        }

        return false;
    }
}
