using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>CREATE TABLE, VIEW and SCHEMA ("CREATE TABLE", "CREATE VIEW", "CREATE SCHEMA").</summary>
internal sealed class CreateParser(Grammar grammar)
{
    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary>
    /// The statement; null, with nothing read, when it creates something else, in another way (LIKE, CLONE) or with governance that the tree
    /// has no place for.
    /// </summary>
    public Statement? TryParse()
    {
        if (HasGovernance())
        {
            return null;
        }

        var first = _tokens.Index;
        var start = _tokens.Take().Start;
        var isReplaced = _tokens.TryTake(Keyword.Or, Keyword.Replace);
        var persistence = Persistence();
        var isSecure = _tokens.TryTake(Keyword.Secure);
        _tokens.TryTake(Keyword.Recursive);
        var kind = _tokens.Take().Keyword;
        if (kind is Keyword.Table or Keyword.View or Keyword.Schema)
        {
            var isConditional = _tokens.At(Keyword.If, Keyword.Not) && _tokens.Peek(2).Keyword == Keyword.Exists;
            _tokens.Index += isConditional ? 3 : 0;
            var mode = isReplaced ? CreateMode.OrReplace : isConditional ? CreateMode.IfNotExists : CreateMode.New;
            var name = grammar.Names.Object($"a {KeywordTable.Text(kind)}'s name");
            if (!IsByExample())
            {
                return kind switch
                {
                    Keyword.Table => Table(start, mode, persistence, name),
                    Keyword.View => View(start, mode, isSecure, name),
                    _ => Schema(start, mode, persistence, name),
                };
            }
        }

        _tokens.Index = first;
        return null;
    }

    private static bool StartsQuery(Token token) => token.Keyword is Keyword.Select or Keyword.With or Keyword.Values || token.Kind == TokenKind.LeftParen;

    /// <summary>Whether tags, policies, CHECK, generated columns or the like stand in the statement.</summary>
    private bool HasGovernance()
    {
        for (var i = 0; _tokens.Peek(i).Kind is not (TokenKind.Semicolon or TokenKind.EndOfText); i++)
        {
            var opensParenthesis = _tokens.Peek(i + 1).Kind == TokenKind.LeftParen;
            if (opensParenthesis && _tokens.Peek(i).Keyword == Keyword.As && !StartsQuery(_tokens.Peek(i + 2)))
            {
                return true;
            }

            if ((opensParenthesis && (_tokens.IsWord(i, "tag") || _tokens.IsWord(i, "linear") || _tokens.IsWord(i, "check") || _tokens.IsWord(i, "identifier")))
                || (_tokens.IsWord(i + 1, "policy") && _tokens.Peek(i).Kind == TokenKind.Word)
                || (_tokens.IsWord(i, "copy") && _tokens.IsWord(i + 1, "grants"))
                || (_tokens.IsWord(i, "managed") && _tokens.IsWord(i + 1, "access"))
                || (_tokens.IsWord(i, "generated") && _tokens.IsWord(i + 1, "always")))
            {
                return true;
            }
        }

        return false;
    }

    private TablePersistence Persistence()
    {
        if (!_tokens.TryTake(Keyword.Local))
        {
            _tokens.TryTake(Keyword.Global);
        }

        if (_tokens.TryTake(Keyword.Transient))
        {
            return TablePersistence.Transient;
        }

        return _tokens.TryTake(Keyword.Temporary) || _tokens.TryTake(Keyword.Temp) || _tokens.TryTake(Keyword.Volatile)
            ? TablePersistence.Temporary
            : TablePersistence.Permanent;
    }

    private bool IsByExample() =>
        _tokens.At(Keyword.Like) || _tokens.AtWord("clone") || _tokens.At(Keyword.Using) || _tokens.AtWord("from");

    private CreateSchemaStatement Schema(int start, CreateMode mode, TablePersistence persistence, ObjectName name)
    {
        var options = Options("CREATE SCHEMA");
        return new CreateSchemaStatement(_tokens.SpanFrom(start), mode, persistence == TablePersistence.Transient, name, options);
    }

    private CreateViewStatement View(int start, CreateMode mode, bool isSecure, ObjectName name)
    {
        EquatableArray<Identifier> columns = _tokens.At(TokenKind.LeftParen) ? ViewColumns() : [];
        var options = Options("CREATE VIEW");
        _tokens.Expect(Keyword.As);
        var query = grammar.Queries.Parse();
        return new CreateViewStatement(_tokens.SpanFrom(start), mode, isSecure, name, columns, options, query);
    }

    private EquatableArray<Identifier> ViewColumns() => grammar.Lists.Bracketed(
        () =>
        {
            var column = grammar.Names.Required("a column's name");
            if (_tokens.TryTake(Keyword.Comment))
            {
                grammar.Literals.String();
            }

            return column;
        },
        "a column");

    private CreateTableStatement Table(int start, CreateMode mode, TablePersistence persistence, ObjectName name)
    {
        EquatableArray<ColumnDefinition> columns = [];
        EquatableArray<TableConstraint> constraints = [];
        if (_tokens.At(TokenKind.LeftParen))
        {
            var elements = grammar.Lists.Bracketed(grammar.Columns.Element, "a column");
            columns = elements.OfType<ColumnDefinition>().ToEquatableArray();
            constraints = elements.OfType<TableConstraint>().ToEquatableArray();
        }

        var options = Options("CREATE TABLE");
        EquatableArray<Expression> cluster = _tokens.TryTake(Keyword.Cluster, Keyword.By)
            ? grammar.Lists.Parenthesized(grammar.Expressions.Parse, "an expression")
            : [];
        options = [.. options, .. Options("CREATE TABLE")];
        var query = _tokens.TryTake(Keyword.As) ? grammar.Queries.Parse() : null;
        if (query is null && columns.Count == 0)
        {
            _tokens.Unexpected("columns in parentheses or AS and a query");
        }

        return new CreateTableStatement(
            _tokens.SpanFrom(start), mode, persistence, name, columns, constraints, cluster, options, query);
    }

    private EquatableArray<NamedOption> Options(string construct) => grammar.Options.Parse(construct, known: null);
}
