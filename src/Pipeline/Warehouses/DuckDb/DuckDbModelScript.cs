using Pipeline.Building;
using Pipeline.Compiled;

namespace Pipeline.Warehouses.DuckDb;

/// <summary>What a run executes on DuckDB, without the tests that stand between the statement and its commit.</summary>
internal sealed class DuckDbModelScript(RunContext run) : IModelScript
{
    private readonly SqlRenderer _renderer = new(run);

    /// <inheritdoc />
    public string Of(Model model)
    {
        var create = _renderer.Inline(model.DuckDb.Create!);
        return model.DuckDb.Merge is { } merge
            ? $"-- When the table does not exist, and with --full-refresh:\n{create};\n\n-- When it does:\n{_renderer.Inline(merge)};\n"
            : $"{create};\n";
    }
}
