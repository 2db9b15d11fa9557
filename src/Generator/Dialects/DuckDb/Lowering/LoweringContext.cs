using System.Globalization;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects.DuckDb.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>The lowering of one statement: names given so far, what stands for a column, and what DuckDB cannot say.</summary>
internal sealed class LoweringContext(DialectEnvironment environment)
{
    private readonly Dictionary<TableSymbol, string> _names = [];
    private readonly HashSet<string> _generatedNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ColumnSymbol, DuckExpression> _columns = [];
    private readonly Dictionary<(ColumnSymbol Column, string Path, PathForm Form), DuckExpression> _paths = [];
    private readonly Dictionary<BoundExpression, DuckExpression> _expressions = [];
    private readonly Dictionary<TableSymbol, List<string>> _addedColumns = [];
    private readonly SortedSet<string> _ephemerals = new(StringComparer.Ordinal);
    private readonly List<SqlDiagnostic> _diagnostics = [];

    public DialectEnvironment Environment { get; } = environment;

    public IReadOnlyList<SqlDiagnostic> Diagnostics => _diagnostics;

    /// <summary>Unique ids of the ephemeral models read, ordered.</summary>
    public IReadOnlyCollection<string> EphemeralsRead => _ephemerals;

    /// <summary>The name by which expressions call a source.</summary>
    public string NameOf(TableSymbol table)
    {
        if (!_names.TryGetValue(table, out var name))
        {
            name = table.Name ?? NewName("t");
            _names.Add(table, name);
        }

        return name;
    }

    /// <summary>A name that nothing else of this statement has been given: the first free of <c>x</c>, <c>x2</c>, <c>x3</c> …</summary>
    public string NewName(string stem)
    {
        var name = stem;
        for (var i = 2; !_generatedNames.Add(name); i++)
        {
            name = stem + i.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }

    /// <summary>From here on references to the column are written as <paramref name="expression"/>.</summary>
    public void Replace(ColumnSymbol column, DuckExpression expression) => _columns[column] = expression;

    public DuckExpression? ReplacementOf(ColumnSymbol column) => _columns.TryGetValue(column, out var expression) ? expression : null;

    /// <summary>From here on a path into the column is written as <paramref name="expression"/>.</summary>
    public void Replace(ColumnSymbol column, string path, PathForm form, DuckExpression expression) => _paths[(column, path, form)] = expression;

    public DuckExpression? ReplacementOf(ColumnSymbol column, string path, PathForm form) =>
        _paths.TryGetValue((column, path, form), out var expression) ? expression : null;

    /// <summary>From here on the expression, which reads another row of a CONNECT BY, is written as <paramref name="lowered"/>.</summary>
    public void Replace(BoundExpression expression, DuckExpression lowered) => _expressions[expression] = lowered;

    public DuckExpression? ReplacementOf(BoundExpression expression) => _expressions.TryGetValue(expression, out var lowered) ? lowered : null;

    /// <summary>Takes note of a column that lowering adds to a source, which no star must give.</summary>
    public void AddColumn(TableSymbol table, string name)
    {
        if (!_addedColumns.TryGetValue(table, out var names))
        {
            _addedColumns.Add(table, names = []);
        }

        names.Add(name);
    }

    public IReadOnlyList<string> AddedColumns(TableSymbol table) => _addedColumns.TryGetValue(table, out var names) ? names : [];

    public void ReadsEphemeral(string uniqueId) => _ephemerals.Add(uniqueId);

    /// <summary>Reports what DuckDB cannot say; NULL stands in its place, so that nothing follows from it.</summary>
    public DuckExpression Unsupported(TextSpan span, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        _diagnostics.Add(new SqlDiagnostic(descriptor, span, [.. arguments]));
        return new DuckText("null");
    }
}
