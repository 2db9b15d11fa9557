using Microsoft.CodeAnalysis;

namespace Generator.Diagnostics;

/// <summary>What is wrong with the names and types of a query.</summary>
internal static class BindingDiagnostics
{
    // Arguments that end a message are a suggestion phrase or empty.
    public static readonly DiagnosticDescriptor UnknownColumn = Descriptor.Error(
        "GEN3001", "Unknown column", "Column '{0}' does not exist in {1}{2}");

    public static readonly DiagnosticDescriptor UnknownTable = Descriptor.Error(
        "GEN3002", "Unknown table name", "No table of this query is called '{0}'{1}");

    public static readonly DiagnosticDescriptor AmbiguousColumn = Descriptor.Error(
        "GEN3003", "Ambiguous column", "Column '{0}' exists in {1}; write the table's name before it");

    public static readonly DiagnosticDescriptor UnknownFunction = Descriptor.Error(
        "GEN3004", "Unknown function", "Snowflake has no function '{0}'{1}");

    public static readonly DiagnosticDescriptor WrongArguments = Descriptor.Error(
        "GEN3005", "Wrong arguments", "{0} {1}");

    public static readonly DiagnosticDescriptor WrongArgumentType = Descriptor.Error(
        "GEN3006", "Wrong argument type", "{0} {1}");

    public static readonly DiagnosticDescriptor NotGrouped = Descriptor.Error(
        "GEN3007", "Column is not grouped", "Column '{0}' is neither aggregated nor a key of the grouping; aggregate it, for example with any_value, or add it to GROUP BY");

    public static readonly DiagnosticDescriptor AggregateNotAllowed = Descriptor.Error(
        "GEN3008", "Aggregate where none is allowed", "{0} is an aggregate, which {1} cannot contain; {2}");

    public static readonly DiagnosticDescriptor WindowNotAllowed = Descriptor.Error(
        "GEN3009", "Window function where none is allowed", "{0} is a window function, which {1} cannot contain; {2}");

    public static readonly DiagnosticDescriptor ImpossibleCast = Descriptor.Error(
        "GEN3010", "Impossible conversion", "A value of type {0} does not convert to {1}");

    public static readonly DiagnosticDescriptor WrongOperandTypes = Descriptor.Error(
        "GEN3011", "Operator does not take these types", "Operator {0} does not take {1}; convert with a cast");

    public static readonly DiagnosticDescriptor IncomparableTypes = Descriptor.Error(
        "GEN3012", "Values cannot be compared", "Values of type {0} and {1} cannot be compared; convert one of them with a cast");

    public static readonly DiagnosticDescriptor NoCommonType = Descriptor.Error(
        "GEN3013", "Values have no common type", "{0} gives values of type {1} and {2}, which have no type in common; convert one of them with a cast");

    public static readonly DiagnosticDescriptor ColumnCountMismatch = Descriptor.Error(
        "GEN3014", "Different numbers of columns", "{0} needs {1}, not {2}");

    public static readonly DiagnosticDescriptor SubqueryColumns = Descriptor.Error(
        "GEN3015", "Subquery with several columns", "A subquery used as a value gives one column, not {0}");

    public static readonly DiagnosticDescriptor DuplicateName = Descriptor.Error(
        "GEN3016", "Duplicate name", "There are two {0} called '{1}'; rename one of them");

    public static readonly DiagnosticDescriptor PositionOutOfRange = Descriptor.Error(
        "GEN3017", "Position out of range", "{0} {1} does not exist: the select list has {2}");

    public static readonly DiagnosticDescriptor UnknownPayloadPath = Descriptor.Error(
        "GEN3018", "Unknown payload path", "The declared payload has no '{0}'{1}");

    public static readonly DiagnosticDescriptor NotACondition = Descriptor.Error(
        "GEN3019", "Not a condition", "{0} needs a condition, not a value of type {1}");

    public static readonly DiagnosticDescriptor UnknownDataType = Descriptor.Error(
        "GEN3020", "Unknown data type", "In this data type, {0}");

    public static readonly DiagnosticDescriptor WindowNeeded = Descriptor.Error(
        "GEN3021", "OVER is missing or not allowed", "{0} {1}");

    public static readonly DiagnosticDescriptor UnknownWindow = Descriptor.Error(
        "GEN3022", "Unknown window", "No window of this query is called '{0}'{1}");

    public static readonly DiagnosticDescriptor NestedTooDeeply = Descriptor.Error(
        "GEN3023", "Nested too deeply", "This query is nested too deeply to be understood; split it with common table expressions");

    public static readonly DiagnosticDescriptor LeftColumnOfUsing = Descriptor.Warning(
        "GEN3024", "Column of both sides of USING", "Column '{0}' exists in {1}, and USING lets the left one win, which Snowflake is about to refuse; write the table's name before it");
}
