using Generator.Graph;
using Generator.Project;
using Generator.Project.Config;
using Generator.Templating;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>
/// A model after dbt's first pass: rendered with <c>execute</c> false, so that its configuration and what it refers to are known
/// before any relation's columns are.
/// </summary>
/// <param name="Node">Its file and its schema file's properties.</param>
/// <param name="Template">Its template.</param>
/// <param name="Rendered">The first rendering.</param>
/// <param name="Config">Its configuration, all levels merged.</param>
/// <param name="Relation">The relation it makes.</param>
internal sealed record ParsedModel(NodeDefinition Node, Template Template, RenderedSql Rendered, NodeConfig Config, ResolvedRelation Relation)
{
    public string UniqueId => Node.UniqueId;

    /// <summary>How strictly it is analyzed in a build of this level.</summary>
    public AnalysisLevel AnalysisIn(AnalysisLevel build) => Config.StaticAnalysis ?? build;

    /// <summary>Unique ids of the nodes it reads, each once, ordered.</summary>
    public EquatableArray<string> DependsOn { get; } =
        Rendered.Refs.Concat(Rendered.Sources).Select(r => r.UniqueId).OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>The model in the graph, in no layer.</summary>
    public GraphNode InGraph { get; } = new(
        Node.UniqueId,
        ResourceKind.Model,
        Node.Name,
        Rendered.Refs.Concat(Rendered.Sources).Where(r => r.UniqueId is not null).Select(r => new GraphReference(r.UniqueId!, r.Location)).ToEquatableArray(),
        Group: Config.Group,
        Access: Config.Access);
}
