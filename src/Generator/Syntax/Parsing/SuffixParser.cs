using Generator.Diagnostics;
using Generator.Syntax.Lexing;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax.Parsing;

/// <summary>What follows an operand most closely: casts, paths and COLLATE.</summary>
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
                case TokenKind.Colon or TokenKind.LeftBracket:
                    var steps = Path();
                    operand = new PathExpression(_tokens.SpanFrom(start), operand, steps);
                    break;
                case TokenKind.Word when _tokens.At(Keyword.At, Keyword.Time) && _tokens.Peek(2).Keyword == Keyword.Zone:
                    RefuseTimeZone();
                    break;
                case TokenKind.Word when _tokens.At(Keyword.Collate) && _tokens.Peek(1).Kind == TokenKind.String:
                    _tokens.Take();
                    var collation = grammar.Literals.String();
                    operand = new CollateExpression(_tokens.SpanFrom(start), operand, collation);
                    break;
                default:
                    grammar.Depth.EndChain(chain);
                    return operand;
            }

            grammar.Depth.Link();
        }
    }

    /// <summary><c>x at time zone 'UTC'</c></summary>
    private void RefuseTimeZone()
    {
        _tokens.Report(
            SyntaxDiagnostics.Unsupported, _tokens.Current.Span, "AT TIME ZONE is not Snowflake's SQL and", "write convert_timezone('zone', x)");
        _tokens.Index += 3;
        grammar.Operands.Parse();
    }

    private EquatableArray<PathStep> Path()
    {
        var steps = new List<PathStep>();
        while (true)
        {
            switch (_tokens.Current.Kind)
            {
                case TokenKind.Colon:
                case TokenKind.Dot when steps.Count > 0:
                    _tokens.Take();
                    steps.Add(Field());
                    break;
                case TokenKind.LeftBracket:
                    var opening = _tokens.Take();
                    var index = grammar.Expressions.Parse();
                    steps.Add(new IndexStep(index.Span, index));
                    _tokens.ExpectClosing(opening, "']'");
                    break;
                default:
                    return new([.. steps]);
            }
        }
    }

    private FieldStep Field()
    {
        if (grammar.Names.IsAfterSign())
        {
            var name = grammar.Names.Take();
            return new FieldStep(name.Span, name.Text);
        }

        _tokens.Unexpected("a field's name");
        return new FieldStep(new TextSpan(_tokens.Start, 0), "");
    }
}
