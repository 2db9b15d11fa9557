using Generator.Diagnostics;
using Generator.Text;

namespace Generator.Graph;

/// <summary>The nodes in the order in which they can be built, and where each data test belongs.</summary>
/// <param name="Order">Unique ids: every node after all it depends on, by depth and then by id; a data test right after the node it is attached to.</param>
/// <param name="Attachments">The data tests and the nodes that they run beside, in <paramref name="Order"/>.</param>
/// <param name="ExtraEdges">
/// What a node waits for though it does not read it: the other parents of the tests attached to it, which must stand before the test can run.
/// </param>
/// <param name="Unread">Models that no model, snapshot or exposure reads: the ends of the graph, ordered by id.</param>
/// <param name="Diagnostics">Circles, layer breaches, private models read by others.</param>
internal sealed record ProjectGraph(
    EquatableArray<string> Order,
    EquatableArray<TestAttachment> Attachments,
    EquatableArray<GraphEdge> ExtraEdges,
    EquatableArray<string> Unread,
    EquatableArray<DiagnosticInfo> Diagnostics);

/// <summary>A data test and the node it runs beside: the last of its parents in order, null when it reads nothing.</summary>
internal sealed record TestAttachment(string TestId, string? NodeId);

/// <summary>That a node waits for another.</summary>
/// <param name="From">The node that comes first.</param>
/// <param name="To">The node that waits.</param>
internal sealed record GraphEdge(string From, string To);
