using Generator.Binding;
using Generator.Text;
using Generator.Types;

namespace Generator.Tests.Binding;

/// <summary>
/// The relations of the golden cases, one a block: its name (with <c>*</c> when more columns may exist), then a column a line: name, type, <c>null</c>.
/// A dotted name declares what is inside a VARIANT.
/// </summary>
internal sealed class SchemaFile : IRelationSchemas
{
    private readonly Dictionary<string, RelationSchema> _schemas = new(StringComparer.Ordinal);

    public static SchemaFile Load(string file)
    {
        var schemas = new SchemaFile();
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Binding", "Cases", file));
        foreach (var block in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            schemas.Add([.. block.Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
        }

        return schemas;
    }

    public RelationSchema? SchemaOf(string uniqueId) => _schemas.GetValueOrDefault(uniqueId);

    private void Add(List<string> lines)
    {
        var name = lines[0].TrimEnd('*');
        var rows = lines.Skip(1).Select(l => l.Trim().Split(' ')).ToList();
        var columns = rows.Where(r => !r[0].Contains('.', StringComparison.Ordinal)).Select(r => new SchemaColumn(
            r[0],
            Parse(r[1]) with { Shape = Shape([.. rows.Where(f => f[0].StartsWith(r[0] + ".", StringComparison.Ordinal)).Select(f => (f[0][(r[0].Length + 1)..], Parse(f[1])))]) },
            r.Length > 2));
        _schemas.Add(name, new RelationSchema(name, name, columns.ToEquatableArray(), lines[0].EndsWith('*')));
    }

    private static PayloadShape? Shape(List<(string Path, SqlType Type)> leaves)
    {
        if (leaves.Count == 0)
        {
            return null;
        }

        var fields = leaves
            .GroupBy(l => l.Path.Split('.')[0], StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new PayloadField(g.Key.Replace("[]", "", StringComparison.Ordinal), FieldShape(g.Key, [.. g])));
        return new PayloadShape(fields.ToEquatableArray());
    }

    private static PayloadShape FieldShape(string name, List<(string Path, SqlType Type)> leaves)
    {
        var inner = Shape([.. leaves.Where(l => l.Path.Length > name.Length).Select(l => (l.Path[(name.Length + 1)..], l.Type))]);
        inner ??= new PayloadShape([], null, leaves[0].Type);
        return name.EndsWith("[]", StringComparison.Ordinal) ? new PayloadShape([], inner) : inner;
    }

    private static SqlType Parse(string text) => SqlTypeNames.TryParse(text, out var type, out var problem) ? type : throw new FormatException(problem);
}
