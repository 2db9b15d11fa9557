using Generator.Syntax.Lexing;

namespace Generator.Syntax.Parsing;

/// <summary>What follows an operand most closely: casts, COLLATE, and paths or whatever else the dialect has.</summary>
internal sealed class SuffixParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary><paramref name="operand"/>, whose text starts at <paramref name="start"/>, with its suffixes.</summary>
    public Expression Parse(int start, Expression operand)
    {
        var chain = grammar.Depth.BeginChain();
        while (true)
        {
            switch (_tokens.Current.Kind)
            {
                case TokenKind.DoubleColon:
                    _tokens.Take();
                    var type = grammar.Types.Parse();
                    operand = new CastExpression(_tokens.SpanFrom(start), operand, type, IsTry: false);
                    break;
                case TokenKind.Word when _tokens.At(Keyword.Collate) && _tokens.Peek(1).Kind == TokenKind.String:
                    _tokens.Take();
                    var collation = grammar.Literals.String();
                    operand = new CollateExpression(_tokens.SpanFrom(start), operand, collation);
                    break;
                default:
                    if (grammar.Dialect.Suffix(start, operand) is not { } next)
                    {
                        grammar.Depth.EndChain(chain);
                        return operand;
                    }

                    operand = next;
                    break;
            }

            grammar.Depth.Link();
        }
    }
}
