using Generator.Diagnostics;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Parsing;

/// <summary>Parses text, printed expressions and tags; each tag's own syntax is in <see cref="TagParser"/>.</summary>
internal sealed class StatementParser
{
    private readonly TokenReader _reader;
    private readonly ExpressionParser _expressions;
    private readonly TagParser _tags;
    private readonly Stack<string[]> _openEnds = new();

    public StatementParser(SourceFile file, List<DiagnosticInfo> diagnostics)
    {
        _reader = new TokenReader(file, new TemplateLexer(file, diagnostics).Tokenize(), diagnostics);
        _expressions = new ExpressionParser(_reader);
        _tags = new TagParser(_reader, _expressions, this);
    }

    public IReadOnlyList<Statement> ParseTemplate()
    {
        var statements = new List<Statement>();
        ParseInto(statements, []);
        return statements;
    }

    /// <summary>
    /// What a block encloses, up to one of the tags that end or divide it; the reader then stands behind that tag's name.
    /// The block is closed by the first of them, which the error names when it is missing.
    /// </summary>
    /// <returns>The statements and the name of the tag that ended them; null at the end of the file.</returns>
    public (IReadOnlyList<Statement> Body, string? EndedBy) ParseBody(string opening, TextSpan openingSpan, params string[] ends)
    {
        var statements = new List<Statement>();
        if (!_reader.TryEnter())
        {
            return (statements, null);
        }

        _openEnds.Push(ends);
        var end = ParseInto(statements, ends);
        _openEnds.Pop();
        _reader.Leave();
        if (end is null)
        {
            // At the end of the file nothing resets the panic: of nested open blocks only the innermost is reported.
            _reader.Report(TemplatingDiagnostics.Unclosed, openingSpan, $"{{% {opening} %}}", $"{{% {ends[0]} %}}");
        }

        return (statements, end);
    }

    private string? ParseInto(List<Statement> statements, string[] ends)
    {
        while (!IsEndOfOuterBlock(ends))
        {
            var token = _reader.Next();
            switch (token.Kind)
            {
                case TokenKind.Data:
                    statements.Add(new DataStatement(token.Span));
                    break;
                case TokenKind.VariableBegin:
                    var value = _expressions.ParseTuple();
                    statements.Add(new OutputStatement(value, value.Span));
                    _reader.EndTag(TokenKind.VariableEnd);
                    break;
                case TokenKind.BlockBegin when _reader.Is(TokenKind.Name) && ends.Contains(_reader.Current.Text):
                    return _reader.Next().Text;
                case TokenKind.BlockBegin:
                    if (_tags.Parse() is { } statement)
                    {
                        statements.Add(statement);
                    }

                    break;
                case TokenKind.End:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether a tag comes that ends a block around this one, which therefore is not closed.</summary>
    private bool IsEndOfOuterBlock(string[] ends)
    {
        var name = _reader.Peek();
        return _reader.Is(TokenKind.BlockBegin) && name.Kind == TokenKind.Name
            && !ends.Contains(name.Text) && _openEnds.Any(outer => outer.Contains(name.Text));
    }
}
