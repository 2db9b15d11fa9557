namespace Generator.Functions.Forms;

/// <summary>The parameters of Snowflake's regular expression functions ("Specifying the parameters for the regular expression").</summary>
internal static class RegexParameters
{
    /// <summary>DuckDB's options: of c and i the last one counts; e is about what is extracted. Null where DuckDB has no option: m.</summary>
    public static string? ToDuckDb(string parameters)
    {
        if (parameters.Any(p => p is not ('c' or 'i' or 's' or 'e')))
        {
            return null;
        }

        var ignoresCase = parameters.LastIndexOf('i') > parameters.LastIndexOf('c');
        return (ignoresCase ? "i" : "c") + (parameters.IndexOf('s') >= 0 ? "s" : "");
    }
}
