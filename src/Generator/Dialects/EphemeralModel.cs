using Generator.Text;

namespace Generator.Dialects;

/// <summary>An ephemeral model as its readers take it in.</summary>
/// <param name="UniqueId">dbt's unique id.</param>
/// <param name="Name">The name of its common table expression, <c>__dbt__cte__name</c>.</param>
/// <param name="Query">Its query without those of its own ephemeral parents; for DuckDB at one level of indentation.</param>
/// <param name="Parents">Unique ids of the ephemeral models that it reads itself, ordered.</param>
internal sealed record EphemeralModel(string UniqueId, string Name, CompiledSql Query, EquatableArray<string> Parents)
{
    /// <summary>dbt's name for the common table expression of a model.</summary>
    public static string NameOf(string model) => "__dbt__cte__" + model;
}
