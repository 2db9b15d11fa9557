using Generator.Diagnostics;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Parsing;

/// <summary>
/// Cuts a template into tokens, with dbt's settings of Jinja: no trim_blocks, no lstrip_blocks, and one newline at the end of the file is left out.
/// </summary>
internal sealed class TemplateLexer(SourceFile file, List<DiagnosticInfo> diagnostics)
{
    private static readonly string[] DoubleOperators = ["**", "//", "==", "!=", "<=", ">="];

    private static readonly Dictionary<char, string> SingleOperators = "+-*/%~<>=()[]{},:.|".ToDictionary(c => c, c => c.ToString());

    private readonly string _text = file.Text;
    private readonly int _end = EndWithoutLastNewline(file.Text);
    private readonly List<Token> _tokens = [];
    private int _position;
    private bool _trimNext;

    public List<Token> Tokenize()
    {
        while (_position < _end)
        {
            var open = NextTag();
            AddData(_position, open, trimEnd: open < _end && At(open + 2, '-'));
            if (open == _end)
            {
                break;
            }

            _position = open;
            if (At(open + 1, '#'))
            {
                SkipComment();
            }
            else if (At(open + 1, '{'))
            {
                LexTag(TokenKind.VariableBegin, TokenKind.VariableEnd, "{{", "}}");
            }
            else if (!TryRaw())
            {
                LexTag(TokenKind.BlockBegin, TokenKind.BlockEnd, "{%", "%}");
            }
        }

        _tokens.Add(new Token(TokenKind.End, "", new TextSpan(_text.Length, 0)));
        return _tokens;
    }

    private static int EndWithoutLastNewline(string text)
    {
        if (text.Length == 0 || text[text.Length - 1] != '\n')
        {
            return text.Length;
        }

        return text.Length > 1 && text[text.Length - 2] == '\r' ? text.Length - 2 : text.Length - 1;
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private bool At(int index, char c) => index < _end && _text[index] == c;

    private bool At(int index, string text) =>
        index + text.Length <= _end && string.CompareOrdinal(_text, index, text, 0, text.Length) == 0;

    private int NextTag()
    {
        for (var i = _position; i + 1 < _end; i++)
        {
            if (_text[i] == '{' && (_text[i + 1] is '{' or '%' or '#'))
            {
                return i;
            }
        }

        return _end;
    }

    private void AddData(int start, int end, bool trimEnd)
    {
        while (_trimNext && start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (trimEnd && end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        _trimNext = false;
        if (end > start)
        {
            _tokens.Add(new Token(TokenKind.Data, "", TextSpan.FromBounds(start, end)));
        }
    }

    private void SkipComment()
    {
        var close = _text.IndexOf("#}", _position + 2, StringComparison.Ordinal);
        if (close < 0)
        {
            ReportUnclosed(new TextSpan(_position, 2), "{#", "#}");
            _position = _end;
            return;
        }

        _trimNext = close > _position + 2 && _text[close - 1] == '-';
        _position = close + 2;
    }

    private bool TryRaw()
    {
        if (ReadTagOf("raw", _position) is not { } open)
        {
            return false;
        }

        for (var i = open.End; i < _end; i++)
        {
            if (At(i, "{%") && ReadTagOf("endraw", i) is { } close)
            {
                _trimNext = _text[open.End - 3] == '-';
                AddData(open.End, i, trimEnd: _text[i + 2] == '-');
                _trimNext = _text[close.End - 3] == '-';
                _position = close.End;
                return true;
            }
        }

        ReportUnclosed(open, "{% raw %}", "{% endraw %}");
        _position = _end;
        return true;
    }

    /// <summary>The span of <c>{%- name -%}</c> when it stands at an offset.</summary>
    private TextSpan? ReadTagOf(string name, int start)
    {
        var i = start + 2;
        i = At(i, '-') || At(i, '+') ? i + 1 : i;
        i = SkipSpace(i);
        if (!At(i, name))
        {
            return null;
        }

        i = SkipSpace(i + name.Length);
        i = At(i, '-') || At(i, '+') ? i + 1 : i;
        return At(i, "%}") ? TextSpan.FromBounds(start, i + 2) : null;
    }

    private int SkipSpace(int i)
    {
        while (i < _end && char.IsWhiteSpace(_text[i]))
        {
            i++;
        }

        return i;
    }

    private void LexTag(TokenKind begin, TokenKind end, string opening, string closing)
    {
        var open = new TextSpan(_position, 2);
        _tokens.Add(new Token(begin, opening, open));
        _position += 2;
        if (At(_position, '-') || At(_position, '+'))
        {
            _position++;
        }

        var brackets = new Stack<char>();
        while (true)
        {
            _position = SkipSpace(_position);
            if (_position >= _end)
            {
                ReportUnclosed(open, opening, closing);
                _tokens.Add(new Token(end, closing, new TextSpan(_end, 0)));
                return;
            }

            var sign = At(_position, '-') || At(_position, '+') ? 1 : 0;
            var isInsideDict = closing == "}}" && brackets.Count > 0 && brackets.Peek() == '{';
            if (!isInsideDict && At(_position + sign, closing))
            {
                _trimNext = sign == 1 && _text[_position] == '-';
                _tokens.Add(new Token(end, closing, new TextSpan(_position, sign + 2)));
                _position += sign + 2;
                return;
            }

            var c = _text[_position];
            if (c is '(' or '[' or '{')
            {
                brackets.Push(c);
            }
            else if (c is ')' or ']' or '}' && brackets.Count > 0)
            {
                brackets.Pop();
            }

            LexInside(c);
        }
    }

    private void LexInside(char c)
    {
        var start = _position;
        if (IsNameStart(c))
        {
            Take(TokenKind.Name, start, IsNamePart);
        }
        else if (char.IsDigit(c))
        {
            LexNumber(start);
        }
        else if (c is '\'' or '"')
        {
            LexString(start, c);
        }
        else if (OperatorAt(start) is { } found)
        {
            _position += found.Length;
            _tokens.Add(new Token(TokenKind.Operator, found, new TextSpan(start, found.Length)));
        }
        else
        {
            diagnostics.Add(new DiagnosticInfo(
                TemplatingDiagnostics.Syntax, file.LocationOf(new TextSpan(start, 1)), ["a name, a value or an operator", $"'{c}'"]));
            _position++;
        }
    }

    private string? OperatorAt(int start)
    {
        foreach (var candidate in DoubleOperators)
        {
            if (At(start, candidate))
            {
                return candidate;
            }
        }

        return SingleOperators.TryGetValue(_text[start], out var single) ? single : null;
    }

    private void Take(TokenKind kind, int start, Func<char, bool> belongs)
    {
        while (_position < _end && belongs(_text[_position]))
        {
            _position++;
        }

        _tokens.Add(new Token(kind, _text.Substring(start, _position - start), TextSpan.FromBounds(start, _position)));
    }

    private void LexNumber(int start)
    {
        SkipDigits();
        var isFloat = At(_position, '.') && _position + 1 < _end && char.IsDigit(_text[_position + 1]);
        if (isFloat)
        {
            _position++;
            SkipDigits();
        }

        if (At(_position, 'e') || At(_position, 'E'))
        {
            var sign = At(_position + 1, '-') || At(_position + 1, '+') ? 1 : 0;
            if (_position + 1 + sign < _end && char.IsDigit(_text[_position + 1 + sign]))
            {
                isFloat = true;
                _position += 1 + sign;
                SkipDigits();
            }
        }

        var span = TextSpan.FromBounds(start, _position);
        _tokens.Add(new Token(isFloat ? TokenKind.Float : TokenKind.Integer, _text.Substring(start, span.Length).Replace("_", ""), span));
    }

    private void SkipDigits()
    {
        while (_position < _end && (char.IsDigit(_text[_position]) || _text[_position] == '_'))
        {
            _position++;
        }
    }

    private void LexString(int start, char quote)
    {
        var i = start + 1;
        while (i < _end && _text[i] != quote)
        {
            i += _text[i] == '\\' ? 2 : 1;
        }

        if (i >= _end)
        {
            ReportUnclosed(new TextSpan(start, 1), quote.ToString(), quote.ToString());
            i = _end;
        }

        _position = Math.Min(i + 1, _end);
        _tokens.Add(new Token(
            TokenKind.String, StringLiteral.Unescape(_text.Substring(start + 1, i - start - 1)), TextSpan.FromBounds(start, _position)));
    }

    private void ReportUnclosed(TextSpan span, string opening, string closing) =>
        diagnostics.Add(new DiagnosticInfo(TemplatingDiagnostics.Unclosed, file.LocationOf(span), [opening, closing]));
}
