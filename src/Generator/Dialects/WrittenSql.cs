using Generator.Binding.Tree;
using Generator.Dialects.Snowflake;
using Generator.Templating;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Dialects;

/// <summary>
/// The text of the dialect that the project is written in: what the template rendered, as written, with its holes and with ephemeral parents at the head
/// of its WITH. Names in double quotes are names in both dialects.
/// </summary>
internal static class WrittenSql
{
    /// <summary>A query, without what stands around it (a trailing semicolon, comments).</summary>
    public static CompiledSql Of(RenderedSql rendered, BoundQuery query, DialectEnvironment environment) =>
        Of(rendered, query.Span, query.Ctes.Count > 0 ? query.Ctes[0].Span.Start : null, span => Slice(rendered, query, span, environment), environment);

    /// <summary>A query that is not parsed.</summary>
    public static CompiledSql Of(RenderedSql rendered, WrittenQuery query, DialectEnvironment environment) =>
        Of(rendered, query.Span, query.FirstCte, span => Slice(rendered, query, span, environment), environment);

    /// <summary>An ephemeral model that is not parsed, as its readers take it in.</summary>
    public static EphemeralModel OfEphemeral(string uniqueId, string name, RenderedSql rendered, WrittenQuery query, DialectEnvironment environment) =>
        new(uniqueId, name, Slice(rendered, query, query.Span, environment), EphemeralsIn(rendered, environment).ToEquatableArray());

    private static CompiledSql Of(RenderedSql rendered, TextSpan query, int? firstCte, Func<TextSpan, CompiledSql> slice, DialectEnvironment environment)
    {
        var inlined = environment.Inlined(EphemeralsIn(rendered, environment));
        var sql = new SqlWriter();
        if (firstCte is { } first)
        {
            sql.Write(slice(TextSpan.FromBounds(query.Start, first)));
            WriteEphemerals(sql, inlined);
            sql.Write(inlined.Count > 0 ? ",\n" : "");
            sql.Write(slice(TextSpan.FromBounds(first, query.End)));
            return sql.ToSql();
        }

        if (inlined.Count > 0)
        {
            sql.Write("with ");
            WriteEphemerals(sql, inlined);
            sql.Write("\n");
        }

        sql.Write(slice(query));
        return sql.ToSql();
    }

    /// <summary>An ephemeral model as its readers take it in.</summary>
    public static EphemeralModel OfEphemeral(string uniqueId, string name, RenderedSql rendered, BoundQuery query, DialectEnvironment environment) =>
        new(uniqueId, name, Slice(rendered, query, query.Span, environment), EphemeralsIn(rendered, environment).ToEquatableArray());

    /// <summary>A part of the rendered text with its holes.</summary>
    /// <param name="rendered">The text.</param>
    /// <param name="root">What the text is bound to: it says which values stand in a literal's place.</param>
    /// <param name="span">The part.</param>
    /// <param name="environment">The project around it.</param>
    public static CompiledSql Slice(RenderedSql rendered, BoundNode root, TextSpan span, DialectEnvironment environment) =>
        Slice(rendered, span, Relations(rendered, environment).Concat(Values(rendered, root)));

    private static CompiledSql Slice(RenderedSql rendered, WrittenQuery query, TextSpan span, DialectEnvironment environment) => Slice(
        rendered,
        span,
        Relations(rendered, environment)
            .Concat(query.Literals.Select(hole => (hole.Span, Write: (Action<SqlWriter>)(sql => sql.Write(hole.Value)))))
            .Concat(query.InStrings.Select(hole => (hole.Span, Write: (Action<SqlWriter>)(sql => sql.WriteText(hole.Value))))));

    private static CompiledSql Slice(RenderedSql rendered, TextSpan span, IEnumerable<(TextSpan Span, Action<SqlWriter> Write)> holes)
    {
        var sql = new SqlWriter();
        var position = span.Start;
        foreach (var (place, write) in holes.Where(hole => span.Contains(hole.Span)).OrderBy(hole => hole.Span.Start))
        {
            if (place.Start >= position)
            {
                sql.Write(rendered.Text.Substring(position, place.Start - position));
                write(sql);
                position = place.End;
            }
        }

        sql.Write(rendered.Text.Substring(position, span.End - position));
        return sql.ToSql();
    }

    private static IEnumerable<(TextSpan Span, Action<SqlWriter> Write)> Relations(RenderedSql rendered, DialectEnvironment environment) =>
        rendered.Holes.OfType<RelationHole>().Select(hole => (hole.Span, (Action<SqlWriter>)(sql => WriteRelation(sql, hole.Relation, environment))));

    private static IEnumerable<(TextSpan Span, Action<SqlWriter> Write)> Values(RenderedSql rendered, BoundNode root)
    {
        foreach (var node in BoundWalk.SelfAndDescendants(root))
        {
            if (node is BoundRunValue value)
            {
                yield return (value.Span, sql => sql.Write(value.Value));
            }
            else if (node is BoundInterpolatedText text)
            {
                foreach (var hole in rendered.Holes.OfType<RunValueHole>().Where(hole => text.Span.Contains(hole.Span)))
                {
                    yield return (hole.Span, sql => sql.WriteText(hole.Value));
                }
            }
        }
    }

    private static void WriteRelation(SqlWriter sql, ResolvedRelation relation, DialectEnvironment environment)
    {
        if (environment.Ephemerals.TryGetValue(relation.UniqueId, out var ephemeral))
        {
            sql.Write(SnowflakeIdentifier.Quote(ephemeral.Name));
        }
        else
        {
            sql.Write(relation);
        }
    }

    private static IEnumerable<string> EphemeralsIn(RenderedSql rendered, DialectEnvironment environment) => rendered.Holes
        .OfType<RelationHole>()
        .Select(hole => hole.Relation.UniqueId)
        .Where(environment.Ephemerals.ContainsKey)
        .Distinct()
        .OrderBy(id => id, StringComparer.Ordinal);

    private static void WriteEphemerals(SqlWriter sql, IReadOnlyList<EphemeralModel> inlined)
    {
        for (var i = 0; i < inlined.Count; i++)
        {
            sql.Write(i == 0 ? "" : ",\n");
            sql.Write($"{SnowflakeIdentifier.Quote(inlined[i].Name)} as (\n");
            sql.Write(inlined[i].Query);
            sql.Write("\n)");
        }
    }
}
