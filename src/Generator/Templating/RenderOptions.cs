using Generator.Project;
using Generator.Text;

namespace Generator.Templating;

/// <summary>What one rendering answers the template's questions with.</summary>
/// <param name="TargetType">What <c>target.type</c> is: <c>duckdb</c> or <c>snowflake</c>.</param>
/// <param name="IsIncremental">What <c>is_incremental()</c> answers.</param>
/// <param name="Execute">False while the graph is discovered, true when the columns of what is referred to are known.</param>
/// <param name="This">The relation of the node being rendered; null where there is none, as in an operation.</param>
/// <param name="Node">What <c>model</c> and <c>config.get()</c> tell about the node; null where there is none.</param>
internal sealed record RenderOptions(
    string TargetType,
    bool IsIncremental = false,
    bool Execute = true,
    ResolvedRelation? This = null,
    NodeInfo? Node = null);

/// <summary>The node being rendered (dbt: "About model context variable").</summary>
/// <param name="UniqueId">Its unique id.</param>
/// <param name="Name">Its name.</param>
/// <param name="ResourceType">model, test, snapshot, seed, analysis or operation.</param>
/// <param name="Path">Its file relative to the SQL root.</param>
/// <param name="Config">Its resolved configuration, as far as it is known.</param>
internal sealed record NodeInfo(string UniqueId, string Name, string ResourceType, string Path, EquatableArray<TemplateEntry> Config = default)
{
    /// <summary>The project or package that it belongs to.</summary>
    public string Package => UniqueIds.PackageOf(UniqueId);
}
