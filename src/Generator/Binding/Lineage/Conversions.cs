namespace Generator.Binding.Lineage;

/// <summary>The functions that convert their first argument and do nothing else to it ("Conversion functions", "Semi-structured data functions").</summary>
internal static class Conversions
{
    private static readonly HashSet<string> Names = new(
        [
            .. Functions.Rows.ConversionFunctions.Rows.Select(row => row.Name),
            "AS_ARRAY", "AS_BINARY", "AS_BOOLEAN", "AS_DATE", "AS_DOUBLE", "AS_INTEGER", "AS_NUMBER", "AS_OBJECT", "AS_TIME", "AS_TIMESTAMP_LTZ",
            "AS_TIMESTAMP_NTZ", "AS_TIMESTAMP_TZ", "AS_VARCHAR", "PARSE_JSON", "PARSE_XML", "TO_ARRAY", "TO_GEOGRAPHY", "TO_GEOMETRY",
            "TO_JSON", "TO_OBJECT", "TO_VARIANT", "TO_XML", "TRY_PARSE_JSON", "TRY_TO_GEOGRAPHY", "TRY_TO_GEOMETRY",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a function of the catalogue is one of them.</summary>
    public static bool Contains(string function) => Names.Contains(function);
}
