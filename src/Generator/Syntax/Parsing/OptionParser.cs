using Generator.Diagnostics;
using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>Options written <c>name = value</c>, one after another.</summary>
internal sealed class OptionParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary>As many options as there are.</summary>
    /// <param name="construct">Whose options they are, as a message names it.</param>
    /// <param name="known">The names that exist, in upper case; null when any may.</param>
    public EquatableArray<NamedOption> Parse(string construct, IReadOnlyCollection<string>? known)
    {
        var options = new List<NamedOption>();
        var isKnown = true;
        while (_tokens.At(TokenKind.Word) && (_tokens.Peek(1).Kind == TokenKind.Equal || IsMissingEqual(known)))
        {
            if (isKnown && known is not null && !known.Contains(CurrentName()))
            {
                // The first unknown one: after it, in a group that is not closed, come the options of the construct around it.
                isKnown = false;
                ReportUnknown(construct, known);
            }

            options.Add(Option());
            _tokens.TryTake(TokenKind.Comma);
        }

        return new([.. options]);
    }

    private bool IsMissingEqual(IReadOnlyCollection<string>? known) =>
        known is not null && known.Contains(CurrentName());

    private string CurrentName() => _tokens.TextOf(_tokens.Current).ToUpperInvariant();

    private void ReportUnknown(string construct, IReadOnlyCollection<string> known)
    {
        var text = _tokens.TextOf(_tokens.Current);
        var suggestion = Suggestion.Phrase(text, known.Select(option => option.ToLowerInvariant()));
        _tokens.Report(SyntaxDiagnostics.UnknownOption, _tokens.Current.Span, construct, text, suggestion);
    }

    private NamedOption Option()
    {
        var start = _tokens.Start;

        var name = grammar.Names.Take();
        _tokens.Expect(TokenKind.Equal, "'='");
        var value = Value(name.Name == "FILE_FORMAT" ? FileFormatOptions.Names : null);
        return new NamedOption(_tokens.SpanFrom(start), name, value);
    }

    private OptionValue Value(IReadOnlyCollection<string>? known)
    {
        var start = _tokens.Start;
        if (_tokens.At(TokenKind.LeftParen))
        {
            return Parenthesis(known);
        }

        if (_tokens.At(TokenKind.Word) && _tokens.Current.Keyword is not (Keyword.True or Keyword.False or Keyword.Null))
        {
            // ON_ERROR = SKIP_FILE_10% ends with a sign that belongs to no expression.
            var word = grammar.Names.Object("a value");
            if (_tokens.At(TokenKind.Percent) && _tokens.Start == word.Span.End)
            {
                _tokens.Take();
                return new OptionLiteral(_tokens.SpanFrom(start), new StringLiteral(_tokens.SpanFrom(start), word.Last.Name + "%"));
            }

            return new OptionWord(word.Span, word);
        }

        var value = grammar.Expressions.ParseSum();
        return new OptionLiteral(_tokens.SpanFrom(start), value);
    }

    /// <summary>A list of values, or a group of options of its own.</summary>
    private OptionValue Parenthesis(IReadOnlyCollection<string>? known)
    {
        var start = _tokens.Start;
        if (!grammar.Depth.TryEnter(out var outer))
        {
            return new OptionList(_tokens.SpanFrom(start), []);
        }

        OptionValue value;
        if (_tokens.Peek(1).Kind == TokenKind.Word && _tokens.Peek(2).Kind == TokenKind.Equal)
        {
            var opening = _tokens.Take();
            var options = Parse("FILE_FORMAT", known);
            _tokens.ExpectClosing(opening, "an option or ')'");
            value = new OptionGroup(_tokens.SpanFrom(start), options);
        }
        else
        {
            var items = grammar.Lists.Strict(() => Value(null), "a value");
            value = new OptionList(_tokens.SpanFrom(start), items);
        }

        grammar.Depth.Leave(outer);
        return value;
    }
}
