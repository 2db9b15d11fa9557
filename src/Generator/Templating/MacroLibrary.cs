using Generator.Text;

namespace Generator.Templating;

/// <summary>
/// The macros that a project's templates may call: its own, and the built-in packages'. An unqualified name means the calling package's own
/// macro, then the project's, then package <c>dbt</c>'s, so that a project overrides what dbt brings.
/// </summary>
/// <param name="ProjectName">The root project's name, which qualifies its macros.</param>
/// <param name="Templates">The project's macro files.</param>
internal sealed record MacroLibrary(string ProjectName, EquatableArray<Template> Templates);
