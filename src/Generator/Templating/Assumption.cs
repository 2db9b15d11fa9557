using Generator.Text;

namespace Generator.Templating;

/// <summary>
/// A run value that decided what was written. The build's value is compiled in; a run with another is refused.
/// </summary>
/// <param name="Value">The value.</param>
/// <param name="BuildValue">The build's value as Jinja prints it.</param>
/// <param name="Location">The template's expression that used it.</param>
internal sealed record Assumption(RunValue Value, string BuildValue, SourceLocation Location);
