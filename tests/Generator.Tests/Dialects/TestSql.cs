using System.Text;
using Generator.Binding;
using Generator.Binding.Tree;
using Generator.Dialects;
using Generator.Dialects.DuckDb;
using Generator.Syntax;
using Generator.Templating;
using Generator.Text;
using Generator.Types;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Generator.Tests.Dialects;

/// <summary>
/// Snowflake's SQL with holes as a template would have rendered it: <c>{raw.events}</c> is a relation of the test project,
/// <c>{var:days=3}</c> a run value printed as 3.
/// </summary>
internal sealed class TestSql
{
    private readonly TestRelations _relations;

    private TestSql(RenderedSql rendered, SyntaxTree tree, TestRelations relations)
    {
        _relations = relations;
        Rendered = rendered;
        Tree = tree;
    }

    public RenderedSql Rendered { get; }

    public SyntaxTree Tree { get; }

    public static DialectEnvironment Environment => TestRelations.Shop.Environment;

    /// <param name="text">The SQL.</param>
    /// <param name="relations">The relations that it may read; null for those of the test project.</param>
    public static TestSql Parse(string text, TestRelations? relations = null)
    {
        relations ??= TestRelations.Shop;
        var holes = new List<Hole>();
        var sql = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{' && Hole(text, i, relations) is { } hole)
            {
                var span = new TextSpan(sql.Length, hole.Printed.Length);
                holes.Add(hole.Value is { } value ? new RunValueHole(span, value) : new RelationHole(span, hole.Relation!));
                sql.Append(hole.Printed);
                i = hole.End - 1;
            }
            else
            {
                sql.Append(text[i]);
            }
        }

        var rendered = sql.ToString();
        return new TestSql(new RenderedSql { Text = rendered, Map = null!, Holes = holes.ToEquatableArray() }, SqlParser.Parse(rendered), relations);
    }

    /// <summary>The bound query; fails on any diagnostic.</summary>
    public BoundQuery Bind()
    {
        Assert.Empty(Tree.Diagnostics.Select(d => d.Descriptor.Title + ": " + string.Join(", ", d.Arguments)));
        var bound = Binder.BindModel(Tree, Rendered.Holes, _relations);
        Assert.Empty(bound.Diagnostics.Select(d => $"{d.Descriptor.Id} {string.Join(", ", d.Arguments)} at '{Rendered.Text.Substring(d.Span.Start, d.Span.Length)}'"));
        return bound.Query;
    }

    public EquatableArray<BoundStatement> BindStatements()
    {
        Assert.Empty(Tree.Diagnostics.Select(d => d.Descriptor.Title + ": " + string.Join(", ", d.Arguments)));
        var bound = Binder.BindStatements(Tree, Rendered.Holes, _relations);
        Assert.Empty(bound.Diagnostics.Select(d => $"{d.Descriptor.Id} {string.Join(", ", d.Arguments)}"));
        return bound.Statements;
    }

    public DuckDbQuery ToDuckDb() => DuckDbQuery.Of(Bind(), _relations.Environment);

    /// <summary>SQL with its holes written as a run would, parameters by their default.</summary>
    public static string Text(CompiledSql sql) => string.Concat(sql.Segments.Select(segment => segment switch
    {
        LiteralSegment literal => literal.Text,
        RelationSegment relation => $"{relation.Relation.Schema}.{relation.Relation.Identifier}",
        ParameterSegment { Value.Kind: RunValueKind.CurrentTimestamp } => "timestamp '2026-02-06 12:00:00'",
        ParameterSegment { Value.Type: RunValueType.Text } parameter => $"'{parameter.Value.Default}'",
        ParameterSegment parameter => parameter.Value.Default,
        TextSegment text => text.Value.Default,
        NestedSegment nested => Text(nested.Sql),
        _ => "",
    }));

    /// <summary>SQL with its holes shown as such.</summary>
    public static string Marked(CompiledSql sql) => string.Concat(sql.Segments.Select(segment => segment switch
    {
        LiteralSegment literal => literal.Text,
        RelationSegment relation => $"[{relation.Relation.Identifier}]",
        ParameterSegment parameter => $"[${parameter.Value.Name}]",
        TextSegment text => $"[text {text.Value.Name}]",
        NestedSegment nested => Marked(nested.Sql),
        _ => "",
    }));

    private static (string Printed, int End, RunValue? Value, ResolvedRelation? Relation)? Hole(string text, int open, TestRelations relations)
    {
        var close = text.IndexOf('}', open);
        var hole = close < 0 ? "" : text[(open + 1)..close];
        if (hole.StartsWith("var:", StringComparison.Ordinal))
        {
            var parts = hole[4..].Split('=');
            var type = parts[1].All(char.IsDigit) ? RunValueType.WholeNumber : RunValueType.Text;
            return (parts[1], close + 1, new RunValue(RunValueKind.Var, parts[0], type, parts[1]), null);
        }

        return relations.Find(hole) is { } relation ? (hole, close + 1, null, relation.Resolved) : null;
    }
}
