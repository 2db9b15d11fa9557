using Generator.Text;

namespace Generator.Project;

/// <summary>A generic data test as a node of the project.</summary>
/// <param name="Declaration">What the schema file says.</param>
/// <param name="TargetId">Unique id of the tested node.</param>
/// <param name="TargetName">Name of the tested model, seed or snapshot; of a source the table's.</param>
/// <param name="Source">The source's name when a source is tested; otherwise null.</param>
/// <param name="Name">dbt's full name of the test.</param>
/// <param name="Alias">The name for files and relations, at most 63 characters.</param>
/// <param name="UniqueId">dbt's unique id.</param>
/// <param name="Path">The schema file.</param>
/// <param name="Fqn">Project, folders and name.</param>
internal sealed record DataTestNode(
    DataTestDeclaration Declaration,
    string TargetId,
    string TargetName,
    string? Source,
    string Name,
    string Alias,
    string UniqueId,
    string Path,
    EquatableArray<string> Fqn);
