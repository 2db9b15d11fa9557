using Generator.Binding.Tree;

namespace Generator.Binding.Lineage;

/// <summary>What is known so far of the columns of table sources and of lambda parameters.</summary>
internal sealed class Origins
{
    private readonly Dictionary<ColumnSymbol, InputSet> _columns = [];

    public InputSet this[ColumnSymbol column]
    {
        get => _columns.TryGetValue(column, out var inputs) ? inputs : InputSet.Empty;
        set => _columns[column] = value;
    }
}
