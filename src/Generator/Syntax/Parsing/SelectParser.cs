using Generator.Diagnostics;
using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>One SELECT and its clauses ("SELECT", "Query syntax").</summary>
internal sealed class SelectParser(Grammar grammar)
{
    private const string ClauseOrder = "FROM, WHERE, CONNECT BY, GROUP BY, HAVING, WINDOW, QUALIFY";

    private readonly TokenReader _tokens = grammar.Tokens;

    public SelectQuery Parse()
    {
        var start = _tokens.Take().Start;
        var (isDistinct, on) = Distinct();
        var top = grammar.Dialect.HasTop && _tokens.At(Keyword.Top) && _tokens.Peek(1).Kind == TokenKind.Number ? Top() : null;
        var items = grammar.Lists.Open(Item, "an expression", mayTrail: true);
        return Clauses(start, new SelectQuery(_tokens.SpanFrom(start), isDistinct, top, items, [], null, null, null, null, [], null, Into(), on), clause: 0);
    }

    /// <summary>A query that starts with FROM; without SELECT it gives all columns.</summary>
    public SelectQuery FromFirst()
    {
        var start = _tokens.Start;
        var from = grammar.From.Parse();
        var (isDistinct, on) = (false, default(EquatableArray<Expression>));
        EquatableArray<SelectItem> items = [new SelectItem(_tokens.SpanFrom(start), new StarExpression(_tokens.SpanFrom(start), null, null, [], [], []), null)];
        if (_tokens.TryTake(Keyword.Select))
        {
            (isDistinct, on) = Distinct();
            items = grammar.Lists.Open(Item, "an expression", mayTrail: true);
        }

        return Clauses(start, new SelectQuery(_tokens.SpanFrom(start), isDistinct, null, items, from, null, null, null, null, [], null, [], on), clause: 1);
    }

    private SelectQuery Clauses(int start, SelectQuery select, int clause)
    {
        while (ClauseAhead() is var next and > 0)
        {
            if (next <= clause)
            {
                _tokens.Report(
                    SyntaxDiagnostics.ClauseOrder,
                    _tokens.Current.Span,
                    KeywordTable.Text(_tokens.Current.Keyword).ToUpperInvariant(),
                    ClauseOrder);
            }

            clause = Math.Max(clause, next);
            select = Clause(select);
        }

        var sample = grammar.Dialect.Sample();
        return select with { Span = _tokens.SpanFrom(start), Sample = sample };
    }

    private (bool IsDistinct, EquatableArray<Expression> On) Distinct()
    {
        if (_tokens.TryTake(Keyword.Distinct))
        {
            return (true, [.. grammar.Dialect.DistinctOn()]);
        }

        _tokens.TryTake(Keyword.All);
        return (false, []);
    }

    /// <summary>The variables of INTO ("INTO").</summary>
    private EquatableArray<Expression> Into() => _tokens.TryTake(Keyword.Into)
        ? grammar.Lists.Open(grammar.Operands.Parse, "a variable such as :total")
        : [];

    /// <summary>The place of the clause that starts here in the order of clauses; 0 when none does.</summary>
    private int ClauseAhead() => _tokens.Current.Keyword switch
    {
        Keyword.From => 1,
        Keyword.Where => 2,
        Keyword.Start when _tokens.Peek(1).Keyword == Keyword.With => 3,
        Keyword.Connect => 3,
        Keyword.Group => 4,
        Keyword.Having => 5,
        Keyword.Window => 6,
        Keyword.Qualify => 7,
        _ => 0,
    };

    private SelectQuery Clause(SelectQuery select)
    {
        switch (_tokens.Current.Keyword)
        {
            case Keyword.From:
                return select with { From = grammar.From.Parse() };
            case Keyword.Start or Keyword.Connect:
                return select with { ConnectBy = ConnectBy() };
            case Keyword.Group:
                return select with { GroupBy = grammar.Groupings.Parse() };
            case Keyword.Window:
                return select with { Windows = grammar.Windows.Named() };
            case Keyword.Where:
                return select with { Where = Condition() };
            case Keyword.Having:
                return select with { Having = Condition() };
            default:
                return select with { Qualify = Condition() };
        }
    }

    private Expression Condition()
    {
        _tokens.Take();
        return grammar.Expressions.Parse();
    }

    private Expression Top()
    {
        _tokens.Take();
        return grammar.Operands.Parse();
    }

    public SelectItem Item()
    {
        var start = _tokens.Start;
        if (grammar.Stars.IsAhead(0) && !grammar.Operands.IsSpreadAhead() && !grammar.Dialect.IsUnpackAhead)
        {
            var star = grammar.Stars.Parse();
            return new SelectItem(star.Span, star, null);
        }

        var prefix = grammar.Dialect.PrefixAlias();
        var expression = grammar.Expressions.Parse();
        var alias = prefix ?? grammar.Names.SelectAlias();
        return new SelectItem(_tokens.SpanFrom(start), expression, alias);
    }

    private ConnectByClause ConnectBy()
    {
        var start = _tokens.Start;
        var startWith = StartWith();
        _tokens.Expect(Keyword.Connect);
        _tokens.Expect(Keyword.By);
        var conditionStart = _tokens.Start;
        var condition = grammar.Expressions.Parse();

        // "CONNECT BY": a comma between conditions is an AND.
        while (_tokens.TryTake(TokenKind.Comma))
        {
            condition = new BinaryExpression(_tokens.SpanFrom(conditionStart), BinaryOperator.And, condition, grammar.Expressions.Parse());
        }

        startWith ??= StartWith();
        return new ConnectByClause(_tokens.SpanFrom(start), startWith, condition);
    }

    private Expression? StartWith() =>
        _tokens.TryTake(Keyword.Start, Keyword.With) ? grammar.Expressions.Parse() : null;
}
