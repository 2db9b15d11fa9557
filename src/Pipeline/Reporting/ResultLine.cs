using System.Globalization;

namespace Pipeline.Reporting;

/// <summary>dbt's result line: a number, a text, dots up to a column, and the state in brackets.</summary>
internal static class ResultLine
{
    private const int Width = 80;

    /// <summary>Such as <c>1 of 10 START sql table model marts.fct_orders ........ [RUN]</c>.</summary>
    public static string Of(int index, int total, string text, string state)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"{index} of {total} {text} ");
        return $"{start.PadRight(Width, '.')} [{state}]";
    }
}
