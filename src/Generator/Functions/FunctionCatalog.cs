using Generator.Functions.Rows;
using Generator.Text;

namespace Generator.Functions;

/// <summary>All functions the compiler knows, by name and alias, case ignored.</summary>
internal static class FunctionCatalog
{
    /// <summary>Every row, in the order of the manual's families.</summary>
    public static readonly EquatableArray<FunctionDefinition> All =
    [
        .. ConditionalFunctions.Rows,
        .. AggregateFunctions.Rows,
        .. StatisticsFunctions.Rows,
        .. SketchFunctions.Rows,
        .. WindowFunctions.Rows,
        .. MatchFunctions.Rows,
        .. NumericFunctions.Rows,
        .. BitwiseFunctions.Rows,
        .. StringFunctions.Rows,
        .. RegularExpressionFunctions.Rows,
        .. DateFunctions.Rows,
        .. DatePartFunctions.Rows,
        .. ConversionFunctions.Rows,
        .. SemiStructuredFunctions.Rows,
        .. ArrayFunctions.Rows,
        .. MapFunctions.Rows,
        .. HashFunctions.Rows,
        .. ContextFunctions.Rows,
        .. GeneratorFunctions.Rows,
        .. GeospatialFunctions.Rows,
        .. H3Functions.Rows,
        .. BitmapFunctions.Rows,
        .. VectorFunctions.Rows,
        .. FileFunctions.Rows,
        .. AiFunctions.Rows,
        .. CortexFunctions.Rows,
        .. TableFunctions.Rows,
        .. SystemFunctions.Rows,
        .. UntypedFunctions.Rows,
    ];

    private static readonly Dictionary<string, FunctionDefinition> ByName = All
        .SelectMany(row => row.Aliases.Prepend(row.Name).Select(name => (name, row)))
        .ToDictionary(entry => entry.name, entry => entry.row, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every name and alias that needs no schema, in lower case, ordered: what a misspelt name may have meant.</summary>
    public static readonly EquatableArray<string> Names =
        ByName.Keys.Where(name => name.IndexOf('.') < 0).Select(name => name.ToLowerInvariant()).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();

    public static FunctionDefinition? Find(string name) => ByName.TryGetValue(name, out var row) ? row : null;

    /// <summary>
    /// Chooses the signature of <paramref name="definition"/> for the arguments as written, and says what does not fit. Of several signatures the one
    /// with fewest problems is taken, of equals the one that more of the first arguments fit, then the one
    /// that converts fewest.
    /// </summary>
    public static FunctionResolution Resolve(FunctionDefinition definition, IReadOnlyList<FunctionArgument> arguments) =>
        definition.Signatures
            .Select(signature => ArgumentMatching.Match(definition, signature, arguments))
            .OrderBy(resolution => resolution.Problems.Count)
            .ThenByDescending(resolution => resolution.Problems.Count > 0 ? resolution.Problems[0].Argument : 0)
            .ThenBy(resolution => resolution.Coercions.Count(coercion => coercion is not null))
            .First();
}
