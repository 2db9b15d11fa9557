using Generator.Project;
using Generator.Project.Config;
using Generator.Text;

namespace Generator.Graph;

/// <summary>A node as the graph sees it.</summary>
/// <param name="UniqueId">dbt's unique id.</param>
/// <param name="Kind">What it is; a data test runs beside one of its parents.</param>
/// <param name="Name">The name for messages.</param>
/// <param name="DependsOn">What it reads, with the places of the references.</param>
/// <param name="Layer">The folder that is its layer, see <see cref="LayerOrder"/>; null when it is in none.</param>
/// <param name="Group">Its group; null without one.</param>
/// <param name="Access">Who may read it.</param>
internal sealed record GraphNode(
    string UniqueId,
    ResourceKind Kind,
    string Name,
    EquatableArray<GraphReference> DependsOn,
    string? Layer = null,
    string? Group = null,
    ModelAccess Access = ModelAccess.Protected);

/// <summary>A reference to another node.</summary>
/// <param name="UniqueId">The node read; one that the graph does not have is passed over, being reported where it is rendered.</param>
/// <param name="Location">The ref, source or schema file entry.</param>
internal sealed record GraphReference(string UniqueId, SourceLocation Location);
