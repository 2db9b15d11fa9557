using Generator.Project;
using Generator.Templating;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>Everything that the compiler reads.</summary>
/// <param name="Options">What MSBuild says.</param>
/// <param name="Definition">What the YAML files say; null without a dbt_project.yml.</param>
/// <param name="Templates">Every .sql file, parsed.</param>
/// <param name="SchemaFiles">Every YAML file, for the comments in it.</param>
/// <param name="SeedFiles">Every .csv file.</param>
internal sealed record ProjectInputs(
    BuildOptions Options,
    ProjectDefinition? Definition,
    EquatableArray<Template> Templates,
    EquatableArray<SourceFile> SchemaFiles,
    EquatableArray<SourceFile> SeedFiles);
