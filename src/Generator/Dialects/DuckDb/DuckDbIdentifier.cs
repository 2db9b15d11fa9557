namespace Generator.Dialects.DuckDb;

/// <summary>Writes names for DuckDB: the only place that decides whether one is quoted.</summary>
internal static class DuckDbIdentifier
{
    // Those that duckdb_keywords() calls reserved or type_function, and of the others those that start an expression of their own.
    private static readonly HashSet<string> Keywords = new(
        (
            "all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default deferrable desc "
            + "describe distinct do else end except false fetch for foreign from group having in initially intersect into lambda lateral leading "
            + "limit not null offset on only or order pivot pivot_longer pivot_wider placing primary qualify references returning select show some "
            + "summarize symmetric table then to trailing true union unique unpivot using variadic when where window with "
            + "anti asof at authorization binary by collation columns concurrently cross freeze full generated glob ilike inner is isnull join left "
            + "like map natural notnull outer overlaps positional right semi similar struct tablesample try_cast unpack verbose "
            + "coalesce exists extract grouping nullif overlay position row substring treat trim values").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The name as it is written, in double quotes when it is a keyword or has a character that a bare name must not have.</summary>
    public static string Quote(string name) => IsPlain(name) && !Keywords.Contains(name) ? name : $"\"{name.Replace("\"", "\"\"")}\"";

    /// <summary>Whether the name has only letters, digits and underscores, and starts with no digit.</summary>
    public static bool IsPlain(string name) =>
        name.Length > 0 && name[0] is not (>= '0' and <= '9') && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');
}
