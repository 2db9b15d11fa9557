using Pipeline.Compiled;

namespace Pipeline.Warehouses.Snowflake;

/// <summary>
/// The names and statements of write, audit, publish on Snowflake, where DDL commits: a table is built and tested as
/// <c>name__audit</c> and then swapped with the one that readers see (Snowflake: "ALTER TABLE", SWAP WITH).
/// </summary>
/// <param name="run">The run.</param>
/// <param name="model">A table or incremental model.</param>
internal sealed class SnowflakeAudit(RunContext run, Model model)
{
    private readonly string _published = new SqlRenderer(run).Name(model.Relation);

    /// <summary>Names the table under audit where the model's own name stands.</summary>
    public SqlRenderer Renderer { get; } = new(run.With(model.Relation, model.Relation.Identifier + "__audit"));

    /// <summary>Makes the table under audit a copy of the published one, which costs no storage.</summary>
    public string Clone => $"create or replace table {Name} clone {_published}";

    /// <summary>Publishes in place of an existing table; the old one becomes the one under audit.</summary>
    public string Swap => $"alter table {Name} swap with {_published}";

    /// <summary>Publishes where there is nothing yet.</summary>
    public string Rename => $"alter table {Name} rename to {_published}";

    /// <summary>Leaves nothing behind.</summary>
    public string Drop => $"drop table if exists {Name}";

    private string Name => Renderer.Name(model.Relation);

    /// <summary>Adds a column to the table under audit.</summary>
    /// <exception cref="Building.SchemaChangeException">Its type is not known.</exception>
    public string Add(Column column) => column.DataType is { } type
        ? $"alter table {Name} add column {Identifier.Quote(Dialect.Snowflake, column.Name)} {type}"
        : throw new Building.SchemaChangeException($"Column '{column.Name}' is new in {model.Relation} and its type is not known: declare its data_type, or rebuild with --full-refresh.");

    /// <summary>Drops a column of the table under audit, by its stored name.</summary>
    public string Remove(string column) => $"alter table {Name} drop column \"{column.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
