using Generator.Binding.Lineage;
using Generator.Compilation;
using Generator.Emission;
using Generator.Types;

namespace Benchmarks;

/// <summary>Tells why a column has no type: whether it comes from a table that declares none for it, or from a model that was not understood.</summary>
internal sealed class UntypedOrigins
{
    private readonly Dictionary<string, Dictionary<string, ColumnPlan>> _models;
    private readonly Dictionary<ColumnPlan, ColumnLineage> _lineage = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(string Node, string Column)> _typed;
    private readonly Dictionary<ColumnPlan, bool> _known = new(ReferenceEqualityComparer.Instance);

    /// <param name="compiled">The project.</param>
    /// <param name="understood">Its models that bind.</param>
    public UntypedOrigins(CompiledProject compiled, IReadOnlyCollection<ModelPlan> understood)
    {
        _models = understood.ToDictionary(
            m => m.UniqueId,
            m => m.Columns.GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase),
            StringComparer.Ordinal);
        foreach (var model in _models.Values.Zip(understood.Select(m => m.Lineage)))
        {
            foreach (var lineage in model.Second.Columns)
            {
                if (model.First.TryGetValue(lineage.Column, out var column))
                {
                    _lineage.TryAdd(column, lineage);
                }
            }
        }

        _typed = [.. compiled.Sources.SelectMany(s => s.Columns.Where(c => c.Type.Kind != SqlTypeKind.Unknown).Select(c => (s.UniqueId, c.Name.ToUpperInvariant())))];
    }

    /// <summary>Whether something outside of the models keeps the column untyped.</summary>
    public bool Explain(ColumnPlan column)
    {
        if (!_known.TryGetValue(column, out var explained))
        {
            _known.Add(column, false);
            _known[column] = explained = _lineage.TryGetValue(column, out var lineage)
                && lineage.Inputs.Any(input => input.Kind < LineageKind.WindowKey && Explain(input));
        }

        return explained;
    }

    private bool Explain(LineageInput input)
    {
        var name = input.Column.Split('.', '[')[0];
        return _models.TryGetValue(input.Node, out var columns)
            ? !columns.TryGetValue(name, out var column) || (column.Type.Kind == SqlTypeKind.Unknown && Explain(column))
            : !_typed.Contains((input.Node, name.ToUpperInvariant()));
    }
}
