using System.Globalization;
using Generator.Binding;
using Generator.Binding.Lineage;
using Generator.Diagnostics;
using Generator.Syntax;
using Generator.Templating;
using Generator.Text;
using Generator.Types;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Generator.Tests.Binding;

/// <summary>
/// One case of a golden file: a query, then what it gives. In the query <c>{name}</c> is a ref of a schema of the file, and <c>^…^</c> marks the
/// span of the diagnostic that it must have. Below the <c>--</c> line stands either a column a line (name, type, <c>null</c> where it is nullable,
/// lineage after <c>&lt;-</c> where the case shows it, then that of the rows) or diagnostics, id and message.
/// </summary>
internal sealed record BindingCase(string Name, string Query, string Expected)
{
    private static readonly SchemaFile Schemas = SchemaFile.Load("schemas.txt");

    public string Actual(bool withLineage, out string? spanProblem, SqlDialect dialect = SqlDialect.Snowflake)
    {
        var (text, holes, marked) = Render();
        var tree = SqlParser.ParseQuery(text, dialect);
        Assert.True(tree.Diagnostics.Count == 0, $"{Name}: {string.Join("; ", tree.Diagnostics.Select(Message))}");
        var model = Binder.BindModel(tree, holes, Schemas);
        spanProblem = SpanProblem(text, marked, model.Diagnostics);
        return model.Diagnostics.Count > 0
            ? string.Join("\n", model.Diagnostics.Select(Message))
            : string.Join("\n", Columns(model, withLineage));
    }

    private static IEnumerable<string> Columns(BoundModel model, bool withLineage)
    {
        var lineage = LineageCollector.Collect(model.Query);
        for (var i = 0; i < model.Query.Columns.Count; i++)
        {
            var column = model.Query.Columns[i];
            var inputs = Inputs(lineage.Columns[i].Inputs);
            var type = column.Type.IsUnknown ? "?" : SqlTypeDisplay.Of(column.Type);
            yield return $"{column.Name} {type}{(column.Nullable ? " null" : "")}{(withLineage && inputs.Length > 0 ? $" <- {inputs}" : "")}";
        }

        if (model.Query.IsOpen)
        {
            yield return "*";
        }

        if (withLineage && lineage.Rows.Count > 0)
        {
            yield return $"rows <- {Inputs(lineage.Rows)}";
        }
    }

    private static string Inputs(IEnumerable<LineageInput> inputs) =>
        string.Join(", ", inputs.Select(i => $"{i.Node}.{i.Column}{(i.Path is null ? "" : ":" + i.Path)} {i.Kind}"));

    private static string Message(SqlDiagnostic diagnostic) =>
        $"{diagnostic.Descriptor.Id}: {string.Format(CultureInfo.InvariantCulture, diagnostic.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), [.. diagnostic.Arguments])}";

    private static string? SpanProblem(string text, IReadOnlyList<TextSpan> marked, EquatableArray<SqlDiagnostic> diagnostics)
    {
        var spans = diagnostics.Select(d => d.Span).ToList();
        return spans.SequenceEqual(marked)
            ? null
            : $"diagnostics stand on {string.Join(", ", spans.Select(s => $"'{text.Substring(s.Start, s.Length)}'"))}, marked are {string.Join(", ", marked.Select(s => $"'{text.Substring(s.Start, s.Length)}'"))}";
    }

    // Braces become relation holes, carets are taken out.
    private (string Text, EquatableArray<Hole> Holes, IReadOnlyList<TextSpan> Marked) Render()
    {
        var text = new System.Text.StringBuilder();
        var holes = new List<Hole>();
        var marked = new List<TextSpan>();
        var open = -1;
        for (var i = 0; i < Query.Length; i++)
        {
            if (Query[i] == '^')
            {
                if (open >= 0)
                {
                    marked.Add(TextSpan.FromBounds(open, text.Length));
                }

                open = open >= 0 ? -1 : text.Length;
            }
            else if (Query[i] == '{' && Query.IndexOf('}', i) is var end && end > 0 && Hole(Query[(i + 1)..end], text.Length) is { } hole)
            {
                text.Append(hole.Printed);
                holes.Add(hole.Hole);
                i = end;
            }
            else
            {
                text.Append(Query[i]);
            }
        }

        return (text.ToString(), holes.ToEquatableArray(), marked);
    }

    private static (Hole Hole, string Printed)? Hole(string name, int start)
    {
        if (name.StartsWith("var ", StringComparison.Ordinal))
        {
            var parts = name.Split(' ');
            return (new RunValueHole(new TextSpan(start, parts[2].Length), new RunValue(RunValueKind.Var, parts[1])), parts[2]);
        }

        if (Schemas.SchemaOf(name) is null && name != "unknown")
        {
            return null;
        }

        var printed = $"main.{name}";
        return (new RelationHole(new TextSpan(start, printed.Length), new ResolvedRelation(name, "main", name)), printed);
    }
}
