using Microsoft.CodeAnalysis;

namespace Generator.Diagnostics;

/// <summary>What one dialect says and the other's warehouse cannot; reported for that target only.</summary>
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

    public static readonly DiagnosticDescriptor WrittenForDuckDb = Descriptor.Error(
        "GEN3903",
        "DuckDB's SQL on Snowflake",
        "{0} is written in DuckDB's SQL (SqlDialect), which is not translated for Snowflake; build for a DuckDB target, or write Snowflake's SQL, which runs on both");
}
