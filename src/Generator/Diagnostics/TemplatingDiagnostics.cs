using Microsoft.CodeAnalysis;

namespace Generator.Diagnostics;

/// <summary>What can be wrong with a template (GEN11xx).</summary>
internal static class TemplatingDiagnostics
{
    public static readonly DiagnosticDescriptor Syntax = Descriptor.Error(
        "GEN1101", "Template syntax error", "Template syntax error: expected {0}, found {1}");

    public static readonly DiagnosticDescriptor Unclosed = Descriptor.Error(
        "GEN1102", "Unclosed template block", "'{0}' is never closed; add '{1}'");

    public static readonly DiagnosticDescriptor UnknownName = Descriptor.Error(
        "GEN1103", "Unknown name in a template", "'{0}' is undefined in this template{1}");

    public static readonly DiagnosticDescriptor UnknownMacro = Descriptor.Error(
        "GEN1104", "Unknown macro", "There is no macro '{0}'{1}");

    public static readonly DiagnosticDescriptor UnknownFilter = Descriptor.Error(
        "GEN1105", "Unknown filter", "There is no filter '{0}'{1}");

    public static readonly DiagnosticDescriptor UnknownTest = Descriptor.Error(
        "GEN1106", "Unknown template test", "There is no test 'is {0}'{1}");

    public static readonly DiagnosticDescriptor Arguments = Descriptor.Error(
        "GEN1107", "Wrong arguments in a template call", "'{0}' {1}; it takes ({2})");

    public static readonly DiagnosticDescriptor Operation = Descriptor.Error(
        "GEN1108", "Operation that a template value does not have", "Cannot {0}");

    public static readonly DiagnosticDescriptor TooDeep = Descriptor.Error(
        "GEN1109", "Template nested or recursing too deeply", "This is nested more than {0} levels deep; does a macro call itself without an end?");

    public static readonly DiagnosticDescriptor TooLong = Descriptor.Error(
        "GEN1110", "Template too long when rendered", "This template needs more than {0}; shorten the loop or what it prints");

    public static readonly DiagnosticDescriptor UnknownRef = Descriptor.Error(
        "GEN1111", "Unknown model in ref", "There is no model, seed or snapshot '{0}'{1}");

    public static readonly DiagnosticDescriptor UnknownSource = Descriptor.Error(
        "GEN1112", "Unknown source", "There is no source table '{0}'; declare it under 'sources:' in a schema file{1}");

    public static readonly DiagnosticDescriptor AmbiguousRef = Descriptor.Error(
        "GEN1113", "Ambiguous ref", "'{0}' may mean {1}; name its package, as in ref('package', 'model')");

    public static readonly DiagnosticDescriptor VarWithoutValue = Descriptor.Error(
        "GEN1114", "Var without a value", "The var '{0}' has no value; give it one under 'vars:' in dbt_project.yml, a default here, or with -p:SqlVars=\"{0}: …\"{1}");

    public static readonly DiagnosticDescriptor Raised = Descriptor.Error(
        "GEN1115", "Error raised by a macro", "{0}");

    public static readonly DiagnosticDescriptor Clock = Descriptor.Error(
        "GEN1116", "Clock used while compiling", "'{0}' would compile the build's time into the SQL; print run_started_at, which each run fills in");

    public static readonly DiagnosticDescriptor OnlyAtRunTime = Descriptor.Error(
        "GEN1117", "Decision on a value that only the run knows", "{0} is known only when a run starts, so it can be printed but not {1}; {2}");

    public static readonly DiagnosticDescriptor WarehouseQuery = Descriptor.Error(
        "GEN1118", "Warehouse query while compiling", "'{0}' needs the warehouse's answer while compiling, and there is no warehouse in a build; {1}");

    public static readonly DiagnosticDescriptor UnknownAttribute = Descriptor.Error(
        "GEN1119", "Unknown attribute of a template value", "{0} has no '{1}'{2}");

    public static readonly DiagnosticDescriptor Unsupported = Descriptor.Error(
        "GEN1120", "Template statement that dbt does not have", "'{0}' is not supported{1}");

    public static readonly DiagnosticDescriptor Warned = Descriptor.Warning(
        "GEN1121", "Warning raised by a macro", "{0}");

    public static readonly DiagnosticDescriptor UnknownGenericTest = Descriptor.Error(
        "GEN1122", "Unknown data test", "There is no data test '{0}'{1}");

    public static readonly DiagnosticDescriptor UnknownColumns = Descriptor.Error(
        "GEN1123", "Columns that are not known", "The columns of '{0}' are not known, so '{1}' cannot be answered; declare them in its schema file");
}
