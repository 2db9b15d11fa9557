namespace Generator.Binding.Scopes;

/// <summary>Where an expression stands, which decides whether it may aggregate and look through windows.</summary>
/// <param name="Name">How a message names the place.</param>
/// <param name="AllowsAggregates">Whether an aggregate may stand there.</param>
/// <param name="AllowsWindows">Whether a window function may stand there.</param>
/// <param name="SeesAliases">Whether aliases of the select list are in scope.</param>
internal sealed record Clause(string Name, bool AllowsAggregates, bool AllowsWindows, bool SeesAliases)
{
    public static readonly Clause Select = new("SELECT", true, true, true);
    public static readonly Clause Where = new("WHERE", false, false, true);
    public static readonly Clause On = new("ON", false, false, false);

    /// <summary>A condition of WHERE in which <c>(+)</c> marks columns.</summary>
    public static readonly Clause MarkedJoin = new("WHERE", false, false, false);

    public static readonly Clause From = new("FROM", false, false, false);
    public static readonly Clause GroupBy = new("GROUP BY", false, false, true);
    public static readonly Clause Having = new("HAVING", true, false, true);
    public static readonly Clause Qualify = new("QUALIFY", true, true, true);
    public static readonly Clause OrderBy = new("ORDER BY", true, true, true);
    public static readonly Clause Values = new("VALUES", false, false, false);
    public static readonly Clause Limit = new("LIMIT", false, false, false);
    public static readonly Clause Measures = new("MEASURES", true, true, false);
    public static readonly Clause ConnectBy = new("CONNECT BY", false, false, true);

    /// <summary>The arguments of an aggregate.</summary>
    public static readonly Clause Aggregate = new("an aggregate", false, false, true);

    /// <summary>The arguments and keys of a window function.</summary>
    public static readonly Clause Window = new("a window function", true, false, true);
}
