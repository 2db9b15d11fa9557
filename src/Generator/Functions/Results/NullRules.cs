namespace Generator.Functions.Results;

/// <summary>The catalogue's nullability rules.</summary>
internal static class NullRules
{
    public static readonly NullRule NeverNull = new(nameof(NeverNull), _ => false);
    public static readonly NullRule AlwaysNullable = new(nameof(AlwaysNullable), _ => true);

    /// <summary>NULL in, NULL out, and never otherwise: most scalar functions. A result that is not NULL proves that no argument was.</summary>
    public static readonly NullRule NullIfAnyArgumentNull = new(nameof(NullIfAnyArgumentNull), call => call.Arguments.Any(a => a.Nullable));

    /// <summary>NULL only when every argument is: COALESCE.</summary>
    public static readonly NullRule NullIfAllNull = new(nameof(NullIfAllNull), call => call.Arguments.All(a => a.Nullable));

    /// <summary>An aggregate that passes NULLs over: NULL when no value is left.</summary>
    public static readonly NullRule AggregateOverValues = new(
        nameof(AggregateOverValues),
        call => call.MayBeEmpty || call.Arguments.Any(a => a.Nullable) || call.OrderKeys.Any(k => k.Nullable));

    /// <summary>NULL of what may be no array.</summary>
    public static readonly NullRule NullUnlessArray = new(nameof(NullUnlessArray), call => call.Arguments.Any(a => a.Nullable || a.Type.Kind != Types.SqlTypeKind.Array));

    /// <summary>A conversion of the first argument: NULL of NULL, and of a VARIANT's JSON null.</summary>
    public static readonly NullRule NullIfConvertedNull = new(
        nameof(NullIfConvertedNull), call => call.Arguments.Take(1).Any(a => a.Nullable || a.Type.Kind is Types.SqlTypeKind.Variant or Types.SqlTypeKind.Unknown));

    /// <summary>LAG and LEAD: NULL where no row lies that far, unless a default stands in.</summary>
    public static readonly NullRule NullIfNoDefault = new(nameof(NullIfNoDefault), call => call.Arguments.Count < 3 || call.Arguments[0].Nullable || call.Arguments[2].Nullable);

    /// <summary>DECODE: NULL when a result can be, or no default, the argument that pairs with none, is left.</summary>
    public static readonly NullRule NullIfDecodedNull = new(
        nameof(NullIfDecodedNull),
        call => call.Arguments.Count % 2 != 0 || call.Arguments.Where((_, i) => i >= 2 && (i % 2 == 0 || i == call.Arguments.Count - 1)).Any(a => a.Nullable));

    /// <summary>NULL when one of these arguments is, whatever the others are.</summary>
    public static NullRule NullIfNull(params int[] indexes) => new(
        $"NullIfNull({string.Join(", ", indexes)})",
        call => indexes.Any(i => i < call.Arguments.Count && call.Arguments[i].Nullable));
}
