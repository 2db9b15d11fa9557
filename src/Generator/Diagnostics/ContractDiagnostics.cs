using Microsoft.CodeAnalysis;

namespace Generator.Diagnostics;

/// <summary>GEN40xx: what schema files promise of a model against what its query gives.</summary>
internal static class ContractDiagnostics
{
    public static readonly DiagnosticDescriptor MissingColumn = Descriptor.Error(
        "GEN4001", "Column missing from the query", "The contract of '{0}' declares '{1}', which its query does not select; select it or remove it from the contract");

    public static readonly DiagnosticDescriptor ExtraColumn = Descriptor.Error(
        "GEN4002", "Column missing from the contract", "'{0}' selects '{1}', which its contract does not declare; declare it with data_type {2} or do not select it");

    public static readonly DiagnosticDescriptor RenamedColumn = Descriptor.Error(
        "GEN4003", "Column renamed on one side", "The contract of '{0}' declares '{1}', and its query selects '{2}' instead; give both the same name");

    public static readonly DiagnosticDescriptor MistypedColumn = Descriptor.Error(
        "GEN4004", "Column of another type", "'{0}' is declared as {1}, and the query of '{2}' gives {3}; {4}");

    public static readonly DiagnosticDescriptor ConstraintOnUnknownColumn = Descriptor.Error(
        "GEN4005", "Constraint on a column that does not exist", "This constraint names '{0}', which is no column of '{1}'{2}");

    public static readonly DiagnosticDescriptor DataTypeMissing = Descriptor.Error(
        "GEN4006", "Column without a data type", "'{0}' needs a data_type, because the contract of '{1}' is enforced{2}");

    public static readonly DiagnosticDescriptor KeyNotInModel = Descriptor.Error(
        "GEN4007", "Configured column that does not exist", "'{0}' names '{1}', which is no column of '{2}'{3}");

    public static readonly DiagnosticDescriptor TestOnUnknownColumn = Descriptor.Error(
        "GEN4008", "Data test on a column that does not exist", "The data test '{0}' is on '{1}', which is no column of '{2}'{3}");

    public static readonly DiagnosticDescriptor NotNullCannotHold = Descriptor.Error(
        "GEN4009", "Constraint that cannot hold", "'{0}' must not be NULL, and the query of '{1}' gives nothing but NULL");

    public static readonly DiagnosticDescriptor DuplicateColumn = Descriptor.Error(
        "GEN4010", "Column selected twice", "'{0}' selects two columns named '{1}'; give one of them another name");

    public static readonly DiagnosticDescriptor RenderingsDiffer = Descriptor.Error(
        "GEN4011", "Incremental run with other columns", "An incremental run of '{0}' {1}; give both renderings the same columns");

    public static readonly DiagnosticDescriptor ContractWithoutColumns = Descriptor.Error(
        "GEN4012", "Contract without columns", "The contract of '{0}' is enforced, and no schema file declares its columns; declare them, starting with {1}");
}
