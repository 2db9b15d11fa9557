using Pipeline.Compiled;

namespace Pipeline.Building;

/// <summary>An incremental model whose columns no longer fit its table and whose <c>on_schema_change</c> does not allow it.</summary>
internal sealed class SchemaChangeException(string message) : Exception(message);

/// <summary>How an incremental model's columns differ from those of its table (dbt: "What if the columns of my incremental model change?").</summary>
/// <param name="Added">In the model only.</param>
/// <param name="Removed">In the table only, by name.</param>
internal sealed record SchemaChange(IReadOnlyList<Column> Added, IReadOnlyList<string> Removed)
{
    /// <summary>Compares; names differ in more than their case.</summary>
    public static SchemaChange Between(IReadOnlyList<string> table, IReadOnlyList<Column> model) => new(
        [.. model.Where(column => !table.Contains(column.Name, StringComparer.OrdinalIgnoreCase))],
        [.. table.Where(name => !model.Any(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))]);

    /// <summary>What the model's <c>on_schema_change</c> makes of it: the columns to add and to drop.</summary>
    /// <exception cref="SchemaChangeException">The change is not allowed.</exception>
    public SchemaChange Allowed(Model model)
    {
        switch (model.OnSchemaChange)
        {
            case OnSchemaChange.SyncAllColumns:
                return this;
            case OnSchemaChange.AppendNewColumns:
                return this with { Removed = [] };
            case OnSchemaChange.Ignore when Added.Count == 0:
                return new([], []);
            case OnSchemaChange.Fail when Added.Count == 0 && Removed.Count == 0:
                return this;
            default:
                var policy = model.OnSchemaChange == OnSchemaChange.Fail ? "fail" : "ignore";
                throw new SchemaChangeException(
                    $"The columns of {model.Relation} have changed ({Describe()}) and on_schema_change is {policy}. "
                    + "Rebuild the table with --full-refresh, or set on_schema_change to append_new_columns or sync_all_columns.");
        }
    }

    private string Describe() => string.Join("; ", new[]
    {
        Added.Count == 0 ? "" : "new: " + string.Join(", ", Added.Select(column => column.Name)),
        Removed.Count == 0 ? "" : "gone: " + string.Join(", ", Removed),
    }.Where(part => part.Length > 0));
}
