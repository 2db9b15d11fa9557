using Generator.Text;

namespace Generator.Templating;

/// <summary>A package that <c>dbt deps</c> put beside the project: its macros and generic tests may be called, its models are not built.</summary>
/// <param name="Name">Its name in its own dbt_project.yml, which qualifies its macros.</param>
/// <param name="Templates">Its files of macros and generic tests.</param>
internal sealed record InstalledPackage(string Name, EquatableArray<Template> Templates);
