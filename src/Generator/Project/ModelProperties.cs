using Generator.Project.Columns;
using Generator.Project.Config;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project;

/// <summary>What a schema file says of a model, seed, snapshot or analysis.</summary>
internal sealed record ModelProperties
{
    public required ResourceKind Kind { get; init; }

    public required YamlScalar Name { get; init; }

    public string Description { get; init; } = "";

    /// <summary>The configuration, with the keys that dbt also takes beside <c>config</c> (group, access, docs, meta, tags).</summary>
    public EquatableArray<ConfigAssignment> Config { get; init; }

    /// <summary>The declared columns, payload fields folded into the type of their root.</summary>
    public EquatableArray<DeclaredColumn> Columns { get; init; }

    /// <summary>Constraints over several columns.</summary>
    public EquatableArray<Constraint> Constraints { get; init; }

    /// <summary>The model's and its columns' data tests, in the order written.</summary>
    public EquatableArray<DataTestDeclaration> DataTests { get; init; }

    public YamlScalar? DeprecationDate { get; init; }

    public YamlScalar? LatestVersion { get; init; }

    /// <summary>A snapshot's <c>relation</c>, a ref or source expression; null for anything else.</summary>
    public YamlScalar? Relation { get; init; }

    /// <summary>The declared column of a name, case ignored as Snowflake does; null when there is none.</summary>
    public DeclaredColumn? FindColumn(string name) =>
        Columns.FirstOrDefault(column => string.Equals(column.Name.Text, name, StringComparison.OrdinalIgnoreCase));
}
