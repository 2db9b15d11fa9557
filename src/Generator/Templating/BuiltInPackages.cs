using Generator.Text;

namespace Generator.Templating;

/// <summary>A package whose macros and tests this compiler brings.</summary>
/// <param name="Name">Its name, as it qualifies its macros.</param>
/// <param name="Macros">Its macros' names, ordered.</param>
/// <param name="Tests">Its generic tests' names without <c>test_</c>, ordered.</param>
internal sealed record BuiltInPackage(string Name, EquatableArray<string> Macros, EquatableArray<string> Tests);
