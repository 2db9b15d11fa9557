using Microsoft.CodeAnalysis;

namespace Generator.Diagnostics;

/// <summary>What Snowflake's SQL says and DuckDB cannot; reported for the DuckDB target only.</summary>
internal static class DialectDiagnostics
{
    public static readonly DiagnosticDescriptor FunctionWithoutForm = Descriptor.Error(
        "GEN3901",
        "Function has no equal in DuckDB",
        "{0} has no form of equal results in DuckDB; write it with other functions, or choose by target.type");

    public static readonly DiagnosticDescriptor ConstructWithoutForm = Descriptor.Error(
        "GEN3902",
        "Construct has no equal in DuckDB",
        "{0} has no form of equal results in DuckDB; {1}");
}
