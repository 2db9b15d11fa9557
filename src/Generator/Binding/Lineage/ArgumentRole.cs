namespace Generator.Binding.Lineage;

/// <summary>What an argument does in a call.</summary>
[Flags]
internal enum ArgumentRole
{
    /// <summary>Its value is, or becomes part of, the result.</summary>
    Flows = 1,

    /// <summary>It says which of the others is the result.</summary>
    Decides = 2,
}

/// <summary>The functions that give one of their arguments, by another's value ("Conditional expression functions", "MAX_BY", "MIN_BY").</summary>
internal static class ArgumentRoles
{
    private const ArgumentRole Both = ArgumentRole.Flows | ArgumentRole.Decides;

    /// <summary>The role of an argument; null in a function that uses all of them alike.</summary>
    /// <param name="function">The function's name in the catalogue.</param>
    /// <param name="index">The argument's position, from 0.</param>
    /// <param name="count">How many arguments there are.</param>
    public static ArgumentRole? Of(string function, int index, int count) => function switch
    {
        "COALESCE" or "NVL" => index < count - 1 ? Both : ArgumentRole.Flows,
        "IFF" or "NVL2" or "REGR_VALX" => index == 0 ? ArgumentRole.Decides : ArgumentRole.Flows,
        "NULLIF" => index == 0 ? Both : ArgumentRole.Decides,
        "NULLIFZERO" or "ZEROIFNULL" => Both,
        "REGR_VALY" or "MAX_BY" or "MIN_BY" => index == 0 ? ArgumentRole.Flows : ArgumentRole.Decides,

        // value, then pairs of search and result, then perhaps a default.
        "DECODE" => index > 0 && (index % 2 == 0 || index == count - 1) ? ArgumentRole.Flows : ArgumentRole.Decides,
        _ => null,
    };
}
