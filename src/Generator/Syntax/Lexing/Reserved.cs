namespace Generator.Syntax.Lexing;

/// <summary>Which keywords cannot be names in a dialect, and where.</summary>
internal sealed class Reserved
{
    /// <summary>"Reserved &amp; limited keywords".</summary>
    public static readonly Reserved Snowflake = new(
        [
            Keyword.All, Keyword.Alter, Keyword.And, Keyword.Any, Keyword.As, Keyword.Between, Keyword.By, Keyword.Check, Keyword.Column,
            Keyword.Connect, Keyword.Create, Keyword.Current, Keyword.Delete, Keyword.Distinct, Keyword.Drop, Keyword.Else, Keyword.Except,
            Keyword.Exists, Keyword.Following, Keyword.For, Keyword.From, Keyword.Grant, Keyword.Group, Keyword.Having, Keyword.Ilike, Keyword.In,
            Keyword.Increment, Keyword.Insert, Keyword.Intersect, Keyword.Into, Keyword.Is, Keyword.Like, Keyword.Minus, Keyword.Not, Keyword.Null,
            Keyword.Of, Keyword.On, Keyword.Or, Keyword.Order, Keyword.Qualify, Keyword.Regexp, Keyword.Revoke, Keyword.Rlike, Keyword.Row,
            Keyword.Rows, Keyword.Sample, Keyword.Select, Keyword.Set, Keyword.Some, Keyword.Start, Keyword.Table, Keyword.Tablesample,
            Keyword.Then, Keyword.To, Keyword.Trigger, Keyword.Union, Keyword.Unique, Keyword.Update, Keyword.Values, Keyword.Whenever,
            Keyword.Where, Keyword.Window, Keyword.With,
        ],
        [Keyword.Case, Keyword.Cast, Keyword.False, Keyword.True, Keyword.TryCast, Keyword.When],
        [
            Keyword.Cross, Keyword.Full, Keyword.Inner, Keyword.Join, Keyword.Lateral, Keyword.Left, Keyword.Natural, Keyword.Right, Keyword.Using,
        ],
        [Keyword.Limit, Keyword.Offset, Keyword.Fetch],
        [Keyword.Asof, Keyword.MatchCondition, Keyword.MatchRecognize, Keyword.Pivot, Keyword.Unpivot, Keyword.When],
        [
            Keyword.From, Keyword.Where, Keyword.Group, Keyword.Having, Keyword.Qualify, Keyword.Order, Keyword.Limit, Keyword.Offset, Keyword.Fetch,
            Keyword.Union, Keyword.Intersect, Keyword.Except, Keyword.Minus, Keyword.Connect, Keyword.Start, Keyword.Window, Keyword.When, Keyword.Then,
            Keyword.Else, Keyword.Into, Keyword.Select, Keyword.For,
        ]);

    /// <summary>"Keywords and identifiers": the words that <c>duckdb_keywords()</c> gives as reserved, and those of types and functions, which name no table.</summary>
    public static readonly Reserved DuckDb = new(
        [
            Keyword.All, Keyword.And, Keyword.Any, Keyword.As, Keyword.Asc, Keyword.Case, Keyword.Cast, Keyword.Check, Keyword.Collate, Keyword.Column,
            Keyword.Constraint, Keyword.Create, Keyword.Default, Keyword.Desc, Keyword.Describe, Keyword.Distinct, Keyword.Else, Keyword.End,
            Keyword.Except, Keyword.False, Keyword.Fetch, Keyword.For, Keyword.Foreign, Keyword.From, Keyword.Group, Keyword.Having, Keyword.In,
            Keyword.Intersect, Keyword.Into, Keyword.Lambda, Keyword.Lateral, Keyword.Limit, Keyword.Not, Keyword.Null, Keyword.Offset, Keyword.On,
            Keyword.Only, Keyword.Or, Keyword.Order, Keyword.Pivot, Keyword.Primary, Keyword.Qualify, Keyword.References, Keyword.Select, Keyword.Show,
            Keyword.Some, Keyword.Summarize, Keyword.Table, Keyword.Then, Keyword.To, Keyword.True, Keyword.Union, Keyword.Unique, Keyword.Unpivot,
            Keyword.Using, Keyword.When, Keyword.Where, Keyword.Window, Keyword.With,
        ],
        [Keyword.TryCast],
        [
            Keyword.Anti, Keyword.Asof, Keyword.At, Keyword.Cross, Keyword.Full, Keyword.Glob, Keyword.Ilike, Keyword.Inner, Keyword.Is, Keyword.Isnull,
            Keyword.Join, Keyword.Left, Keyword.Like, Keyword.Natural, Keyword.Notnull, Keyword.Outer, Keyword.Positional, Keyword.Right, Keyword.Semi,
            Keyword.Similar, Keyword.Tablesample,
        ],
        [Keyword.Ilike, Keyword.Is, Keyword.Isnull, Keyword.Like, Keyword.Notnull, Keyword.Glob, Keyword.Similar, Keyword.Between],
        [Keyword.Values],
        [
            Keyword.From, Keyword.Where, Keyword.Group, Keyword.Having, Keyword.Qualify, Keyword.Order, Keyword.Limit, Keyword.Offset, Keyword.Fetch,
            Keyword.Union, Keyword.Intersect, Keyword.Except, Keyword.Window, Keyword.When, Keyword.Then, Keyword.Else, Keyword.Into, Keyword.Select,
            Keyword.For, Keyword.Using,
        ]);

    private readonly bool[] _anywhere;
    private readonly bool[] _asColumn;
    private readonly bool[] _asTable;
    private readonly bool[] _afterItem;
    private readonly bool[] _afterTable;
    private readonly bool[] _endsClause;

    private Reserved(Keyword[] anywhere, Keyword[] asColumn, Keyword[] asTable, Keyword[] afterItem, Keyword[] afterTable, Keyword[] endsClause)
    {
        _anywhere = Table(anywhere);
        _asColumn = Table([.. anywhere, .. asColumn]);
        _asTable = Table([.. anywhere, .. asTable]);
        _afterItem = Table([.. anywhere, .. afterItem]);
        _afterTable = Table([.. anywhere, .. asTable, .. afterItem, .. afterTable]);
        _endsClause = Table(endsClause);
    }

    /// <summary>Whether it can be no name at all unless quoted.</summary>
    public bool IsReserved(Keyword keyword) => _anywhere[(int)keyword];

    /// <summary>Whether it cannot be a column in an expression.</summary>
    public bool IsReservedForColumn(Keyword keyword) => _asColumn[(int)keyword];

    /// <summary>Whether it cannot be a table in FROM.</summary>
    public bool IsReservedForTable(Keyword keyword) => _asTable[(int)keyword];

    /// <summary>Whether after an expression it goes on with the query instead of naming the expression.</summary>
    public bool EndsSelectItem(Keyword keyword) => _afterItem[(int)keyword];

    /// <summary>Whether after a table it goes on with the query instead of naming the table.</summary>
    public bool EndsTable(Keyword keyword) => _afterTable[(int)keyword];

    /// <summary>Whether the token ends whatever list or expression stands before it.</summary>
    public bool EndsClause(Token token) => token.Kind switch
    {
        TokenKind.EndOfText or TokenKind.Semicolon or TokenKind.Flow or TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace => true,
        TokenKind.Word => _endsClause[(int)token.Keyword],
        _ => false,
    };

    private static bool[] Table(Keyword[] keywords)
    {
        var table = new bool[256];
        foreach (var keyword in keywords)
        {
            table[(int)keyword] = true;
        }

        return table;
    }
}
