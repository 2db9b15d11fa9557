using Microsoft.CodeAnalysis;

namespace Generator.Diagnostics;

/// <summary>GEN10xx: dbt_project.yml, packages.yml, schema files and what they say of each other.</summary>
internal static class ProjectDiagnostics
{
    public static readonly DiagnosticDescriptor YamlSyntax = Descriptor.Error(
        "GEN1001", "YAML syntax error", "YAML cannot be read from here: {0}");

    public static readonly DiagnosticDescriptor DuplicateKey = Descriptor.Warning(
        "GEN1002", "Key written twice", "The key '{0}' is already in this mapping, and the last one holds; remove one of the two");

    public static readonly DiagnosticDescriptor UnknownKey = Descriptor.Error(
        "GEN1003", "Unknown key", "'{0}' is no key of {1}{2}");

    public static readonly DiagnosticDescriptor WrongValue = Descriptor.Error(
        "GEN1004", "Value of the wrong kind", "'{0}' must be {1}, not {2}");

    public static readonly DiagnosticDescriptor MissingKey = Descriptor.Error(
        "GEN1005", "Required key missing", "'{0}' is missing: {1} needs it");

    public static readonly DiagnosticDescriptor MisspeltConfig = Descriptor.Error(
        "GEN1006", "Misspelt config", "'{0}' is no config of {1}{2}");

    public static readonly DiagnosticDescriptor CustomConfig = Descriptor.Warning(
        "GEN1007", "Config of one's own", "'{0}' is no config of {1} in dbt or on Snowflake and has no effect; keep your own values under 'meta'");

    public static readonly DiagnosticDescriptor UnknownDataType = Descriptor.Error(
        "GEN1008", "Data type not understood", "The data type of '{0}' cannot be used: {1}");

    public static readonly DiagnosticDescriptor DuplicateDefinition = Descriptor.Error(
        "GEN1009", "Defined twice", "{0} '{1}' is already defined in {2}; rename or remove one of the two");

    public static readonly DiagnosticDescriptor ColumnDeclaredTwice = Descriptor.Warning(
        "GEN1022", "Column declared twice", "The column '{0}' is already declared in {1}, and the last one holds; remove one of the two");

    public static readonly DiagnosticDescriptor PropertiesWithoutNode = Descriptor.Error(
        "GEN1010", "Properties of a node that does not exist", "There is no {0} '{1}' in the project{2}");

    public static readonly DiagnosticDescriptor MalformedDataTest = Descriptor.Error(
        "GEN1011", "Data test not understood", "This data test cannot be read: {0}");

    public static readonly DiagnosticDescriptor PayloadColumn = Descriptor.Error(
        "GEN1012", "Payload column not understood", "The payload column '{0}' cannot be declared: {1}");

    public static readonly DiagnosticDescriptor Unsupported = Descriptor.Error(
        "GEN1013", "Not supported", "{0} is not supported; {1}");

    public static readonly DiagnosticDescriptor UnusedConfigPath = Descriptor.Warning(
        "GEN1014", "Configuration that applies to nothing", "The configuration under '{0}' applies to no {1}{2}");

    public static readonly DiagnosticDescriptor UnknownGroup = Descriptor.Error(
        "GEN1015", "Unknown group", "There is no group '{0}'{1}; groups are defined under 'groups' in a schema file");

    public static readonly DiagnosticDescriptor MissingProjectFile = Descriptor.Error(
        "GEN1016", "No dbt_project.yml", "There is no dbt_project.yml in {0}; the property SqlRoot must name the folder of a dbt project");

    public static readonly DiagnosticDescriptor InvalidName = Descriptor.Error(
        "GEN1017", "Name that cannot be used", "'{0}' cannot be the name of {1}: {2}");

    public static readonly DiagnosticDescriptor NotApplied = Descriptor.Warning(
        "GEN1018", "Configuration that no run applies", "'{0}' is understood, but no run applies it: what it asks for does not happen; remove it here, or suppress this warning knowing so");

    public static readonly DiagnosticDescriptor UnknownBuildValue = Descriptor.Error(
        "GEN1019", "Build property of an unknown value", "The build property {0} is '{1}', and its values are {2}{3}");

    public static readonly DiagnosticDescriptor MalformedSeed = Descriptor.Error(
        "GEN1020", "Seed not understood", "This seed cannot be read: {0}");

    public static readonly DiagnosticDescriptor ForeignKey = Descriptor.Warning(
        "GEN1021", "Key without meaning", "'{0}' is no key of {1} and has no effect; keep your own values under 'meta'");
}
