using Generator.Dialects;
using Generator.Dialects.Materializations;
using Generator.Project.Config;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>A model's configuration as the plan of how it is stored.</summary>
internal static class MaterializationPlans
{
    /// <summary>The plan.</summary>
    /// <param name="model">The model; not ephemeral.</param>
    /// <param name="columns">The columns it stores.</param>
    public static MaterializationPlan Of(ParsedModel model, EquatableArray<OutputColumn> columns) =>
        new(model.Relation, model.Config.Materialization == Materialization.View, columns)
        {
            Strategy = model.Config.IncrementalStrategy == "append" ? IncrementalStrategy.Append : IncrementalStrategy.Merge,
            UniqueKey = Texts(model.Config.UniqueKey),
            MergeUpdateColumns = Texts(model.Config.MergeUpdateColumns),
            MergeExcludeColumns = Texts(model.Config.MergeExcludeColumns),
            IncrementalPredicates = model.Config.IncrementalPredicates.Select(p => new CompiledSql([new LiteralSegment(p.Text)])).ToEquatableArray(),
        };

    /// <summary>What Snowflake needs to keep the model up to date; null unless it is a dynamic table.</summary>
    public static DynamicTablePlan? DynamicTableOf(NodeConfig config) => config.Materialization == Materialization.DynamicTable
        ? new DynamicTablePlan(config.TargetLag, config.SnowflakeWarehouse, config.RefreshMode, config.Initialize)
        : null;

    private static EquatableArray<string> Texts(EquatableArray<YamlScalar> scalars) => scalars.Select(s => s.Text).ToEquatableArray();
}
