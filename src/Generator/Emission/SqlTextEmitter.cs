using System.Text;
using Generator.Dialects;
using Generator.Templating;

namespace Generator.Emission;

/// <summary>
/// Writes statements as interpolated raw strings, so that generated SQL reads as SQL. Relations are members of the
/// generated class Relations; the run values and shared statements of a file are its private fields.
/// </summary>
internal sealed class SqlTextEmitter(RelationNames relations)
{
    private readonly Dictionary<RunValue, string> _values = [];
    private readonly Dictionary<CompiledSql, string> _shared = [];

    /// <summary>Gives a statement a field, which later statements that hold it refer to.</summary>
    public void Share(CompiledSql sql, string field)
    {
        if (!_shared.ContainsKey(sql))
        {
            _shared.Add(sql, field);
        }
    }

    /// <summary>Writes a field for each run value of the statements.</summary>
    public void WriteValues(SourceWriter writer, IEnumerable<CompiledSql> statements)
    {
        foreach (var value in statements.SelectMany(Values).Distinct())
        {
            var name = CSharpNames.Pascal(value.Name.Length > 0 ? value.Name : value.Kind.ToString()) + "Value";
            var unique = name;
            for (var i = 2; _values.ContainsValue(unique); i++)
            {
                unique = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            _values.Add(value, unique);
            writer.Line($"private static readonly RunValue {unique} = {RunValue(value)};");
        }

        if (_values.Count > 0)
        {
            writer.Line();
        }
    }

    /// <summary>Writes <paramref name="head"/>, the statement and <paramref name="tail"/>: a field, a property or an argument.</summary>
    public void Write(SourceWriter writer, string head, CompiledSql sql, string tail)
    {
        if (_shared.TryGetValue(sql, out var field) && !head.Contains(" " + field + " ="))
        {
            writer.Line(head + field + tail);
            return;
        }

        var segments = Written(sql).ToList();
        var literals = string.Concat(segments.Select(s => s is LiteralSegment literal ? literal.Text : " "));
        var braces = RawText.LongestRun(literals, '{', '}') + 1;
        var quotes = RawText.QuotesFor(literals);
        var open = new string('{', braces);
        var close = new string('}', braces);
        var text = new StringBuilder();
        foreach (var segment in segments)
        {
            text.Append(segment is LiteralSegment literal ? literal.Text : open + Hole(segment) + close);
        }

        writer.Line(head + new string('$', braces) + quotes);
        writer.Indented(() => writer.Line(text.ToString()));
        writer.Indented(() => writer.Line(quotes + tail));
    }

    public static string RunValue(RunValue value)
    {
        var arguments = $"RunValueKind.{value.Kind}, {CSharpNames.Literal(value.Name)}, RunValueType.{value.Type}";
        if (value.Default is not null || value.Format is not null)
        {
            arguments += ", " + CSharpNames.Literal(value.Default);
        }

        return "new(" + arguments + (value.Format is null ? "" : ", " + CSharpNames.Literal(value.Format)) + ")";
    }

    // A statement inside that has no field of its own is written out.
    private IEnumerable<SqlSegment> Written(CompiledSql sql) => sql.Segments.SelectMany(segment =>
        segment is NestedSegment nested && !_shared.ContainsKey(nested.Sql) ? Written(nested.Sql) : [segment]);

    private string Hole(SqlSegment segment) => segment switch
    {
        RelationSegment relation => "Relations." + relations.Of(relation.Relation.UniqueId),
        ParameterSegment parameter => _values[parameter.Value],
        TextSegment text => _values[text.Value] + ":text",
        NameSegment name => _values[name.Value] + ":name",
        NestedSegment nested => _shared[nested.Sql],
        _ => throw new InvalidOperationException(segment.GetType().Name),
    };

    private static IEnumerable<RunValue> Values(CompiledSql sql) => sql.Segments.SelectMany(segment => segment switch
    {
        ParameterSegment parameter => [parameter.Value],
        TextSegment text => [text.Value],
        NameSegment name => [name.Value],
        NestedSegment nested => Values(nested.Sql),
        _ => Enumerable.Empty<RunValue>(),
    });
}
