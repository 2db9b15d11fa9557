using Generator.Diagnostics;
using Generator.Text;

namespace Generator.Graph;

/// <summary>The nodes in the order in which they can be built, and where each data test belongs.</summary>
/// <param name="Order">Unique ids: every node after all it depends on, by depth and then by id; a data test right after the node it is attached to.</param>
/// <param name="Attachments">The data tests and the nodes that they run beside, in <paramref name="Order"/>.</param>
/// <param name="Unordered">The nodes at the end of <paramref name="Order"/> that have no place in it: they are in a circle or read one.</param>
/// <param name="Diagnostics">Circles, layer breaches, private models read by others.</param>
internal sealed record ProjectGraph(
    EquatableArray<string> Order,
    EquatableArray<TestAttachment> Attachments,
    EquatableArray<string> Unordered,
    EquatableArray<DiagnosticInfo> Diagnostics);

/// <summary>
/// A data test and the node it runs beside: the last of its parents in order, null when it reads nothing. That node waits for the test's other parents,
/// which all come before it, so that waiting never makes a circle.
/// </summary>
internal sealed record TestAttachment(string TestId, string? NodeId);
