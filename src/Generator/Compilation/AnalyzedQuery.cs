using Generator.Binding;
using Generator.Contracts;
using Generator.Diagnostics;
using Generator.Emission;
using Generator.Syntax;
using Generator.Templating;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Compilation;

/// <summary>One rendering of a query after syntax and binding.</summary>
/// <param name="Path">The template, relative to the SQL root.</param>
/// <param name="Rendered">The text and where it comes from.</param>
/// <param name="Tree">Its syntax.</param>
/// <param name="Bound">Its meaning.</param>
/// <param name="IsWhole">Whether the template and the syntax are right, so that the columns are all there.</param>
/// <param name="Diagnostics">The stages' diagnostics at their places in the user's files.</param>
internal sealed record AnalyzedQuery(
    string Path,
    RenderedSql Rendered,
    SyntaxTree Tree,
    BoundModel Bound,
    bool IsWhole,
    EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Whether it may be lowered: nothing in it is wrong.</summary>
    public bool IsRight => IsWhole && Bound.Diagnostics.All(d => d.Descriptor.DefaultSeverity != Microsoft.CodeAnalysis.DiagnosticSeverity.Error);

    /// <summary>The output columns, each at its place in the template.</summary>
    public InferredSchema Schema => new(
        Bound.Query.Columns.Select(c => new InferredColumn(c.Name, c.Type, c.Nullable, InTemplate(c.Span))).ToEquatableArray(),
        Bound.Query.IsOpen,
        InTemplate(Bound.Query.Span));

    // A column that a macro writes is selected where the macro is called.
    private SourceLocation InTemplate(TextSpan span)
    {
        var place = Rendered.Map.Locate(span);
        return place.Location.Path == Path ? place.Location : place.Related.LastOrDefault(r => r.Path == Path) ?? place.Location;
    }

    /// <summary>The run values whose build value is compiled in, by the template's or the SQL's choice.</summary>
    public IEnumerable<AssumptionPlan> Assumptions => Assumed.Of(Rendered, Bound.Assumed);
}

/// <summary>Assumptions as plans.</summary>
internal static class Assumed
{
    /// <summary>What the rendering assumed, and the holes that turned out to be no literal.</summary>
    public static IEnumerable<AssumptionPlan> Of(RenderedSql rendered, EquatableArray<RunValueHole> holes) =>
        rendered.Assumptions
            .Concat(holes.Select(h => new Assumption(h.Value, rendered.Text.Substring(h.Span.Start, h.Span.Length), rendered.Map.Locate(h.Span).Location)))
            .Select(a => new AssumptionPlan(a.Value, a.BuildValue, a.Location.Path, a.Location.Lines.Start.Line + 1));
}
