namespace Generator.Syntax.Lexing;

/// <summary>Which keywords cannot be names, and where: "Reserved &amp; limited keywords".</summary>
internal static class Reserved
{
    private static readonly bool[] Anywhere = Table(
        Keyword.All, Keyword.Alter, Keyword.And, Keyword.Any, Keyword.As, Keyword.Between, Keyword.By, Keyword.Check, Keyword.Column,
        Keyword.Connect, Keyword.Create, Keyword.Current, Keyword.Delete, Keyword.Distinct, Keyword.Drop, Keyword.Else, Keyword.Except,
        Keyword.Exists, Keyword.Following, Keyword.For, Keyword.From, Keyword.Grant, Keyword.Group, Keyword.Having, Keyword.Ilike, Keyword.In,
        Keyword.Increment, Keyword.Insert, Keyword.Intersect, Keyword.Into, Keyword.Is, Keyword.Like, Keyword.Minus, Keyword.Not, Keyword.Null,
        Keyword.Of, Keyword.On, Keyword.Or, Keyword.Order, Keyword.Qualify, Keyword.Regexp, Keyword.Revoke, Keyword.Rlike, Keyword.Row,
        Keyword.Rows, Keyword.Sample, Keyword.Select, Keyword.Set, Keyword.Some, Keyword.Start, Keyword.Table, Keyword.Tablesample,
        Keyword.Then, Keyword.To, Keyword.Trigger, Keyword.Union, Keyword.Unique, Keyword.Update, Keyword.Values, Keyword.Whenever,
        Keyword.Where, Keyword.Window, Keyword.With);

    private static readonly bool[] AsColumn = Table(
        Keyword.Case, Keyword.Cast, Keyword.False, Keyword.True, Keyword.TryCast, Keyword.When);

    private static readonly bool[] AsTable = Table(
        Keyword.Cross, Keyword.Full, Keyword.Inner, Keyword.Join, Keyword.Lateral, Keyword.Left, Keyword.Natural, Keyword.Right,
        Keyword.Using);

    private static readonly bool[] AfterQuery = Table(Keyword.Limit, Keyword.Offset, Keyword.Fetch);

    private static readonly bool[] AfterTable = Table(
        Keyword.Asof, Keyword.MatchCondition, Keyword.MatchRecognize, Keyword.Pivot, Keyword.Unpivot, Keyword.When);

    /// <summary>Whether it can be no name at all unless quoted.</summary>
    public static bool IsReserved(Keyword keyword) => Anywhere[(int)keyword];

    /// <summary>Whether it cannot be a column in an expression.</summary>
    public static bool IsReservedForColumn(Keyword keyword) => Anywhere[(int)keyword] || AsColumn[(int)keyword];

    /// <summary>Whether it cannot be a table in FROM.</summary>
    public static bool IsReservedForTable(Keyword keyword) => Anywhere[(int)keyword] || AsTable[(int)keyword];

    /// <summary>Whether after an expression it goes on with the query instead of naming the expression.</summary>
    public static bool EndsSelectItem(Keyword keyword) => Anywhere[(int)keyword] || AfterQuery[(int)keyword];

    /// <summary>Whether after a table it goes on with the query instead of naming the table.</summary>
    public static bool EndsTable(Keyword keyword) =>
        IsReservedForTable(keyword) || AfterQuery[(int)keyword] || AfterTable[(int)keyword];

    private static bool[] Table(params Keyword[] keywords)
    {
        var table = new bool[256];
        foreach (var keyword in keywords)
        {
            table[(int)keyword] = true;
        }

        return table;
    }
}
