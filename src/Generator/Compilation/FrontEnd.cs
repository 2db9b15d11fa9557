using Generator.Binding;
using Generator.Binding.Statements;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Templating;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>Takes rendered SQL through syntax and binding; each stage's diagnostics are placed in the files that wrote the text.</summary>
/// <param name="schemas">The relations that may be read.</param>
/// <param name="dialect">The dialect that the text is written in.</param>
internal sealed class FrontEnd(IRelationSchemas schemas, SqlDialect dialect)
{
    /// <summary>Analyzes a text of one query.</summary>
    /// <param name="path">The template, relative to the SQL root.</param>
    /// <param name="rendered">What it was rendered to.</param>
    public AnalyzedQuery Analyze(string path, RenderedSql rendered)
    {
        // What a template error left out would only be missed again by the parser.
        var tree = SqlParser.ParseQuery(rendered.HasErrors ? "select null" : rendered.Text, dialect);
        var bound = Binder.BindModel(tree, rendered.HasErrors ? [] : rendered.Holes, schemas);
        var isWhole = !rendered.HasErrors && tree.Diagnostics.Count == 0;
        return new AnalyzedQuery(path, rendered, tree, bound, isWhole, Placed(rendered, isWhole ? bound.Diagnostics : rendered.HasErrors ? [] : tree.Diagnostics));
    }

    /// <summary>Analyzes a statement of an operation.</summary>
    /// <param name="rendered">What it was rendered to.</param>
    /// <param name="staged">The file formats and stages that the project creates; null for none.</param>
    public (SyntaxTree Tree, BoundScript Script, EquatableArray<DiagnosticInfo> Diagnostics) AnalyzeStatement(RenderedSql rendered, StageObjects? staged = null)
    {
        var tree = SqlParser.Parse(rendered.Text, dialect);
        var script = Binder.BindStatements(tree, rendered.Holes, schemas, staged);
        return (tree, script, Placed(rendered, tree.Diagnostics.Count > 0 ? tree.Diagnostics : script.Diagnostics));
    }

    /// <summary>The diagnostics of a later stage at their places.</summary>
    public static IEnumerable<DiagnosticInfo> Place(RenderedSql rendered, IEnumerable<SqlDiagnostic> diagnostics) =>
        diagnostics.Select(d =>
        {
            var place = rendered.Map.Locate(d.Span);
            return new DiagnosticInfo(d.Descriptor, place.Location, d.Arguments, place.Related);
        });

    private static EquatableArray<DiagnosticInfo> Placed(RenderedSql rendered, EquatableArray<SqlDiagnostic> diagnostics) =>
        rendered.Diagnostics.Concat(Place(rendered, diagnostics)).ToEquatableArray();
}
