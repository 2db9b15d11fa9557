namespace Generator.Templating;

/// <summary>What a template may ask of the project it belongs to.</summary>
internal interface IProjectEnvironment
{
    string ProjectName { get; }

    /// <summary>The names that <c>ref()</c> takes, for suggestions.</summary>
    IEnumerable<string> RefNames { get; }

    /// <summary>The sources as <c>source.table</c>, for suggestions.</summary>
    IEnumerable<string> SourceNames { get; }

    TargetInfo Target { get; }

    /// <summary>What a <c>ref()</c> in a node of the package <paramref name="reader"/> means: nothing when unknown, one relation, or several when it is ambiguous.</summary>
    IReadOnlyList<ResolvedRelation> ResolveRef(string? package, string name, string? version, string reader);

    /// <summary>What a <c>source()</c> in a node of the package <paramref name="reader"/> means; null when unknown.</summary>
    ResolvedRelation? ResolveSource(string source, string table, string reader);

    /// <summary>A relation's columns in order, as inferred or declared; null when they are not known (yet).</summary>
    IReadOnlyList<TemplateColumn>? ColumnsOf(string uniqueId);

    /// <summary>
    /// The build's value of a var for a node of the package <paramref name="reader"/>: the MSBuild property SqlVars, then dbt_project.yml; null when it has none.
    /// </summary>
    TemplateValue? FindVar(string name, string reader);

    /// <summary>Names of the vars that have a value, for suggestions.</summary>
    IEnumerable<string> VarNames { get; }
}

/// <summary>A relation by the node that makes it.</summary>
/// <param name="UniqueId">dbt's unique id, such as <c>model.shop.stg_events</c>.</param>
/// <param name="Schema">Schema as configured, unquoted.</param>
/// <param name="Identifier">Name as configured, unquoted.</param>
internal sealed record ResolvedRelation(string UniqueId, string Schema, string Identifier);

/// <summary>A column as macros see it (dbt: "About the Column object").</summary>
/// <param name="Name">The column's name.</param>
/// <param name="DataType">Snowflake's name of its type, with length or precision; null when unknown.</param>
internal sealed record TemplateColumn(string Name, string? DataType);

/// <summary>The build-time values of <c>target</c>; its type comes with the rendering.</summary>
/// <param name="Name">The target's name, such as <c>duckdb</c>.</param>
/// <param name="Schema">Its default schema.</param>
/// <param name="Database">Its database.</param>
/// <param name="ProfileName">The profile it belongs to.</param>
internal sealed record TargetInfo(string Name, string Schema, string Database, string ProfileName = "default");
