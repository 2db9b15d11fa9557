using Generator.Syntax.Lexing;
using Generator.Text;

namespace Generator.Syntax.Parsing;

/// <summary>Columns and constraints of CREATE TABLE ("CREATE TABLE", "CREATE | ALTER TABLE … CONSTRAINT").</summary>
internal sealed class ColumnParser(Grammar grammar)
{
    /// <summary>What may follow a constraint; Snowflake keeps it and does nothing with it.</summary>
    private static readonly string[] ConstraintProperties =
    [
        "enforced", "deferrable", "initially", "deferred", "immediate", "enable", "disable", "validate", "novalidate", "rely", "norely",
    ];

    private readonly TokenReader _tokens = grammar.Tokens;

    /// <summary>A <see cref="ColumnDefinition"/> or a <see cref="TableConstraint"/>.</summary>
    public SqlNode Element()
    {
        var start = _tokens.Start;
        return TryConstraint(start) is { } constraint ? constraint : Column(start);
    }

    private ColumnDefinition Column(int start)
    {
        var name = grammar.Names.Required("a column's name");
        var type = _tokens.Current.Kind is TokenKind.Comma or TokenKind.RightParen ? null : grammar.Types.Parse();
        var column = new ColumnDefinition(_tokens.SpanFrom(start), name, type, IsNotNull: false, null, IsIdentity: false, [], null);
        while (TryProperty(column) is { } next)
        {
            column = next;
        }

        return column with { Span = _tokens.SpanFrom(start) };
    }

    /// <summary>The column with one more property read; null when none follows.</summary>
    private ColumnDefinition? TryProperty(ColumnDefinition column)
    {
        var start = _tokens.Start;
        if (_tokens.TryTake(Keyword.Not))
        {
            if (!_tokens.TryTake(Keyword.Null))
            {
                _tokens.Unexpected("NULL", ["null"]);
                _tokens.Take();
            }

            return column with { IsNotNull = true };
        }

        if (_tokens.TryTake(Keyword.Null))
        {
            return column;
        }

        if (_tokens.TryTake(Keyword.Default))
        {
            return column with { Default = grammar.Expressions.ParseSum() };
        }

        if (_tokens.TryTake(Keyword.Comment))
        {
            return column with { Comment = grammar.Literals.String() };
        }

        if (_tokens.TryTake(Keyword.Collate))
        {
            grammar.Literals.String();
            return column;
        }

        if (_tokens.TryTake(Keyword.Autoincrement) || _tokens.TryTake(Keyword.Identity))
        {
            IdentityStart();
            return column with { IsIdentity = true };
        }

        return TryConstraint(start) is { } constraint
            ? column with { Constraints = [.. column.Constraints, constraint] }
            : null;
    }

    /// <summary><c>(1, 1)</c> or <c>start 1 increment 1 [order | noorder]</c></summary>
    private void IdentityStart()
    {
        if (_tokens.At(TokenKind.LeftParen))
        {
            grammar.Lists.Bracketed(grammar.Expressions.ParseSum, "a number");
        }

        while (_tokens.At(Keyword.Start) || _tokens.At(Keyword.Increment) || _tokens.AtWord("order") || _tokens.AtWord("noorder"))
        {
            var takesNumber = _tokens.Take().Keyword != Keyword.Order;
            if (takesNumber && _tokens.At(TokenKind.Number))
            {
                _tokens.Take();
            }
        }
    }

    private TableConstraint? TryConstraint(int start)
    {
        var name = _tokens.TryTake(Keyword.Constraint) ? grammar.Names.Required("a constraint's name") : null;
        ConstraintKind kind;
        EquatableArray<Identifier> columns = [];
        if (_tokens.TryTake(Keyword.Primary, Keyword.Key))
        {
            kind = ConstraintKind.PrimaryKey;
        }
        else if (_tokens.TryTake(Keyword.Unique))
        {
            kind = ConstraintKind.Unique;
        }
        else if (_tokens.TryTake(Keyword.Foreign, Keyword.Key) || _tokens.At(Keyword.References))
        {
            kind = ConstraintKind.ForeignKey;
        }
        else
        {
            if (name is not null)
            {
                _tokens.Unexpected("PRIMARY KEY, UNIQUE or FOREIGN KEY");
            }

            return null;
        }

        if (_tokens.At(TokenKind.LeftParen))
        {
            columns = grammar.Names.Columns(grammar.Lists);
        }

        var references = kind == ConstraintKind.ForeignKey ? References() : null;
        EquatableArray<Identifier> referenced = references is not null && _tokens.At(TokenKind.LeftParen)
            ? grammar.Names.Columns(grammar.Lists)
            : [];
        SkipConstraintProperties();
        return new TableConstraint(_tokens.SpanFrom(start), name, kind, columns, references, referenced);
    }

    private ObjectName References()
    {
        _tokens.Expect(Keyword.References);
        return grammar.Names.Object("a table's name");
    }

    private void SkipConstraintProperties()
    {
        while (true)
        {
            if (_tokens.At(Keyword.Not) && _tokens.Peek(1).Keyword != Keyword.Null)
            {
                _tokens.Take();
            }
            else if (!ConstraintProperties.Any(_tokens.TryTakeWord))
            {
                return;
            }
        }
    }
}
