using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>RESAMPLE.</summary>
internal sealed class ResampleParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    public bool IsAhead() => _tokens.AtWord("resample") && _tokens.Peek(1).Kind == TokenKind.LeftParen && _tokens.Peek(2).Keyword == Keyword.Using;

    /// <summary><c>resample (using … increment by …)</c> after <paramref name="source"/>, RESAMPLE being the current token.</summary>
    public ResampledTable Parse(int start, TableSource source)
    {
        _tokens.Take();
        var opening = _tokens.Take();
        _tokens.Take();
        var column = grammar.Operands.Parse();
        _tokens.Expect(Keyword.Increment);
        _tokens.Expect(Keyword.By);
        var increment = grammar.Expressions.ParseSum();
        EquatableArray<Expression> partition = _tokens.TryTake(Keyword.Partition, Keyword.By)
            ? grammar.Lists.Open(grammar.Expressions.Parse, "a column", ends: token => _tokens.IsWord(token, "metadata_columns"))
            : [];
        EquatableArray<SelectItem> metadata = _tokens.TryTakeWord("metadata_columns")
            ? grammar.Lists.Open(grammar.Selects.Item, "IS_GENERATED() or BUCKET_START()")
            : [];
        _tokens.ExpectClosing(opening, "PARTITION BY, METADATA_COLUMNS or ')'");
        var alias = grammar.Names.TableAlias(grammar.Lists);
        return new ResampledTable(_tokens.SpanFrom(start), source, column, increment, partition, metadata, alias);
    }
}
