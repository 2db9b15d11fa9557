using Generator.Templating.Builtins;
using Generator.Templating.Context;
using Generator.Templating.Values;

namespace Generator.Templating.Evaluation;

/// <summary>
/// What a name means: a variable; a macro of the calling package or the project; what dbt's context or Jinja brings; a package; a macro of
/// package <c>dbt</c>. So a project's macro overrides a function of the context, as in dbt.
/// </summary>
internal sealed class Lookup(Rendering rendering)
{
    public Value Name(string name)
    {
        if (rendering.Frame.Scope.Find(name) is { } variable)
        {
            return variable;
        }

        return rendering.Macros.FindLocal(name, rendering.Frame.Package)
            ?? Context(name)
            ?? rendering.Macros.FindPackage(name)
            ?? (Value?)rendering.Macros.FindIn(MacroLibrary.DbtPackage, name)
            ?? new UndefinedValue(new UndefinedName(null, name, Candidates()));
    }

    /// <summary>What dbt's context brings under a name, whatever macros there are: <c>builtins.ref</c>.</summary>
    public Value? Context(string name) =>
        ContextValues.Table.TryGetValue(name, out var make) ? make(rendering)
        : ContextFunctions.Table.TryGetValue(name, out var function) || Globals.Table.TryGetValue(name, out function) ? new FunctionValue(function)
        : null;

    private IEnumerable<string> Candidates() =>
        rendering.Frame.Scope.Names
            .Concat(rendering.Macros.NamesSeenFrom(rendering.Frame.Package))
            .Concat(ContextValues.Table.Keys)
            .Concat(ContextFunctions.Table.Keys)
            .Concat(Globals.Table.Keys)
            .Distinct(StringComparer.Ordinal);
}
