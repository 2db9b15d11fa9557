using Microsoft.CodeAnalysis;

namespace Generator.Diagnostics;

/// <summary>GEN50xx: how nodes depend on each other.</summary>
internal static class GraphDiagnostics
{
    public static readonly DiagnosticDescriptor Cycle = Descriptor.Error(
        "GEN5001", "Models depend on each other in a circle", "These read each other in a circle: {0}; remove one of the references");

    public static readonly DiagnosticDescriptor SelfReference = Descriptor.Error(
        "GEN5002", "Model reads itself", "'{0}' reads itself; in an incremental model its own table is {{{{ this }}}}");

    public static readonly DiagnosticDescriptor LayerBreach = Descriptor.Error(
        "GEN5003", "Layer reads a later one", "'{0}' is in the layer '{1}' and reads '{2}' of the later layer '{3}'; move one of the two, or change the order of the layers in dbt_project.yml");

    public static readonly DiagnosticDescriptor PrivateModel = Descriptor.Error(
        "GEN5004", "Private model of another group", "'{0}' is private to the group '{1}', and '{2}' is {3}; change its access or the reader's group");
}
