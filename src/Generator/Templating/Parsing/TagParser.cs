using Generator.Diagnostics;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Parsing;

/// <summary>Parses <c>{% … %}</c>: Jinja's statements and dbt's own.</summary>
internal sealed class TagParser(TokenReader reader, ExpressionParser expressions, StatementParser statements)
{
    private static readonly string[] Names =
        ["if", "for", "set", "do", "macro", "call", "filter", "with", "test", "data_test", "snapshot", "materialization", "docs", "raw"];

    private readonly PostfixParser _postfix = new(reader, expressions);
    private int _loops;

    /// <summary>The reader stands at the tag's name; null when there is nothing to render.</summary>
    public Statement? Parse()
    {
        if (reader.ExpectName("a statement such as 'if', 'for' or 'set'") is not { } tag)
        {
            reader.EndTag(TokenKind.BlockEnd);
            return null;
        }

        switch (tag.Text)
        {
            case "if":
                return ParseIf(tag.Span);
            case "for":
                return ParseFor(tag.Span);
            case "break" or "continue" when _loops > 0:
                reader.EndTag(TokenKind.BlockEnd);
                return new LoopControlStatement(tag.Text == "break" ? LoopControl.Break : LoopControl.Continue, tag.Span);
            case "set":
                return ParseSet(tag.Span);
            case "do":
                var value = expressions.ParseTuple();
                reader.EndTag(TokenKind.BlockEnd);
                return new DoStatement(value, value.Span);
            case "macro":
                return ParseMacro(tag, MacroKind.Macro, "");
            case "test" or "data_test":
                return ParseMacro(tag, MacroKind.Test, "test_");
            case "materialization":
                return ParseMaterialization(tag);
            case "snapshot":
                return ParseSnapshot(tag);
            case "docs":
                reader.ExpectName("the block's name");
                reader.EndTag(TokenKind.BlockEnd);
                ParseBodyAndEnd(tag, "enddocs");
                return null;
            case "call":
                return ParseCall(tag);
            case "filter":
                return ParseFilterBlock(tag);
            case "with":
                return ParseWith(tag);
            case "import" or "from" or "include" or "extends" or "block" or "trans" or "autoescape":
                reader.Report(TemplatingDiagnostics.Unsupported, tag.Span, tag.Text, "; macros of the project and its packages are there without importing");
                reader.EndTag(TokenKind.BlockEnd);
                return null;
            default:
                ReportUnknown(tag);
                reader.EndTag(TokenKind.BlockEnd);
                return null;
        }
    }

    private void ReportUnknown(Token tag)
    {
        var isEnd = tag.Text.StartsWith("end", StringComparison.Ordinal) || tag.Text is "else" or "elif";
        reader.Report(
            TemplatingDiagnostics.Unsupported,
            tag.Span,
            tag.Text,
            isEnd ? " here: no block that it could belong to is open" : Suggestion.Phrase(tag.Text, Names));
    }

    private IReadOnlyList<Statement> ParseBodyAndEnd(Token tag, string end)
    {
        var (body, endedBy) = statements.ParseBody(tag.Text, tag.Span, end);
        EndBlock(endedBy);
        return body;
    }

    /// <summary>Reads the rest of an end tag; <c>{% endmacro name %}</c> may repeat the name.</summary>
    private void EndBlock(string? endedBy)
    {
        if (endedBy is null)
        {
            return;
        }

        if (endedBy is "endmacro" or "endtest" or "enddata_test" or "endsnapshot" or "endmaterialization" && reader.Is(TokenKind.Name))
        {
            reader.Next();
        }

        reader.EndTag(TokenKind.BlockEnd);
    }

    private IfStatement ParseIf(TextSpan span)
    {
        var branches = new List<(Expression, IReadOnlyList<Statement>)>();
        IReadOnlyList<Statement> otherwise = [];
        var word = "if";
        while (word is "if" or "elif")
        {
            var condition = expressions.ParseTuple();
            reader.EndTag(TokenKind.BlockEnd);
            (var body, word) = statements.ParseBody("if", span, "endif", "elif", "else");
            branches.Add((condition, body));
        }

        if (word == "else")
        {
            reader.EndTag(TokenKind.BlockEnd);
            (otherwise, word) = statements.ParseBody("if", span, "endif");
        }

        EndBlock(word);
        return new IfStatement(branches, otherwise, span);
    }

    private ForStatement ParseFor(TextSpan span)
    {
        var target = ParseTarget();
        reader.Expect("in");
        var items = expressions.ParseTuple(withConditional: false);
        var condition = reader.TryTake("if") ? expressions.Parse() : null;
        if (reader.Is("recursive"))
        {
            reader.Report(TemplatingDiagnostics.Unsupported, reader.Next().Span, "recursive", " loops; write a macro that calls itself");
        }

        reader.EndTag(TokenKind.BlockEnd);
        _loops++;
        var (body, word) = statements.ParseBody("for", span, "endfor", "else");
        _loops--;
        IReadOnlyList<Statement> otherwise = [];
        if (word == "else")
        {
            reader.EndTag(TokenKind.BlockEnd);
            (otherwise, word) = statements.ParseBody("for", span, "endfor");
        }

        EndBlock(word);
        return new ForStatement(target, items, condition, body, otherwise, span);
    }

    private Statement ParseSet(TextSpan span)
    {
        var target = ParseTarget();
        if (reader.TryTake("="))
        {
            var value = expressions.ParseTuple();
            reader.EndTag(TokenKind.BlockEnd);
            return new SetStatement(target, value, span);
        }

        var filter = reader.TryTake("|") ? _postfix.ParseFilters() : null;
        reader.EndTag(TokenKind.BlockEnd);
        var (body, end) = statements.ParseBody("set", span, "endset");
        EndBlock(end);
        return new SetBlockStatement(target, filter, body, span);
    }

    private AssignmentTarget ParseTarget()
    {
        var start = reader.Current.Span.Start;
        var parenthesized = reader.TryTake("(");
        var names = new List<string>();
        string? attribute = null;
        var isTuple = false;
        while (reader.Is(TokenKind.Name) && !reader.Is("in"))
        {
            names.Add(reader.Next().Text);
            if (names.Count == 1 && reader.TryTake("."))
            {
                attribute = reader.ExpectName("an attribute's name")?.Text;
                break;
            }

            if (!reader.TryTake(","))
            {
                break;
            }

            isTuple = true;
        }

        if (names.Count == 0)
        {
            reader.ReportExpected("a variable's name");
            names.Add("");
        }

        if (parenthesized)
        {
            reader.Expect(")");
        }

        return new AssignmentTarget(names, attribute, expressions.From(start)) { IsTuple = isTuple };
    }

    private MacroStatement ParseMacro(Token tag, MacroKind kind, string prefix)
    {
        var name = reader.ExpectName($"the {(kind == MacroKind.Test ? "test" : "macro")}'s name");
        var parameters = ParseParameters();
        reader.EndTag(TokenKind.BlockEnd);
        var start = reader.Index;
        var body = ParseBodyAndEnd(tag, "end" + tag.Text);
        return new MacroStatement(kind, prefix + name?.Text, ParametersOf(parameters, start), body, name?.Span ?? tag.Span, tag.Span)
        {
            SendsStatements = reader.MentionedSince(start, "run_query") || reader.MentionedSince(start, "statement"),
        };
    }

    private MacroStatement ParseMaterialization(Token tag)
    {
        var name = reader.ExpectName("the materialization's name");
        while (!reader.Is(TokenKind.BlockEnd) && !reader.Is(TokenKind.End))
        {
            reader.Next();
        }

        reader.EndTag(TokenKind.BlockEnd);
        var body = ParseBodyAndEnd(tag, "endmaterialization");
        return new MacroStatement(MacroKind.Materialization, "materialization_" + name?.Text, new MacroParameters([], false, false), body, name?.Span ?? tag.Span, tag.Span);
    }

    private SnapshotStatement ParseSnapshot(Token tag)
    {
        var name = reader.ExpectName("the snapshot's name");
        reader.EndTag(TokenKind.BlockEnd);
        return new SnapshotStatement(name?.Text ?? "", ParseBodyAndEnd(tag, "endsnapshot"), name?.Span ?? tag.Span, tag.Span);
    }

    private List<MacroParameter> ParseParameters()
    {
        var parameters = new List<MacroParameter>();
        reader.Expect("(");
        while (reader.Is(TokenKind.Name))
        {
            var name = reader.Next().Text;
            parameters.Add(new MacroParameter(name, reader.TryTake("=") ? expressions.Parse() : null));
            if (!reader.TryTake(","))
            {
                break;
            }
        }

        reader.Expect(")");
        return parameters;
    }

    private MacroParameters ParametersOf(List<MacroParameter> declared, int bodyStart) =>
        new(declared, reader.MentionedSince(bodyStart, "varargs"), reader.MentionedSince(bodyStart, "kwargs"));

    private CallBlockStatement? ParseCall(Token tag)
    {
        var parameters = reader.Is("(") ? ParseParameters() : [];
        var call = expressions.Parse() as CallExpression;
        if (call is null)
        {
            reader.ReportExpected("a macro call, as in {% call my_macro() %}");
        }

        reader.EndTag(TokenKind.BlockEnd);
        var start = reader.Index;
        var body = ParseBodyAndEnd(tag, "endcall");
        return call is null ? null : new CallBlockStatement(ParametersOf(parameters, start), call, body, tag.Span);
    }

    private FilterBlockStatement? ParseFilterBlock(Token tag)
    {
        var filter = _postfix.ParseFilters();
        reader.EndTag(TokenKind.BlockEnd);
        var body = ParseBodyAndEnd(tag, "endfilter");
        return filter is null ? null : new FilterBlockStatement(filter, body, tag.Span);
    }

    private WithStatement ParseWith(Token tag)
    {
        var assignments = new List<(AssignmentTarget, Expression)>();
        while (reader.Is(TokenKind.Name))
        {
            var name = reader.Next();
            reader.Expect("=");
            assignments.Add((new AssignmentTarget([name.Text], null, name.Span), expressions.Parse()));
            if (!reader.TryTake(","))
            {
                break;
            }
        }

        reader.EndTag(TokenKind.BlockEnd);
        return new WithStatement(assignments, ParseBodyAndEnd(tag, "endwith"), tag.Span);
    }
}
