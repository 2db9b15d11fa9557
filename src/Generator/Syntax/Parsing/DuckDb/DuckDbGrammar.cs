using Generator.Syntax.Lexing;

namespace Generator.Syntax.Parsing.DuckDb;

/// <summary>What DuckDB's SQL has of its own ("Friendly SQL", "SELECT statement", "Expressions").</summary>
internal sealed class DuckDbGrammar(Grammar grammar) : DialectGrammar
{
    /// <summary>The functions that take lambdas ("Lambda functions"): after their arguments' names an arrow makes one, elsewhere it reads JSON.</summary>
    private static readonly HashSet<string> LambdaFunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        "apply", "array_apply", "array_filter", "array_reduce", "array_transform", "filter", "list_apply", "list_filter", "list_reduce",
        "list_transform", "reduce", "transform",
    };

    private readonly TokenReader _tokens = grammar.Tokens;
    private readonly DuckDbOperands _operands = new(grammar);
    private readonly DuckDbSuffixes _suffixes = new(grammar);
    private readonly DuckDbQueries _queries = new(grammar);
    private readonly DuckDbTables _tables = new(grammar);
    private readonly DuckDbTypes _types = new(grammar);
    private readonly DuckDbStatements _statements = new(grammar);

    public override bool HasTrailingCommas => true;

    public override bool HasStringAliases => true;

    public override bool HasArgumentOrder => true;

    public override bool HasGroupFrames => true;

    public override bool HasBareReplace => true;

    public override bool IsUnpackAhead => _tokens.At(TokenKind.Star) && _tokens.IsWord(1, "columns") && _tokens.Peek(2).Kind == TokenKind.LeftParen;

    public override bool StartsQuery(Token token) => token.Keyword is Keyword.Select or Keyword.With or Keyword.Values or Keyword.From or Keyword.Pivot
        or Keyword.Unpivot or Keyword.Describe or Keyword.Summarize or Keyword.Show or Keyword.Table;

    public override (BinaryOperator Operator, int Level)? Binary(Token token) => token.Kind switch
    {
        TokenKind.Operator or TokenKind.Concatenation or TokenKind.Arrow or TokenKind.DoubleArrow => DuckDbOperators.Find(_tokens.TextOf(token)),
        // limit 10%
        TokenKind.Percent when _tokens.Reserved.EndsClause(_tokens.Peek(1)) => null,
        _ => ExpressionParser.Common(token),
    };

    public override (UnaryOperator Operator, int Operand)? Prefix(Token token) => token.Kind != TokenKind.Operator ? null : _tokens.TextOf(token) switch
    {
        "~" => (UnaryOperator.BitNot, ExpressionParser.Sum),
        "@" => (UnaryOperator.Absolute, ExpressionParser.Sum),
        _ => null,
    };

    public override Expression? Operand() => _operands.TryParse();

    public override Expression? Suffix(int start, Expression operand) => _suffixes.TryParse(start, operand);

    public override Expression? Predicate(int start, Expression left) => _suffixes.TryPredicate(start, left);

    public override Expression? Collection() => grammar.Expressions.ParseSum();

    public override bool TakesLambdas(ObjectName function) => LambdaFunctions.Contains(function.Last.Text);

    /// <summary><c>filter (where …)</c>, the word WHERE being optional ("FILTER clause").</summary>
    public override Expression? Filter()
    {
        if (!_tokens.At(Keyword.Filter) || _tokens.Peek(1).Kind != TokenKind.LeftParen)
        {
            return null;
        }

        _tokens.Take();
        var opening = _tokens.Take();
        _tokens.TryTake(Keyword.Where);
        var condition = grammar.Expressions.Parse();
        _tokens.ExpectClosing(opening, "')'");
        return condition;
    }

    public override IReadOnlyList<Expression> DistinctOn() => _tokens.TryTake(Keyword.On)
        ? grammar.Lists.Parenthesized(grammar.Expressions.Parse, "an expression")
        : [];

    public override Identifier? PrefixAlias()
    {
        if (_tokens.Current.Kind is not (TokenKind.Word or TokenKind.QuotedName or TokenKind.String) || _tokens.Peek(1).Kind != TokenKind.Colon)
        {
            return null;
        }

        var alias = _tokens.At(TokenKind.String) ? grammar.Names.FromString() : grammar.Names.Take();
        _tokens.Take();
        return alias;
    }

    public override StarPattern? StarPattern()
    {
        var isNegated = _tokens.At(Keyword.Not);
        var word = isNegated ? 1 : 0;
        var isSimilar = _tokens.Peek(word).Keyword == Keyword.Similar && _tokens.Peek(word + 1).Keyword == Keyword.To;
        LikeOperator? @operator = _tokens.Peek(word).Keyword switch
        {
            Keyword.Like => LikeOperator.Like,
            Keyword.Ilike => LikeOperator.ILike,
            Keyword.Glob => LikeOperator.Glob,
            Keyword.Similar when isSimilar => LikeOperator.SimilarTo,
            _ => null,
        };
        if (@operator is not { } found)
        {
            return null;
        }

        _tokens.Index += word + (isSimilar ? 2 : 1);
        return new StarPattern(found, isNegated, grammar.Literals.String());
    }

    public override SampleClause? Sample() => _tables.UsingSample();

    public override QueryExpression? Query() => _queries.TryParse();

    public override bool? Materialized()
    {
        if (_tokens.TryTake(Keyword.Not, Keyword.Materialized))
        {
            return false;
        }

        return _tokens.TryTake(Keyword.Materialized) ? true : null;
    }

    public override IReadOnlyList<Identifier> UsingKey()
    {
        if (!_tokens.TryTake(Keyword.Using))
        {
            return [];
        }

        _tokens.Expect(Keyword.Key);
        return grammar.Names.Columns(grammar.Lists);
    }

    public override bool TryTakePercent() => _tokens.TryTake(TokenKind.Percent) || _tokens.TryTake(Keyword.Percent);

    public override TableSource? Table(int start) => _tables.TryParse(start);

    public override TableSource? TableSuffix(int start, TableSource source) => _tables.TrySuffix(start, source);

    public override (JoinKind Kind, bool IsNatural, int Length)? Join() => _tables.JoinAhead();

    public override DataTypeName? Type() => _types.Parse();

    public override Statement? Statement() => _statements.Parse();
}
