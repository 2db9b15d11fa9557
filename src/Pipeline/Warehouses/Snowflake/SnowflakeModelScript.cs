using Pipeline.Building;
using Pipeline.Compiled;

namespace Pipeline.Warehouses.Snowflake;

/// <summary>What a run executes on Snowflake, without the tests that stand between building a table and swapping it in.</summary>
internal sealed class SnowflakeModelScript(RunContext run) : IModelScript
{
    /// <inheritdoc />
    public string Of(Model model)
    {
        if (model.Materialization is Materialization.View or Materialization.DynamicTable)
        {
            return new SqlRenderer(run).Inline(model.Snowflake.Create!) + ";\n";
        }

        var under = new SnowflakeAudit(run, model);
        var create = under.Renderer.Inline(model.Snowflake.Create!);
        return model.Snowflake.Merge is { } merge
            ? $"-- When the table does not exist, and with --full-refresh:\n{create};\n{under.Rename};\n\n-- When it does:\n{under.Clone};\n{under.Renderer.Inline(merge)};\n{under.Swap};\n{under.Drop};\n"
            : $"{create};\n{under.Swap};\n{under.Drop};\n";
    }
}
