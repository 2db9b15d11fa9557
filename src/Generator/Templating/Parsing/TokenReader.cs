using Generator.Diagnostics;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Parsing;

/// <summary>
/// The parsers' view of the tokens. After an error it is panicking: nothing more is reported until the tag's end, so that one
/// mistake is one diagnostic.
/// </summary>
internal sealed class TokenReader(SourceFile file, List<Token> tokens, List<DiagnosticInfo> diagnostics)
{
    /// <summary>How deep expressions and blocks may nest; the evaluator recurses as deep.</summary>
    public const int MaxDepth = 100;

    private int _index;
    private int _depth;
    private bool _isPanicking;

    /// <summary>How many tokens are read.</summary>
    public int Index => _index;

    public Token Current => tokens[_index];

    public Token Previous => tokens[Math.Max(0, _index - 1)];

    public SourceFile File => file;

    public Token Peek(int ahead = 1) => tokens[Math.Min(_index + ahead, tokens.Count - 1)];

    public Token Next()
    {
        var token = tokens[_index];
        _index = Math.Min(_index + 1, tokens.Count - 1);
        return token;
    }

    public bool Is(string text) => Current.Is(text);

    public bool Is(TokenKind kind) => Current.Kind == kind;

    public bool TryTake(string text)
    {
        if (!Is(text))
        {
            return false;
        }

        Next();
        return true;
    }

    public void Expect(string text)
    {
        if (!TryTake(text))
        {
            ReportExpected($"'{text}'");
        }
    }

    /// <summary>A name, or null when there is none, which is reported.</summary>
    public Token? ExpectName(string what)
    {
        if (Is(TokenKind.Name))
        {
            return Next();
        }

        ReportExpected(what);
        return null;
    }

    /// <summary>Moves behind the end of the tag that is being read.</summary>
    public void EndTag(TokenKind end)
    {
        if (!Is(end))
        {
            ReportExpected(end == TokenKind.BlockEnd ? "'%}'" : "'}}'");
            while (!Is(end) && !Is(TokenKind.End))
            {
                Next();
            }
        }

        if (Is(end))
        {
            Next();
        }

        _isPanicking = false;
    }

    public void ReportExpected(string what) =>
        Report(TemplatingDiagnostics.Syntax, Current.Span, what, Current.ToString());

    public void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        if (!_isPanicking)
        {
            diagnostics.Add(new DiagnosticInfo(descriptor, file.LocationOf(span), arguments.ToEquatableArray()));
        }

        _isPanicking = true;
    }

    /// <summary>Goes one level down; false, which is reported, when that is too deep.</summary>
    public bool TryEnter()
    {
        if (_depth == MaxDepth)
        {
            Report(TemplatingDiagnostics.TooDeep, Current.Span, MaxDepth.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return false;
        }

        _depth++;
        return true;
    }

    public void Leave() => _depth--;

    /// <summary>Whether a name was read since an index.</summary>
    public bool MentionedSince(int index, string name)
    {
        for (var i = index; i < _index; i++)
        {
            if (tokens[i].Kind == TokenKind.Name && tokens[i].Text == name)
            {
                return true;
            }
        }

        return false;
    }
}
