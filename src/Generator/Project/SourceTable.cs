using Generator.Project.Columns;
using Generator.Project.Config;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project;

/// <summary>A table that something else fills, with what its source says of all its tables already applied ("Source properties").</summary>
internal sealed record SourceTable
{
    public required YamlScalar Source { get; init; }

    public required YamlScalar Name { get; init; }

    /// <summary>The schema file that declares it.</summary>
    public required string Path { get; init; }

    /// <summary>Project or package, folders, source and table: what configuration and selection match.</summary>
    public EquatableArray<string> Fqn { get; init; } = [];

    /// <summary>dbt's unique id.</summary>
    public string UniqueId => $"source.{Fqn[0]}.{Source.Text}.{Name.Text}";

    public string SourceDescription { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>The schema; the source's name when none is given.</summary>
    public required YamlScalar Schema { get; init; }

    public YamlScalar? Database { get; init; }

    /// <summary>The table's name in the warehouse; its name here when none is given.</summary>
    public required YamlScalar Identifier { get; init; }

    public YamlScalar? Loader { get; init; }

    /// <summary>The column or expression that says when a row was loaded.</summary>
    public YamlScalar? LoadedAtField { get; init; }

    /// <summary>The query whose one value is when the newest row was loaded, in place of a field.</summary>
    public YamlScalar? LoadedAtQuery { get; init; }

    public Freshness? Freshness { get; init; }

    public EquatableArray<ConfigAssignment> Config { get; init; }

    public EquatableArray<DeclaredColumn> Columns { get; init; }

    public EquatableArray<DataTestDeclaration> DataTests { get; init; }

    public DeclaredColumn? FindColumn(string name) =>
        Columns.FirstOrDefault(column => string.Equals(column.Name.Text, name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>How old a source's newest row may be ("freshness").</summary>
/// <param name="WarnAfter">Age from which the check warns; null never.</param>
/// <param name="ErrorAfter">Age from which the check fails; null never.</param>
/// <param name="Filter">A condition on the rows looked at; null for all.</param>
internal sealed record Freshness(TimeSpan? WarnAfter, TimeSpan? ErrorAfter, YamlScalar? Filter)
{
    /// <summary>What a table says in place of what its source says, threshold by threshold.</summary>
    public static Freshness? Merge(Freshness? source, Freshness? table) =>
        source is null || table is null
            ? table ?? source
            : new Freshness(table.WarnAfter ?? source.WarnAfter, table.ErrorAfter ?? source.ErrorAfter, table.Filter ?? source.Filter);
}
