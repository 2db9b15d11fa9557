namespace Generator.Dialects.Snowflake;

/// <summary>Writes names for Snowflake, bare where they fold to upper case ("Identifier requirements", "Reserved &amp; limited keywords").</summary>
internal static class SnowflakeIdentifier
{
    private static readonly HashSet<string> Reserved = new(
        (
            "account all alter and any as between by case cast check column connect connection constraint create cross current current_date current_time "
            + "current_timestamp current_user database delete distinct drop else exists false following for from full grant group gscluster having ilike "
            + "in increment inner insert intersect into is issue join lateral left like localtime localtimestamp minus natural not null of on or order "
            + "organization qualify regexp revoke right rlike row rows sample schema select set some start table tablesample then to trigger true try_cast "
            + "union unique update using values view when whenever where with").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a column or relation; it is quoted, and keeps its case, when it is a reserved word or could not stand bare.</summary>
    public static string Quote(string name) =>
        !IsBare(name) ? $"\"{name.Replace("\"", "\"\"")}\""
        : Reserved.Contains(name) ? $"\"{name.ToUpperInvariant()}\""
        : name;

    private static bool IsBare(string name) =>
        name.Length > 0 && name[0] is (>= 'a' and <= 'z') or '_' && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '$');
}
