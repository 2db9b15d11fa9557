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
    private TestSql(RenderedSql rendered, SyntaxTree tree)
    {
        Rendered = rendered;
        Tree = tree;
    }

    public RenderedSql Rendered { get; }

    public SyntaxTree Tree { get; }

    public static DialectEnvironment Environment { get; } = new(
        TestRelations.All.ToDictionary(r => r.Resolved.UniqueId, r => r.Resolved),
        new Dictionary<string, EphemeralModel>());

    public static TestSql Parse(string text)
    {
        var holes = new List<Hole>();
        var sql = "";
        while (text.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open && Hole(text, open) is { } hole)
        {
            sql += text[..open];
            var span = new TextSpan(sql.Length, hole.Printed.Length);
            holes.Add(hole.Value is { } value ? new RunValueHole(span, value) : new RelationHole(span, hole.Relation!));
            sql += hole.Printed;
            text = text[hole.End..];
        }

        sql += text;
        return new TestSql(new RenderedSql { Text = sql, Map = null!, Holes = holes.ToEquatableArray() }, SqlParser.Parse(sql));
    }

    /// <summary>The bound query; fails on any diagnostic.</summary>
    public BoundQuery Bind()
    {
        Assert.Empty(Tree.Diagnostics.Select(d => d.Descriptor.Title + ": " + string.Join(", ", d.Arguments)));
        var bound = Binder.BindModel(Tree, Rendered.Holes, new TestRelations());
        Assert.Empty(bound.Diagnostics.Select(d => $"{d.Descriptor.Id} {string.Join(", ", d.Arguments)} at '{Rendered.Text.Substring(d.Span.Start, d.Span.Length)}'"));
        return bound.Query;
    }

    public EquatableArray<BoundStatement> BindStatements()
    {
        Assert.Empty(Tree.Diagnostics.Select(d => d.Descriptor.Title + ": " + string.Join(", ", d.Arguments)));
        var bound = Binder.BindStatements(Tree, Rendered.Holes, new TestRelations());
        Assert.Empty(bound.Diagnostics.Select(d => $"{d.Descriptor.Id} {string.Join(", ", d.Arguments)}"));
        return bound.Statements;
    }

    public DuckDbQuery ToDuckDb() => DuckDbQuery.Of(Bind(), Environment);

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

    private static (string Printed, int End, RunValue? Value, ResolvedRelation? Relation)? Hole(string text, int open)
    {
        var close = text.IndexOf('}', open);
        var hole = close < 0 ? "" : text[(open + 1)..close];
        if (hole.StartsWith("var:", StringComparison.Ordinal))
        {
            var parts = hole[4..].Split('=');
            var type = parts[1].All(char.IsDigit) ? RunValueType.WholeNumber : RunValueType.Text;
            return (parts[1], close + 1, new RunValue(RunValueKind.Var, parts[0], type, parts[1]), null);
        }

        return TestRelations.Find(hole) is { } relation ? (hole, close + 1, null, relation.Resolved) : null;
    }
}
