using Generator.Text;

namespace Generator.Templating;

/// <summary>Where <c>adapter.dispatch</c> looks for a namespace's macros.</summary>
/// <param name="Namespace">The namespace, as a call names it.</param>
/// <param name="Packages">The packages, the first to look in first.</param>
internal sealed record SearchOrder(string Namespace, EquatableArray<string> Packages);
