using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating;

/// <summary>A span of rendered SQL that the run fills in; the text there is what the build assumes, so that it parses.</summary>
/// <param name="Span">Characters of <see cref="RenderedSql.Text"/>.</param>
internal abstract record Hole(TextSpan Span);

/// <summary>The name of a relation, printed <c>schema.identifier</c>.</summary>
/// <param name="Span">Characters of <see cref="RenderedSql.Text"/>.</param>
/// <param name="Relation">The relation named.</param>
internal sealed record RelationHole(TextSpan Span, ResolvedRelation Relation) : Hole(Span);

/// <summary>A value of the run, printed with its build value.</summary>
/// <param name="Span">Characters of <see cref="RenderedSql.Text"/>.</param>
/// <param name="Value">The value.</param>
internal sealed record RunValueHole(TextSpan Span, RunValue Value) : Hole(Span);
