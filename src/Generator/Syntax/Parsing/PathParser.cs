using Generator.Syntax.Lexing;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax.Parsing;

/// <summary>Paths into semi-structured values: <c>:name.name[0]</c> ("Querying semi-structured data").</summary>
internal sealed class PathParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    public EquatableArray<PathStep> Parse()
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
