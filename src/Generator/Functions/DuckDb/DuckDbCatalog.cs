using Generator.Text;

namespace Generator.Functions.DuckDb;

/// <summary>
/// The functions of DuckDB whose results are typed, by name in any case. DuckDB has more, from extensions and macros of the project's own: a name that is
/// not here is a function of unknown type.
/// </summary>
internal static class DuckDbCatalog
{
    public static readonly EquatableArray<FunctionDefinition> All =
    [
        .. DuckDbAggregates.Rows,
        .. DuckDbScalars.Rows,
        .. DuckDbDates.Rows,
        .. DuckDbNested.Rows,
    ];

    private static readonly Dictionary<string, FunctionDefinition> ByName = All.ToDictionary(row => row.Name, StringComparer.OrdinalIgnoreCase);

    public static FunctionDefinition? Find(string name) => ByName.TryGetValue(name, out var row) ? row : null;
}
