using Generator.Diagnostics;
using Generator.Templating.Evaluation;
using Generator.Templating.Values;
using Generator.Text;

namespace Generator.Templating.Context;

/// <summary><c>ref</c> and <c>source</c>.</summary>
internal static class ReferenceFunctions
{
    public static readonly Function[] Rows =
    [
        new("ref", "package_or_name, name?, version?, v?", Ref),
        new("source", "source_name, table_name", Source),
    ];

    private static Value Ref(Call call)
    {
        var rendering = call.Rendering;
        var package = call.Has(1) ? call.Text(0) : null;
        var name = call.Text(call.Has(1) ? 1 : 0);
        var version = call.Has(2) ? call.Text(2) : call.Has(3) ? call.Text(3) : null;
        var written = package is null ? name : $"{package}.{name}";
        var found = rendering.Project.ResolveRef(package, name, version, rendering.Package);
        var relation = found.Count == 1 ? found[0] : null;
        rendering.Findings.Refs.Add(new Reference(written, relation?.UniqueId, rendering.OutermostLocationOf(call.Span)));
        if (relation is not null)
        {
            return RelationOf(rendering, relation);
        }

        return found.Count == 0
            ? rendering.Report(
                TemplatingDiagnostics.UnknownRef,
                call.Span,
                version is null ? written : $"{written}', version '{version}",
                Suggestion.Phrase(name, rendering.Project.RefNames))
            : rendering.Report(
                TemplatingDiagnostics.AmbiguousRef,
                call.Span,
                written,
                string.Join(" or ", found.Select(candidate => candidate.UniqueId).OrderBy(id => id, StringComparer.Ordinal)));
    }

    private static Value Source(Call call)
    {
        var rendering = call.Rendering;
        var written = $"{call.Text(0)}.{call.Text(1)}";
        var relation = rendering.Project.ResolveSource(call.Text(0), call.Text(1), rendering.Package);
        rendering.Findings.Sources.Add(new Reference(written, relation?.UniqueId, rendering.OutermostLocationOf(call.Span)));
        return relation is not null
            ? RelationOf(rendering, relation)
            : rendering.Report(
                TemplatingDiagnostics.UnknownSource, call.Span, written, Suggestion.Phrase(written, rendering.Project.SourceNames));
    }

    private static RelationValue RelationOf(Rendering rendering, ResolvedRelation relation)
    {
        rendering.Findings.Relations.Add(relation);
        return new(relation, new TargetValue(rendering).Attribute("database")!);
    }
}
